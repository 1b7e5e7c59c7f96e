import type { SourceRange } from '../../source/range.ts';
import { list, map, scalar, type TextValue, unknown, type Value } from '../../source/value.ts';

const deepest = 50;

/** Stands for what isn't known inside a text: it equals no star and no name. */
export const notKnown = '<not known>';

/**
 * JSON inside a text (a policy in a heredoc) as a value placed where the text stands. References
 * inside it are kept as `${address}` words. Undefined when the text isn't JSON.
 */
export function parsedText(value: Value): Value | undefined {
  if (value.kind === 'scalar' && typeof value.value === 'string') {
    return parsed(value.value, value.at);
  }
  return value.kind === 'text' ? parsed(plainText(value), value.at) : undefined;
}

/** A text with its references written as `${address}`. */
export function plainText(text: TextValue): string {
  return text.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.kind === 'reference' ? `\${${part.to}}` : notKnown;
    })
    .join('');
}

function parsed(text: string, at: SourceRange): Value | undefined {
  const start = text.trimStart().charAt(0);
  if (start !== '{' && start !== '[') return undefined;
  try {
    return located(JSON.parse(text), at, 0);
  } catch {
    return undefined;
  }
}

function located(json: unknown, at: SourceRange, depth: number): Value {
  if (depth > deepest) return unknown('it is nested too deeply', at);
  if (Array.isArray(json)) {
    return list(
      json.map((item) => located(item, at, depth + 1)),
      at,
    );
  }
  if (typeof json === 'object' && json !== null) {
    const entries = Object.entries(json).map(
      ([key, item]) => [key, located(item, at, depth + 1)] as const,
    );
    return map(new Map(entries), at);
  }
  return scalar(json as string | number | boolean | null, at);
}
