import type { Limits } from '../../limits.ts';
import type { TextFile } from '../file.ts';
import { scalar } from '../value.ts';
import type { Grammars } from './grammars.ts';
import { type JsonNode, parseJson } from './json-node.ts';
import { type Locate, locateIn } from './locate.ts';
import { type ParsedHcl, parseExpression, parseTemplate } from './parse.ts';
import { type Attribute, type Block, type Body, type Expression, emptyBody } from './syntax.ts';

/** Blocks by how many labels they have. */
const labels: ReadonlyMap<string, number> = new Map([
  ['resource', 2],
  ['data', 2],
  ['module', 1],
  ['variable', 1],
  ['output', 1],
  ['provider', 1],
  ['locals', 0],
]);

/** Names that are blocks wherever they stand; others with objects inside are read as arguments. */
const nested: ReadonlySet<string> = new Set([
  ...['default_tags', 'lifecycle', 'provisioner', 'connection', 'content', 'statement', 'features'],
]);

/**
 * Reads Terraform's JSON syntax into the same tree as HCL. Strings are templates, except in files of
 * variables. Without a schema an object may be a block or a map: it is taken as a map.
 */
export function parseHclJson(
  file: TextFile,
  grammars: Grammars,
  limits: Limits,
  content: 'configuration' | 'values',
): ParsedHcl {
  const locate = locateIn(file.name, file.text);
  const parsed = parseJson(file.text, limits.nesting);
  if ('offset' in parsed) {
    const { offset, message, tooDeep } = parsed;
    const at = locate(offset, Math.min(offset + 1, file.text.length));
    const code = tooDeep ? 'too-deep' : 'syntax';
    return { body: emptyBody, diagnostics: [{ severity: 'error', code, message, at }] };
  }
  const reader = makeReader(locate, grammars, limits, content === 'configuration');
  if (content === 'values') return { body: reader.body(parsed), diagnostics: [] };
  const blocks = objectsIn(parsed).flatMap((object) =>
    object.members.flatMap(({ key, value }) => reader.blocks(key, [], value, labels.get(key) ?? 0)),
  );
  return { body: { attributes: new Map(), blocks }, diagnostics: [] };
}

type JsonObject = Extract<JsonNode, { kind: 'object' }>;

/** An object, or the objects of an array: both ways to write blocks. */
function objectsIn(node: JsonNode): readonly JsonObject[] {
  if (node.kind === 'object') return [node];
  return node.kind === 'array' ? node.items.flatMap(objectsIn) : [];
}

interface Reader {
  readonly body: (node: JsonNode) => Body;
  readonly blocks: (
    type: string,
    names: readonly string[],
    node: JsonNode,
    labelsLeft: number,
  ) => readonly Block[];
}

function makeReader(
  locate: Locate,
  grammars: Grammars,
  limits: Limits,
  hasTemplates: boolean,
): Reader {
  const expression = (node: JsonNode): Expression => {
    const at = locate(node.from, node.to);
    if (node.kind === 'array') return { kind: 'tuple', items: node.items.map(expression), at };
    if (node.kind === 'object') {
      const items = node.members
        .filter(({ key }) => key !== '//')
        .map(({ key, value, from }) => ({
          key: text(key, from, from + key.length + 2),
          value: expression(value),
        }));
      return { kind: 'object', items, at };
    }
    if (typeof node.value === 'string') return text(node.value, node.from, node.to);
    return { kind: 'literal', value: scalar(node.value, at), at };
  };

  const text = (content: string, from: number, to: number): Expression => {
    const at = locate(from, to);
    if (hasTemplates && (content.includes('${') || content.includes('%{')))
      return { ...parseTemplate(content, () => at, grammars, limits), at };
    return { kind: 'literal', value: scalar(content, at), at };
  };

  const body = (node: JsonNode): Body => {
    const attributes = new Map<string, Attribute>();
    const inner: Block[] = [];
    for (const object of objectsIn(node))
      for (const { key, value, from, to } of object.members) {
        if (key === '//') continue;
        if (key === 'dynamic') inner.push(...blocks(key, [], value, 1));
        else if (hasTemplates && nested.has(key)) inner.push(...blocks(key, [], value, 0));
        else attributes.set(key, { name: key, value: expression(value), at: locate(from, to) });
      }
    return { attributes, blocks: inner };
  };

  const blocks = (
    type: string,
    names: readonly string[],
    node: JsonNode,
    labelsLeft: number,
  ): readonly Block[] => {
    if (labelsLeft > 0)
      return objectsIn(node).flatMap((object) =>
        object.members
          .filter(({ key }) => key !== '//')
          .flatMap(({ key, value }) => blocks(type, [...names, key], value, labelsLeft - 1)),
      );
    return objectsIn(node).map((object) => {
      const own = body(object);
      return {
        type,
        labels: names,
        body: type === 'variable' ? withType(own) : own,
        at: locate(object.from, object.to),
        head: locate(object.from, object.from + 1),
      };
    });
  };

  /** `"type": "list(string)"` is an expression in a string. */
  const withType = (own: Body): Body => {
    const type = own.attributes.get('type');
    if (type?.value.kind !== 'literal') return own;
    const source = String(type.value.value.value);
    const value = parseExpression(source, () => type.at, grammars, limits);
    return { ...own, attributes: new Map([...own.attributes, ['type', { ...type, value }]]) };
  };

  return { body, blocks };
}
