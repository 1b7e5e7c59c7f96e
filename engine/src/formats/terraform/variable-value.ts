import type { SourceRange } from '../../source/range.ts';
import { unknown, type Value } from '../../source/value.ts';
import { isNull } from './convert.ts';
import { once } from './once.ts';
import { failed } from './open-values.ts';
import type { ModuleInstance, Scope } from './scope.ts';
import { convertTo, readType } from './types.ts';

/** The value of a variable: what the caller or a variables file gives, else its default. */
export function variableValue(name: string, scope: Scope, at: SourceRange): Value {
  const { module, world } = scope;
  const block = module.config.variables.get(name);
  const prefix = module.address === '' ? '' : `${module.address}.`;
  if (!block) {
    const where = module.address === '' ? '' : ` in ${module.address}`;
    world.report('warning', 'unresolved', `Variable "${name}" is not declared${where}.`, at);
    return failed(`variable ${name} is not declared`, at);
  }
  return once<Value>(
    world,
    module.memo,
    `var.${name}`,
    `${prefix}var.${name}`,
    block.head,
    () => {
      const { attributes } = block.body;
      const fallback = attributes.get('default')?.value;
      const given = givenValue(name, module);
      const nullable = attributes.get('nullable')?.value;
      const refusesNull = nullable?.kind === 'literal' && nullable.value.value === false;
      const own = { world, module, names: undefined };
      let value = given;
      if (fallback && (!value || (refusesNull && isNull(value))))
        value = world.evaluate(fallback, own);
      if (!value) return unknown(`variable ${prefix}${name} has no default`, block.head);
      const type = attributes.get('type')?.value;
      return type ? convertTo(readType(type), value, own) : value;
    },
    (because) => unknown(because, at),
  );
}

function givenValue(name: string, module: ModuleInstance): Value | undefined {
  const input = module.inputs.get(name);
  if (!input) return undefined;
  if (input.kind === 'value') return input.value;
  return input.scope.world.evaluate(input.expression, input.scope);
}
