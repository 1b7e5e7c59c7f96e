import type { ForExpression } from '../../source/hcl/syntax.ts';
import { list, unknown, type Value } from '../../source/value.ts';
import { asBoolean, asText } from './convert.ts';
import { entriesOf } from './entries.ts';
import { undecided } from './open-values.ts';
import type { Names, Scope } from './scope.ts';

/** `[for …]` and `{for …}`; unknown as a whole when what it goes through, a key or a filter is. */
export function evaluateFor(expression: ForExpression, scope: Scope): Value {
  const { world } = scope;
  const { at } = expression;
  const over = world.evaluate(expression.in, scope);
  const entries = entriesOf(over, world);
  if (!entries) return undecided([over], at, 'its `for` goes through what is not a list or map');

  const items: Value[] = [];
  const keyed = new Map<string, Value>();
  const grouped = new Map<string, Value[]>();
  for (const { key, value } of entries) {
    if (world.fuel.left < 0) return unknown('the files take too many steps to evaluate', at);
    let names: Names = { name: expression.valueName, value, outer: scope.names };
    if (expression.keyName !== undefined)
      names = { name: expression.keyName, value: key, outer: names };
    const inner = { ...scope, names };
    if (expression.condition) {
      const condition = world.evaluate(expression.condition, inner);
      const kept = asBoolean(condition);
      if (kept === undefined)
        return undecided([condition, value], at, 'its filter is neither true nor false');
      if (!kept) continue;
    }
    if (!expression.key) {
      items.push(world.evaluate(expression.value, inner));
      continue;
    }
    const keyValue = world.evaluate(expression.key, inner);
    const name = asText(keyValue);
    if (name === undefined) return undecided([keyValue], at, 'a key of its `for` is not text');
    const result = world.evaluate(expression.value, inner);
    if (expression.grouped) {
      const group = grouped.get(name);
      if (group) group.push(result);
      else grouped.set(name, [result]);
    } else keyed.set(name, result);
  }
  if (!expression.key) return list(items, at);
  for (const [name, group] of grouped) keyed.set(name, list(group, at));
  return { kind: 'map', entries: keyed, at };
}
