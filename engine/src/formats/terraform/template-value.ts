import type { TemplateExpression, TemplatePart } from '../../source/hcl/syntax.ts';
import { type UnknownValue, unknown, type Value } from '../../source/value.ts';
import { asBoolean, joinParts, type TextPart, textParts } from './convert.ts';
import { entriesOf } from './entries.ts';
import { failed, isFailed, undecided } from './open-values.ts';
import type { Names, Scope } from './scope.ts';

/** A template's text; one that is a single `${…}` is the value itself, whatever its type. */
export function evaluateTemplate(expression: TemplateExpression, scope: Scope): Value {
  const [only] = expression.parts;
  if (expression.parts.length === 1 && only?.kind === 'insert')
    return scope.world.evaluate(only.of, scope);
  const out: TextPart[] = [];
  const size = { length: 0 };
  const failure = fill(expression.parts, scope, out, size, expression);
  scope.world.fuel.left -= size.length >> 4;
  return failure ?? joinParts(out, expression.at);
}

function fill(
  parts: readonly TemplatePart[],
  scope: Scope,
  out: TextPart[],
  size: { length: number },
  whole: TemplateExpression,
): UnknownValue | undefined {
  const { world } = scope;
  for (const part of parts) {
    if (part.kind === 'text') add(part.text, out, size);
    else if (part.kind === 'insert') {
      const value = world.evaluate(part.of, scope);
      if (isFailed(value)) return value;
      const inserted = textParts(value);
      if (!inserted) return failed('a value in the text is null, a list or a map', part.of.at);
      for (const piece of inserted) add(piece, out, size);
    } else if (part.kind === 'if') {
      const condition = world.evaluate(part.condition, scope);
      const taken = asBoolean(condition);
      if (taken === undefined) {
        out.push(
          undecided([condition], part.condition.at, 'a condition in the text is not true or false'),
        );
        continue;
      }
      const failure = fill(taken ? part.whenTrue : part.whenFalse, scope, out, size, whole);
      if (failure) return failure;
    } else {
      const over = world.evaluate(part.in, scope);
      const entries = entriesOf(over, world);
      if (!entries) {
        out.push(undecided([over], part.in.at, 'a loop in the text is not over a list or map'));
        continue;
      }
      for (const { key, value } of entries) {
        let names: Names = { name: part.valueName, value, outer: scope.names };
        if (part.keyName !== undefined) names = { name: part.keyName, value: key, outer: names };
        if (--world.fuel.left < 0)
          return unknown('the files take too many steps to evaluate', whole.at);
        const failure = fill(part.each, { ...scope, names }, out, size, whole);
        if (failure) return failure;
      }
    }
    if (size.length > world.limits.stringLength || out.length > mostParts) {
      const message = `This text is longer than the ${world.limits.stringLength} characters that are read.`;
      world.report('warning', 'too-long', message, whole.at);
      return unknown('the text is too long to be read', whole.at);
    }
  }
  return undefined;
}

const mostParts = 10_000;

function add(piece: TextPart, out: TextPart[], size: { length: number }): void {
  out.push(piece);
  if (typeof piece === 'string') size.length += piece.length;
}
