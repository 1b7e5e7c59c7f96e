import type { Resource } from '../graph/architecture.ts';
import { map, reference, type Value } from '../source/value.ts';
import { applyFacets, differs, isChanged, type Setting, serviceOf } from './apply-facets.ts';
import type { Block } from './block.ts';
import { adjusted, ownBlocks } from './cloudformation-types.ts';
import { fitted } from './fit.ts';
import { snake } from './names.ts';
import { pairOfCloudFormation } from './pairs/index.ts';
import type { Pair } from './pairs/pair.ts';
import { argumentsOf, valueAt } from './pairs/read-entries.ts';
import { type Shape, shapeOf } from './shapes.ts';
import { tagMap } from './tags.ts';
import type { Body } from './tree.ts';

/** What a resource becomes: its own block, those it is split into, and settings of blocks that refine it. */
export interface Translated {
  readonly blocks: readonly Block[];
  readonly settings: ReadonlyMap<string, readonly Setting[]>;
}

/**
 * A CloudFormation resource in Terraform's words: by the pair of types that says how, else by service and
 * by names that match. Undefined where neither knows the type.
 */
export function fromCloudFormation(resource: Resource): Translated | undefined {
  const special = ownBlocks(resource);
  if (special) return { blocks: special, settings: new Map() };
  const type = terraformTypeOf(resource);
  if (type === undefined) return undefined;
  const pair = pairOfCloudFormation(resource);
  const shape = shapeOf(type);
  const { properties } = resource;
  const said = pair ? argumentsOf(properties, pair.entries) : new Map<string, Value>();
  const body = adjusted(
    resource.type,
    new Map([
      ...matching(unsaid(properties.entries, pair), shape),
      ...said,
      ...tagsOf(properties, shape),
    ]),
    properties,
  );
  const service = serviceOf(resource);
  const block = service?.formats.terraform;
  const facets = block
    ? applyFacets(
        resource,
        block,
        body,
        (fact, name) => isChanged(fact) || differs(fact, service, name),
      )
    : { body, attachments: new Map<string, readonly Setting[]>() };
  const own: Block = {
    key: resource.address,
    address: resource.address,
    ownType: '',
    type,
    body: fitted(facets.body, shape, true),
    region: resource.region,
    at: resource.at,
    ...(resource.refines !== undefined && { refines: resource.refines }),
  };
  return { blocks: [own, ...partsOf(resource, pair)], settings: facets.attachments };
}

/** The Terraform type of a CloudFormation type: paired, of the same name, or its service's only one. */
function terraformTypeOf(resource: Resource): string | undefined {
  const paired = pairOfCloudFormation(resource);
  if (paired) return paired.terraform;
  const [, vendor = '', name = ''] = resource.type.split('::');
  const same = [`aws_${snake(vendor)}_${snake(name)}`, `aws_${snake(name)}`].find(shapeOf);
  if (same !== undefined) return same;
  const block = serviceOf(resource)?.formats;
  const types = [block?.terraform?.type ?? []].flat();
  const own = [block?.cloudformation?.type ?? []].flat();
  return types.length === 1 && own.length === 1 ? types[0] : types.find(sameLetters(resource.type));
}

const sameLetters = (type: string) => (candidate: string) =>
  candidate.replaceAll('_', '') === type.toLowerCase().replaceAll('::', '');

function tagsOf(
  properties: Value,
  shape: Shape | undefined,
): readonly (readonly [string, Value])[] {
  if (shape && !shape.arguments.has('tags')) return [];
  const tags = tagMap(valueAt(properties, ['Tags']));
  return tags ? [['tags', tags]] : [];
}

/** The properties that a pair says nothing of. */
function unsaid(properties: Body, pair: Pair | undefined): Body {
  if (!pair) return properties;
  const said = new Set(
    [pair.entries, ...pair.parts.map(({ entries }) => entries)]
      .flat()
      .map(({ property }) => property[0]),
  );
  for (const { each } of pair.parts) said.add(each);
  return new Map([...properties].filter(([name]) => !said.has(name)));
}

/** Properties that the Terraform type has under the same name in snake_case, and blocks in it alike. */
function matching(properties: Body, shape: Shape | undefined): Body {
  const found = new Map<string, Value>();
  if (!shape) return found;
  for (const [name, value] of properties) {
    const key = snake(name);
    if (key === 'tags' || key === 'id') continue;
    if (shape.arguments.has(key)) found.set(key, value);
    else {
      const singular = key.endsWith('s') ? key.slice(0, -1) : key;
      const block = [key, singular].find((one) => shape.blocks.has(one));
      const inside = block && matchingBlock(value, shape.blocks.get(block)?.shape);
      if (block && inside) found.set(block, inside);
    }
  }
  return found;
}

function matchingBlock(value: Value, shape: Shape | undefined): Value | undefined {
  if (value.kind === 'map') return map(matching(value.entries, shape), value.at);
  if (value.kind !== 'list') return undefined;
  const items = value.items.flatMap((item) =>
    item.kind === 'map' ? [map(matching(item.entries, shape), item.at)] : [],
  );
  return items.length > 0 ? { ...value, items } : undefined;
}

/** The resources of their own that Terraform makes of a resource's properties. */
function partsOf(resource: Resource, pair: Pair | undefined): readonly Block[] {
  return (pair?.parts ?? []).flatMap((part) => {
    const each = part.each === undefined ? undefined : valueAt(resource.properties, [part.each]);
    if (part.each !== undefined && each === undefined) return [];
    const sources =
      each === undefined ? [resource.properties] : each.kind === 'list' ? each.items : [each];
    return sources.flatMap((source, index): readonly Block[] => {
      const shape = shapeOf(part.terraform);
      const body = adjusted(part.terraform, argumentsOf(source, part.entries), source);
      if (body.size === 0) return [];
      const owner = reference(resource.address, `terraform:${part.attribute}`, resource.at);
      return [
        {
          key: `${resource.address} ${part.terraform} ${index}`,
          address: labelFor(resource.address, body, sources.length),
          ownType: '',
          type: part.terraform,
          body: fitted(new Map([[part.owner, owner], ...body]), shape, true),
          region: resource.region,
          at: resource.at,
          refines: resource.address,
        },
      ];
    });
  });
}

/** The owner's name, and what tells several apart: a name, or the end of an ARN. */
function labelFor(address: string, body: Body, count: number): string {
  if (count < 2) return address;
  for (const value of ['name', 'target_id', 'policy_arn', 'endpoint'].map((key) => body.get(key))) {
    if (value?.kind === 'scalar') return `${address}_${String(value.value).split('/').at(-1)}`;
    if (value?.kind === 'text') {
      const last = value.parts.at(-1);
      if (typeof last === 'string') return `${address}_${last.split('/').at(-1)}`;
    }
  }
  return address;
}
