import type { Resource } from '../graph/architecture.ts';
import type { TerraformName } from './names.ts';
import { snake } from './names.ts';
import { pairOfCloudFormation } from './pairs/index.ts';

/**
 * The attribute of a Terraform resource that a reference means.
 *
 * @param argument where it is written: one that wants an ARN gets it
 */
export function attributeFor(
  target: Resource | undefined,
  { type }: TerraformName,
  attribute: string,
  argument: string,
): string {
  if (attribute.startsWith('terraform:')) return attribute.slice('terraform:'.length);
  if (target?.format === 'cloudformation') {
    const pair = pairOfCloudFormation(target);
    if (attribute === '') return /_arns?$/.test(argument) ? 'arn' : (pair?.ref[0] ?? 'id');
    const got = pair?.gets.get(attribute);
    if (got !== undefined) return got;
    if (attribute.endsWith('Arn')) return 'arn';
    return snake(attribute.split('.').at(-1) ?? attribute);
  }
  if (attribute === '') return usual.get(type) ?? 'id';
  return attribute;
}

/** What a bare mention of a resource stands for, where it isn't its id. */
const usual: ReadonlyMap<string, string> = new Map([['aws_db_instance', 'identifier']]);
