import type { Block, Expression } from '../../source/hcl/syntax.ts';
import type { ItemBlock } from './configuration.ts';
import type { ModuleInstance, Scope } from './scope.ts';

/** A provider block and the module it stands in. */
export interface Provider {
  readonly block: Block;
  readonly module: ModuleInstance;
}

/** The local name of a resource's provider: `aws`, `aws.west`, `google-beta`. */
export function providerName(item: ItemBlock): string {
  const written = item.block.body.attributes.get('provider')?.value;
  const name = written && nameOf(written);
  if (name !== undefined) return name;
  const end = item.type.indexOf('_');
  return end === -1 ? item.type : item.type.slice(0, end);
}

/** `aws` or `aws.west`, also as text, which `.tf.json` and old files use. */
export function nameOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'literal') return String(expression.value.value);
  if (expression.kind !== 'access' || expression.of.kind !== 'name') return undefined;
  const [step] = expression.steps;
  return step?.kind === 'attribute' ? `${expression.of.name}.${step.name}` : expression.of.name;
}

/**
 * The block that configures a provider for a module: its own, the one its call passes under that name,
 * or, for a provider without alias, the one of the modules above.
 */
export function findProvider(name: string, module: ModuleInstance): Provider | undefined {
  let local = name;
  for (let at: ModuleInstance | undefined = module; at; at = at.parent) {
    const block = at.config.providers.find((candidate) => blockName(candidate) === local);
    if (block) return { block, module: at };
    const passed = at.call && passedName(local, at.call.block);
    if (passed !== undefined) local = passed;
    else if (local.includes('.')) return undefined;
  }
  return undefined;
}

/** How resources name a provider block: its label, and its alias after a dot. */
export function blockName(block: Block): string {
  const alias = block.body.attributes.get('alias')?.value;
  const label = block.labels[0] ?? '';
  return alias?.kind === 'literal' ? `${label}.${alias.value.value}` : label;
}

function passedName(name: string, call: Block): string | undefined {
  const providers = call.body.attributes.get('providers')?.value;
  if (providers?.kind !== 'object') return undefined;
  const entry = providers.items.find(({ key }) => nameOf(key) === name);
  return entry && nameOf(entry.value);
}

export const providerScope = ({ module }: Provider, { world }: Scope): Scope => ({
  world,
  module,
  names: undefined,
});
