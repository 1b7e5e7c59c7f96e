import { stringify } from 'yaml';
import type { Architecture, Resource } from '../graph/architecture.ts';
import type { Value } from '../source/value.ts';
import { list, reference } from '../source/value.ts';
import { applyFacets, serviceOf } from './apply-facets.ts';
import { type Body, withProperty } from './tree.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** CloudFormation (YAML) for an architecture whose parts are all AWS; undefined where one isn't. */
export function writeCloudFormation(architecture: Architecture): string | undefined {
  const resources = [...architecture.resources.values()].filter(({ kind }) => kind !== 'provider');
  const own = resources.filter(({ format, generatedBy, service }) =>
    format === 'cloudformation' ? generatedBy === undefined || service !== undefined : true,
  );
  if (own.length === 0 || own.some(({ provider }) => provider !== 'aws')) return undefined;
  const written = own.flatMap((resource) => {
    const made = templateResource(resource, architecture);
    return made ? [{ resource, ...made }] : [];
  });
  if (written.length === 0) return undefined;
  const ids = logicalIds(written.map(({ resource }) => resource));
  const parameters = new Map<string, string>();
  const print = printer(ids, parameters);
  const template = {
    AWSTemplateFormatVersion: '2010-09-09',
    ...(written.some(({ type }) => type.startsWith('AWS::Serverless::')) && {
      Transform: 'AWS::Serverless-2016-10-31',
    }),
    Resources: Object.fromEntries(
      written.map(({ resource, type, body }) => {
        const id = ids.get(resource.address) ?? '';
        const properties = [...body].map(([key, value]) => [key, print(value, `${id}${key}`)]);
        return [
          id,
          {
            Type: type,
            ...(properties.length > 0 && { Properties: Object.fromEntries(properties) as Json }),
          },
        ];
      }),
    ),
  };
  const declared = [...parameters].map(([name, because]) => [
    name,
    { Type: 'String', Description: `Not stated in the files: ${because}.`.slice(0, 4000) },
  ]);
  return stringify(
    declared.length > 0 ? { ...template, Parameters: Object.fromEntries(declared) } : template,
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function templateResource(
  resource: Resource,
  architecture: Architecture,
): { readonly type: string; readonly body: Body } | undefined {
  const block = serviceOf(resource)?.formats.cloudformation;
  if (resource.format === 'cloudformation') {
    const own = new Map([...resource.properties.entries].filter(([key]) => !key.startsWith('$')));
    const changed = (fact: {
      readonly state: string;
      readonly from?: readonly { readonly by: string }[];
    }) => fact.from?.some(({ by }) => by === 'remedy') ?? false;
    return {
      type: resource.type,
      body: block ? applyFacets(resource, block, own, changed).body : own,
    };
  }
  const type = block && [block.type].flat()[0];
  if (!block || !type) return undefined;
  let { body } = applyFacets(
    resource,
    block,
    new Map(),
    (fact) => fact.state === 'known' && fact.from.some(({ by }) => by !== 'default'),
  );
  for (const [kind, path] of Object.entries(block.links ?? {})) {
    if (typeof path !== 'string') continue;
    const [first = ''] = path.split(/[|+]/);
    if (first.includes('>') || first.startsWith('@') || first === '') continue;
    const targets = architecture.links
      .filter((link) => link.from === resource.address && link.kind === kind)
      .map(({ to }) => reference(to, /Arns?$/.test(first) ? 'Arn' : '', resource.at));
    const [one] = targets;
    const key = first.split('.')[0]?.replace('[]', '') ?? '';
    if (one && !body.has(key))
      body = withProperty(
        body,
        first.split('.'),
        /(s|Ids)$/.test(first.replace('[]', '')) ? list(targets, resource.at) : one,
      );
  }
  return { type, body };
}

/** Logical ids: letters and digits only, each once. */
function logicalIds(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { address, format, type } of resources) {
    const words = (
      format === 'cloudformation'
        ? address
        : address.replaceAll(`${type}.`, '').replaceAll('module.', '')
    )
      .split(/[^A-Za-z0-9]+/)
      .filter(Boolean);
    const base =
      words
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')
        .slice(0, 200) || 'Resource';
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}${count}`;
    taken.add(id);
    ids.set(address, id);
  }
  return ids;
}

function printer(
  ids: ReadonlyMap<string, string>,
  parameters: Map<string, string>,
): (value: Value, hint: string) => Json {
  const parameter = (hint: string, because: string): Json => {
    const name = hint.replace(/[^A-Za-z0-9]/g, '').slice(0, 200);
    parameters.set(name, because);
    return { Ref: name };
  };
  const print = (value: Value, hint: string): Json => {
    switch (value.kind) {
      case 'scalar':
        return value.value;
      case 'list':
        return value.items.map((item) => print(item, hint));
      case 'map':
        return Object.fromEntries(
          [...value.entries].map(([key, item]) => [key, print(item, `${hint}${key}`)]),
        );
      case 'reference': {
        const id = ids.get(value.to);
        if (id === undefined)
          return value.says
            ? print(value.says, hint)
            : parameter(hint, `it is taken from ${value.to}`);
        return attributeOf(value.attribute) === ''
          ? { Ref: id }
          : { 'Fn::GetAtt': [id, attributeOf(value.attribute)] };
      }
      case 'text':
        return {
          'Fn::Join': [
            '',
            value.parts.map((part) => (typeof part === 'string' ? part : print(part, hint))),
          ],
        };
      case 'encoded':
        return value.encoding === 'base64'
          ? { 'Fn::Base64': print(value.of, hint) }
          : print(value.of, hint);
      case 'unknown':
        return parameter(hint, value.because);
    }
  };
  return print;
}

/** Attributes by CloudFormation's names; Terraform's id is a plain reference. */
function attributeOf(attribute: string): string {
  if (attribute === 'arn') return 'Arn';
  return /^[A-Z]/.test(attribute) ? attribute : '';
}
