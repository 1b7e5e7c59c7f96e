import { list, map, type Value } from '../source/value.ts';
import type { Block } from './block.ts';
import { logicalId } from './logical-ids.ts';
import { labelOf } from './names.ts';
import { pairOfTerraform, partOfTerraform } from './pairs/index.ts';
import type { Part } from './pairs/pair.ts';
import { propertiesOf } from './pairs/write-entries.ts';
import { shapeOf } from './shapes.ts';
import { tagList } from './tags.ts';
import { templateTypeOf } from './template-types.ts';
import type { Body } from './tree.ts';

/** A resource of a template that is going to be written. */
export interface TemplateResource {
  /** What references name it by. */
  readonly key: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Body;
  /** The Terraform type it is made of. */
  readonly terraform?: string;
  /** Its references are in CloudFormation's own words. */
  readonly own?: true;
}

/** Terraform blocks as resources of a template, parts joined to what they refine. */
export function toCloudFormation(blocks: readonly Block[]): {
  readonly resources: readonly TemplateResource[];
  /** Addresses of what no pair of types knows. */
  readonly left: readonly string[];
} {
  const made = new Map<string, TemplateResource>();
  const left: string[] = [];
  const parts: (readonly [Block, Part])[] = [];
  for (const block of blocks) {
    const pair = pairOfTerraform(block.type);
    const special = templateTypeOf(block.type);
    if (!pair) {
      const own = special?.instead?.(block.body);
      if (own)
        made.set(block.key, { ...identity(block), type: own.type, properties: own.properties });
      else {
        const part = partOfTerraform(block.type);
        if (part) parts.push([block, part.part]);
        else left.push(block.address);
      }
      continue;
    }
    const shape = shapeOf(block.type);
    const said = propertiesOf(map(block.body, block.at), pair.entries, shape);
    const tags = shape?.arguments.has('tags') ? tagsOf(block.body.get('tags'), pair.mapTags) : [];
    const properties = new Map([...said, ...tags]);
    made.set(block.key, {
      ...identity(block),
      type: pair.cloudformation,
      properties: special?.adjust?.(properties, block.body) ?? properties,
    });
    for (const further of special?.beside?.(block.body, block) ?? [])
      made.set(`${block.key} ${further.suffix}`, {
        key: `${block.key} ${further.suffix}`,
        id: `${identity(block).id}${further.suffix}`,
        type: further.type,
        properties: further.properties,
      });
  }
  for (const [block, part] of parts) join(made, block, part, left);
  return { resources: [...made.values()], left };
}

function identity({ key, address, ownType, type }: Block) {
  const words = address.replaceAll(`${ownType}.`, '').replaceAll('module.', '');
  return { key, id: logicalId(labelOf(words).replaceAll('_', ' ')), terraform: type };
}

function tagsOf(tags: Value | undefined, asMap: boolean): readonly (readonly [string, Value])[] {
  const written = asMap ? tags : tagList(tags);
  return written && written.kind !== 'unknown' ? [['Tags', written]] : [];
}

/** Puts what a refining resource says into the resource that it refines. */
function join(made: Map<string, TemplateResource>, block: Block, part: Part, left: string[]): void {
  const named = block.body.get(part.owner);
  const key = named?.kind === 'reference' ? named.to : block.refines;
  const owner = key === undefined ? undefined : made.get(key);
  if (!owner) {
    left.push(block.address);
    return;
  }
  const shape = shapeOf(block.type);
  const own = propertiesOf(map(block.body, block.at), part.entries, shape);
  let { properties } = owner;
  if (part.each === undefined) properties = merged(properties, own);
  else {
    const there = properties.get(part.each);
    const item = own.get('') ?? map(own, block.at);
    const items = [...(there?.kind === 'list' ? there.items : []), item];
    properties = new Map([...properties, [part.each, list(items, block.at)]]);
  }
  const adjust = templateTypeOf(block.type)?.adjust;
  made.set(owner.key, { ...owner, properties: adjust?.(properties, block.body) ?? properties });
}

function merged(a: Body, b: Body): Body {
  const all = new Map(a);
  for (const [key, value] of b) {
    const there = all.get(key);
    all.set(
      key,
      there?.kind === 'map' && value.kind === 'map'
        ? map(merged(there.entries, value.entries), value.at)
        : value,
    );
  }
  return all;
}
