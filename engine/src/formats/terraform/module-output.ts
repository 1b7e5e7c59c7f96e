import type { SourceRange } from '../../source/range.ts';
import { type MapValue, type ReferenceValue, unknown, type Value } from '../../source/value.ts';
import { once } from './once.ts';
import { failed } from './open-values.ts';
import type { Instance, World } from './scope.ts';

/** The value of an output of a module's instance. */
export function moduleOutput(instance: Instance, name: string, at: SourceRange): Value {
  const { child, scope } = instance;
  if (!child) return unknown(notRead(instance), at);
  const block = child.config.outputs.get(name);
  if (!block) return failed(`${instance.address} has no output "${name}"`, at);
  const expression = block.body.attributes.get('value')?.value;
  if (!expression) return failed(`output "${name}" has no value`, block.at);
  const label = `${instance.address}.${name}`;
  return once<Value>(
    scope.world,
    child.memo,
    `output.${name}`,
    label,
    block.head,
    () => scope.world.evaluate(expression, { world: scope.world, module: child, names: undefined }),
    (because) => unknown(because, at),
  );
}

/** All outputs of the module's instance that a reference names; undefined when it names none. */
export function moduleOutputs(of: ReferenceValue, world: World): MapValue | undefined {
  const instance = of.attribute === '' ? world.instances.get(of.to) : undefined;
  if (instance?.kind !== 'module' || !instance.child) return undefined;
  const entries = new Map<string, Value>();
  for (const name of instance.child.config.outputs.keys())
    entries.set(name, moduleOutput(instance, name, of.at));
  return { kind: 'map', entries, at: of.at };
}

function notRead(instance: Instance): string {
  const source = instance.item.block.body.attributes.get('source')?.value;
  const from = source?.kind === 'literal' ? String(source.value.value) : 'elsewhere';
  return `${instance.address} comes from ${from}, which was not read`;
}
