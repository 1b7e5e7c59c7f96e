import type { ConditionalExpression } from '../../source/hcl/syntax.ts';
import type { Value } from '../../source/value.ts';
import { asBoolean } from './convert.ts';
import { areEqual } from './equal.ts';
import { isFailed, openParts, undecided } from './open-values.ts';
import type { Scope } from './scope.ts';

/** `a ? b : c`; where `a` is not known, both sides are looked at: equal ones decide it all the same. */
export function evaluateConditional(expression: ConditionalExpression, scope: Scope): Value {
  const { world } = scope;
  const condition = world.evaluate(expression.condition, scope);
  const known = asBoolean(condition);
  if (known !== undefined)
    return world.evaluate(known ? expression.whenTrue : expression.whenFalse, scope);
  if (isFailed(condition)) return condition;
  const sides = [
    world.evaluate(expression.whenTrue, scope),
    world.evaluate(expression.whenFalse, scope),
  ] as const;
  if (areEqual(sides[0], sides[1]) === true) return sides[0];
  const { because } = undecided([condition], expression.at, 'its condition is not true or false');
  const { mentions } = openParts(sides);
  return { kind: 'unknown', because, at: expression.at, ...(mentions.length > 0 && { mentions }) };
}
