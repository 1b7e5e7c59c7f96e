import type { CallExpression } from '../../source/hcl/syntax.ts';
import { scalar, unknown, type Value } from '../../source/value.ts';
import { asList } from './convert.ts';
import { functions } from './functions/index.ts';
import { failed, isFailed, openParts, undecided } from './open-values.ts';
import type { Scope } from './scope.ts';

/** A call of one of Terraform's functions. */
export function callFunction(expression: CallExpression, scope: Scope): Value {
  const { at } = expression;
  const name = expression.name.startsWith('core::') ? expression.name.slice(6) : expression.name;
  if (name === 'try') return firstThatWorks(expression, scope);
  if (name === 'can') return canBeEvaluated(expression, scope);

  const values = argumentsOf(expression, scope);
  if (!Array.isArray(values)) return values;
  const failure = values.find(isFailed);
  if (failure) return { ...failure, at };
  const apply = functions.get(name);
  if (!apply) return notWorkedOut(name, values, at);
  const { fuel } = scope.world;
  for (const value of values) fuel.left -= sizeOf(value);
  if (fuel.left < 0) return unknown('the files take too many steps to evaluate', at);
  const result = apply(values, { at, scope });
  if (result === undefined) return undecided(values, at, `${name}() can't use these values`);
  const made = result === null || typeof result !== 'object' ? scalar(result, at) : result;
  const size = sizeOf(made);
  fuel.left -= stepsPerItem * size;
  return size > mostItems ? tooLong(scope, at) : made;
}

/** Items of a list or map; characters of a text count less. */
function sizeOf(value: Value): number {
  switch (value.kind) {
    case 'list': {
      const [first] = value.items;
      const inner = first?.kind === 'list' ? first.items.length : 1;
      return value.items.length * Math.max(1, inner);
    }
    case 'map':
      return value.entries.size;
    case 'scalar':
      return typeof value.value === 'string' ? value.value.length >> 2 : 1;
    default:
      return 1;
  }
}

/** What making an item costs beside an evaluation: keeps memory in bounds too. */
const stepsPerItem = 3;

const mostItems = 100_000;

function argumentsOf(expression: CallExpression, scope: Scope): Value[] | Value {
  const values = expression.arguments.map((argument) => scope.world.evaluate(argument, scope));
  if (!expression.spread) return values;
  const last = values.pop();
  const items = last && asList(last);
  if (items) return [...values, ...items.slice(0, mostItems)];
  return undecided(last ? [last] : [], expression.at, 'its last argument is not a list');
}

function firstThatWorks(expression: CallExpression, scope: Scope): Value {
  let last: Value = failed('try() has nothing to try', expression.at);
  for (const argument of expression.arguments) {
    last = scope.world.evaluate(argument, scope);
    if (!isFailed(last)) return last;
  }
  return last;
}

function canBeEvaluated(expression: CallExpression, scope: Scope): Value {
  const [argument] = expression.arguments;
  if (!argument) return failed('can() has nothing to try', expression.at);
  const value = scope.world.evaluate(argument, scope);
  if (isFailed(value)) return scalar(false, expression.at);
  return value.kind === 'unknown' ? value : scalar(true, expression.at);
}

function notWorkedOut(name: string, values: readonly Value[], at: Value['at']): Value {
  const { mentions } = openParts(values);
  const because = name.startsWith('provider::')
    ? `${name}() is worked out by its provider`
    : `${name}() is worked out when Terraform runs`;
  return mentions.length > 0 ? { kind: 'unknown', because, mentions, at } : unknown(because, at);
}

function tooLong(scope: Scope, at: Value['at']): Value {
  const message = 'This value grows beyond what is read.';
  scope.world.report('warning', 'too-long', message, at);
  return unknown('it is too long to be read', at);
}
