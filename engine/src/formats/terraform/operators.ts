import type { BinaryExpression, UnaryExpression } from '../../source/hcl/syntax.ts';
import { scalar, type Value } from '../../source/value.ts';
import { asBoolean, asNumber } from './convert.ts';
import { areEqual } from './equal.ts';
import { failed, isFailed, undecided } from './open-values.ts';
import type { Scope } from './scope.ts';

export function evaluateUnary(expression: UnaryExpression, scope: Scope): Value {
  const { at, operator } = expression;
  const value = scope.world.evaluate(expression.of, scope);
  if (operator === '-') {
    const number = asNumber(value);
    return number === undefined
      ? undecided([value], at, 'it is not a number')
      : scalar(-number, at);
  }
  const truth = asBoolean(value);
  return truth === undefined
    ? undecided([value], at, 'it is not true or false')
    : scalar(!truth, at);
}

type Calculate = (a: number, b: number) => number | boolean;

const arithmetic: ReadonlyMap<string, Calculate> = new Map<string, Calculate>([
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['%', (a, b) => a % b],
  ['>', (a, b) => a > b],
  ['>=', (a, b) => a >= b],
  ['<', (a, b) => a < b],
  ['<=', (a, b) => a <= b],
]);

export function evaluateBinary(expression: BinaryExpression, scope: Scope): Value {
  const { at, operator } = expression;
  const left = scope.world.evaluate(expression.left, scope);
  if (operator === '&&' || operator === '||') return logical(expression, left, scope);
  const right = scope.world.evaluate(expression.right, scope);
  if (operator === '==' || operator === '!=') {
    if (isFailed(left)) return left;
    if (isFailed(right)) return right;
    const same = areEqual(left, right);
    if (same === undefined)
      return undecided([left, right], at, 'the two are not known well enough');
    return scalar(operator === '==' ? same : !same, at);
  }
  const calculate = arithmetic.get(operator);
  const [a, b] = [asNumber(left), asNumber(right)];
  if (!calculate || a === undefined || b === undefined)
    return undecided([left, right], at, `a side of ${operator} is not a number`);
  const result = calculate(a, b);
  if (typeof result === 'number' && !Number.isFinite(result))
    return failed(`${a} ${operator} ${b} is not a number`, at);
  return scalar(result, at);
}

/** One side that decides is enough. */
function logical(expression: BinaryExpression, left: Value, scope: Scope): Value {
  const { at, operator } = expression;
  const decisive = operator === '||';
  const first = asBoolean(left);
  if (first === decisive) return scalar(decisive, at);
  if (isFailed(left)) return left;
  const right = scope.world.evaluate(expression.right, scope);
  const second = asBoolean(right);
  if (second === decisive) return scalar(decisive, at);
  if (first === undefined || second === undefined)
    return undecided([left, right], at, `a side of ${operator} is not true or false`);
  return scalar(!decisive, at);
}
