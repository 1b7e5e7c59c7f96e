import type { SourceRange } from '../../../source/range.ts';
import { unknown, type Value } from '../../../source/value.ts';
import { resourceAttribute } from '../resource-attribute.ts';
import type { Instance } from '../scope.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import type { DataSource } from './data-source.ts';
import { google } from './google.ts';
import { iamPolicyDocument } from './iam-policy-document.ts';
import { rendered } from './rendered.ts';

const dataSources: ReadonlyMap<string, DataSource> = new Map([
  ...Object.entries(aws),
  ...Object.entries(azure),
  ...Object.entries(google),
  ...Object.entries(rendered),
  ['aws_iam_policy_document', iamPolicyDocument],
]);

/** What the provider answers in place of what the block asks, though it has the same name. */
const answers: ReadonlySet<string> = new Set(['id', 'ids', 'arn', 'arns', 'names', 'filter']);

/**
 * An attribute of a data source: worked out where the files allow it, what its block says where that is
 * what was asked for, else unknown.
 */
export function dataAttribute(instance: Instance, name: string, at: SourceRange): Value {
  const known = dataSources.get(instance.item.type)?.(name, instance, at);
  if (known) return known;
  if (!answers.has(name)) {
    const written = resourceAttribute(instance, name);
    if (written) return written;
  }
  return unknown(`${instance.address} is looked up when Terraform runs`, at);
}
