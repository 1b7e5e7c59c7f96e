import { unknownFact } from '../../graph/fact.ts';
import type { SourceRange } from '../../source/range.ts';
import { map, type Value } from '../../source/value.ts';
import { itemsOf, textOf, under } from '../../source/yaml/node.ts';
import type { Declaration } from '../declaration.ts';
import { nearest } from './nearest.ts';
import type { Stack } from './stack.ts';
import type { ResourceBlock } from './template.ts';

/** Attributes beside `Properties` that say something of how a resource lives; reachable under `$`. */
const attributes = [
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'Metadata',
  'CreationPolicy',
  'UpdatePolicy',
];

/** A resource with its properties resolved. */
export function declare(
  stack: Stack,
  resource: ResourceBlock,
  addressOf: (stack: Stack, id: string) => string,
): Declaration {
  const { id, type, at, body, generatedBy } = resource;
  const dependsOn = dependencies(stack, resource).map((each) => addressOf(stack, each));
  return {
    format: 'cloudformation',
    address: addressOf(stack, id),
    type,
    name: id,
    at,
    properties: propertiesOf(stack, resource, under(body, 'Properties')?.at ?? at),
    region: unknownFact('the template does not say which region it is for'),
    ...(generatedBy === undefined ? {} : { generatedBy }),
    ...(dependsOn.length === 0 ? {} : { dependsOn }),
  };
}

function propertiesOf(stack: Stack, resource: ResourceBlock, at: SourceRange) {
  const node = under(resource.body, 'Properties');
  const value = node && stack.within(resource, node);
  const entries = new Map<string, Value>(value?.kind === 'map' ? value.entries : []);
  for (const attribute of attributes) {
    const beside = under(resource.body, attribute);
    const said = beside && stack.within(resource, beside);
    if (said && !(said.kind === 'scalar' && said.value === null))
      entries.set(`$${attribute}`, said);
  }
  return map(entries, at);
}

/** Logical ids it waits for; names that lead nowhere are told. */
function dependencies(stack: Stack, resource: ResourceBlock): string[] {
  const node = under(resource.body, 'DependsOn');
  const nodes = node?.kind === 'list' ? itemsOf(node) : node ? [node] : [];
  return nodes.flatMap((each) => {
    const id = textOf(each);
    if (id === undefined) return [];
    const target = stack.resources.get(id);
    if (target) return stack.made(target) === false ? [] : [id];
    const message = `Found "${id.slice(0, 80)}" in DependsOn, but the template has no resource of that name${nearest(id, stack.resources.keys())}`;
    stack.scope.report('unresolved', message, each.at);
    return [];
  });
}
