import type { SourceRange } from '../../../source/range.ts';
import { list, scalar, type TextValue, type Value } from '../../../source/value.ts';
import { itemsOf, textOf, type YamlNode } from '../../../source/yaml/node.ts';
import type { Scope, TemplateFunction } from '../scope.ts';
import { knownText, textFrom, unknownFrom } from '../values.ts';

/** `Fn::Sub`: `${Name}`, `${Resource.Attribute}`, `${!Literal}`, with variables of its own or without. */
export const sub: TemplateFunction = (argument, at, scope) => {
  const [first, second] = argument.kind === 'list' ? itemsOf(argument) : [argument];
  const text = textOf(first);
  if (text === undefined)
    return unknownFrom('its text is not known', at, first && scope.resolve(first));
  const variables = second?.kind === 'map' ? second.entries : undefined;
  return textFrom(
    pieces(text).map((piece) => {
      if (!piece.name) return scalar(piece.text, at);
      const variable = variables?.get(piece.text);
      if (variable) return scope.resolve(variable.value) ?? scalar('', at);
      return substituted(piece.text, at, scope);
    }),
    at,
  );
};

function substituted(name: string, at: SourceRange, scope: Scope): Value {
  const point = name.indexOf('.');
  if (point === -1) return scope.ref(name, at) ?? scalar('', at);
  return scope.attribute(name.slice(0, point), name.slice(point + 1), at);
}

interface Piece {
  readonly text: string;
  /** Whether it is the name inside `${…}`. */
  readonly name: boolean;
}

/** Cuts a text at `${…}`; a `${` without end, or around what is no name, stays as it is. */
function pieces(text: string): Piece[] {
  const result: Piece[] = [];
  let from = 0;
  for (let open = text.indexOf('${'); open !== -1; open = text.indexOf('${', open + 2)) {
    const close = text.indexOf('}', open);
    if (close === -1) break;
    const inside = text.slice(open + 2, close);
    const literal = inside.startsWith('!');
    if (!literal && !/^\s*[A-Za-z0-9_:.]+\s*$/.test(inside.slice(0, 512))) continue;
    result.push({ text: text.slice(from, open), name: false });
    result.push(
      literal
        ? { text: `\${${inside.slice(1)}}`, name: false }
        : { text: inside.trim(), name: true },
    );
    from = close + 1;
  }
  result.push({ text: text.slice(from), name: false });
  return result;
}

/** `Fn::Join`: a delimiter and a list. */
export const join: TemplateFunction = (argument, at, scope) => {
  const [delimiterNode, listNode] = itemsOf(argument);
  const delimiter = delimiterNode && scope.resolve(delimiterNode);
  const items = listNode && scope.resolve(listNode);
  const between = knownText(delimiter) ?? (delimiter?.kind === 'scalar' ? '' : undefined);
  if (items?.kind !== 'list' || between === undefined) {
    return unknownFrom('the texts to join are not known', at, delimiter, items);
  }
  const parts: Value[] = [];
  items.items.forEach((item, no) => {
    if (no > 0) parts.push(scalar(between, at));
    parts.push(item);
  });
  return textFrom(parts, at);
};

/** `Fn::Split`: a delimiter and a text. */
export const split: TemplateFunction = (argument, at, scope) => {
  const [delimiterNode, textNode] = itemsOf(argument);
  const delimiter = knownText(delimiterNode && scope.resolve(delimiterNode));
  const value = textNode && scope.resolve(textNode);
  const text = knownText(value);
  if (delimiter && value?.kind === 'text' && parted.has(delimiter)) {
    const parts = splitText(value, delimiter, at);
    if (parts) return list(parts, at);
  }
  if (!delimiter || text === undefined) {
    return unknownFrom('the text to split is not known', at, value);
  }
  return list(
    text.split(delimiter).map((part) => scalar(part, at)),
    at,
  );
};

/** Delimiters that no id, name or ARN has in it. */
const parted = new Set([',', ';', '|', ' ', '\n']);

/** Ids that were joined, apart again: what another stack exports as one text. */
function splitText(value: TextValue, delimiter: string, at: SourceRange): Value[] | undefined {
  const groups: Value[][] = [[]];
  for (const part of value.parts) {
    if (typeof part !== 'string') {
      if (part.kind === 'unknown') return undefined;
      groups.at(-1)?.push(part);
      continue;
    }
    part.split(delimiter).forEach((piece, no) => {
      if (no > 0) groups.push([]);
      if (piece !== '') groups.at(-1)?.push(scalar(piece, at));
    });
  }
  return groups.map((group) => textFrom(group, at));
}

/** `Fn::Base64`: the text keeps its structure. */
export const base64: TemplateFunction = (argument, at, scope) => {
  const of = scope.resolve(argument);
  return of && { kind: 'encoded', encoding: 'base64', of, at };
};

/** `Fn::ToJsonString`. */
export const toJsonString: TemplateFunction = (argument, at, scope) => {
  const of = scope.resolve(argument);
  return of && { kind: 'encoded', encoding: 'json', of, at };
};

/** `Fn::ImportValue`, `Fn::Transform` and the like: decided outside of the files. */
export function decidedElsewhere(because: string): TemplateFunction {
  return (argument: YamlNode, at, scope) => unknownFrom(because, at, scope.resolve(argument));
}
