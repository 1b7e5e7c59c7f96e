import { unknown, type Value } from '../../source/value.ts';
import { argumentValue, nestedBlocks } from './block-value.ts';
import { once } from './once.ts';
import type { Instance } from './scope.ts';

/** What a resource's block states for an argument or kind of nested block; undefined when nothing. */
export function resourceAttribute(instance: Instance, name: string): Value | undefined {
  const { item, scope, memo } = instance;
  const { body } = item.block;
  const attribute = body.attributes.get(name);
  if (!attribute && body.blocks.length === 0) return undefined;
  const at = attribute?.value.at ?? item.block.head;
  const nothing = unknown('', at);
  const value = once<Value>(
    scope.world,
    memo,
    name,
    `${instance.address}.${name}`,
    at,
    () =>
      attribute
        ? argumentValue(attribute.value, scope)
        : (nestedBlocks(body, name, scope) ?? nothing),
    (because) => unknown(because, at),
  );
  if (value.kind === 'unknown' && value.because === '') return undefined;
  return value;
}
