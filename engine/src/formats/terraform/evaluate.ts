import type { Expression } from '../../source/hcl/syntax.ts';
import { list, unknown, type Value } from '../../source/value.ts';
import { follow } from './access.ts';
import { callFunction } from './call.ts';
import { evaluateConditional } from './conditional.ts';
import { asText } from './convert.ts';
import { evaluateFor } from './for-expression.ts';
import { lookUp } from './names.ts';
import { failed, undecided } from './open-values.ts';
import { evaluateBinary, evaluateUnary } from './operators.ts';
import type { Scope, World } from './scope.ts';
import { evaluateTemplate } from './template-value.ts';

/** Evaluations inside one another before the stack is at risk. */
const deepest = 500;

/** What an expression says, as far as the files decide it. Never throws, never runs away. */
export function evaluate(expression: Expression, scope: Scope): Value {
  if (expression.kind === 'literal') return expression.value;
  const { fuel } = scope.world;
  if (--fuel.left < 0) return outOfFuel(scope.world, expression);
  if (fuel.depth >= deepest) return tooDeep(scope.world, expression);
  fuel.depth++;
  const value = evaluateKind(expression, scope);
  fuel.depth--;
  return value;
}

function evaluateKind(expression: Exclude<Expression, { kind: 'literal' }>, scope: Scope): Value {
  switch (expression.kind) {
    case 'template':
      return evaluateTemplate(expression, scope);
    case 'tuple':
      return list(
        expression.items.map((item) => evaluate(item, scope)),
        expression.at,
      );
    case 'object':
      return evaluateObject(expression, scope);
    case 'name':
    case 'access': {
      const steps = expression.kind === 'access' ? expression.steps : [];
      const of = expression.kind === 'access' ? expression.of : expression;
      if (of.kind === 'name') {
        const { value, used } = lookUp(of.name, steps, scope, expression.at);
        return follow(value, steps, used, scope, expression.at);
      }
      return follow(evaluate(of, scope), steps, 0, scope, expression.at);
    }
    case 'call':
      return callFunction(expression, scope);
    case 'for':
      return evaluateFor(expression, scope);
    case 'conditional':
      return evaluateConditional(expression, scope);
    case 'unary':
      return evaluateUnary(expression, scope);
    case 'binary':
      return evaluateBinary(expression, scope);
    case 'group':
      return evaluate(expression.of, scope);
    case 'broken':
      return failed(expression.because, expression.at);
  }
}

function evaluateObject(expression: Extract<Expression, { kind: 'object' }>, scope: Scope): Value {
  const entries = new Map<string, Value>();
  for (const { key, value } of expression.items) {
    const name = key.kind === 'name' ? key.name : undefined;
    const keyValue = name === undefined ? evaluate(key, scope) : undefined;
    const text = name ?? (keyValue && asText(keyValue));
    if (text === undefined)
      return undecided([...(keyValue ? [keyValue] : [])], expression.at, 'a key of it is not text');
    entries.set(text, evaluate(value, scope));
  }
  return { kind: 'map', entries, at: expression.at };
}

function outOfFuel(world: World, { at }: Expression): Value {
  if (!world.fuel.reported) {
    world.fuel.reported = true;
    const message =
      'The expressions of these files take too many steps; what is left from here on is not known.';
    world.report('warning', 'too-long', message, at);
  }
  return unknown('the files take too many steps to evaluate', at);
}

function tooDeep(world: World, { at }: Expression): Value {
  const message = 'Values depend on one another in too long a chain here; this one is not known.';
  if (!world.fuel.deepReported) world.report('warning', 'too-deep', message, at);
  world.fuel.deepReported = true;
  return unknown('values depend on one another in too long a chain', at);
}
