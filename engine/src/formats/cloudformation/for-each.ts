import type { SourceRange } from '../../source/range.ts';
import { itemsOf, textOf, type YamlEntry, type YamlNode } from '../../source/yaml/node.ts';
import { callOf } from './intrinsic.ts';
import type { Scope } from './scope.ts';
import type { Entries } from './template.ts';
import { knownText } from './values.ts';

const prefix = 'Fn::ForEach::';

/** Whether a map has a loop in it. */
export function hasLoops(entries: Entries): boolean {
  for (const key of entries.keys()) if (key.startsWith(prefix)) return true;
  return false;
}

/** The entries of a map with its loops written out, as the language extensions transform does. */
export function writeOut(entries: Entries, scope: Scope): Entries {
  if (!hasLoops(entries)) return entries;
  const written = new Map<string, YamlEntry>();
  for (const [key, entry] of entries) {
    if (!key.startsWith(prefix)) written.set(key, entry);
    else if (!writeLoop(key, entry, scope, written)) break;
  }
  return written;
}

/** @returns whether there is room for more */
function writeLoop(
  key: string,
  { value: loop, key: at }: YamlEntry,
  scope: Scope,
  written: Map<string, YamlEntry>,
): boolean {
  const [nameNode, collection, body] = itemsOf(loop);
  const name = textOf(nameNode);
  const values = collection && scope.resolve(collection);
  if (name === undefined || body?.kind !== 'map') {
    const message = `The loop ${key.slice(0, 120)} can't be written out. Expected a name, a list and a map.`;
    scope.report('unsupported', message, at, 'warning');
    return true;
  }
  if (values?.kind !== 'list') {
    const why = values?.kind === 'unknown' ? `: ${values.because}` : '';
    const message = `How often the loop ${key.slice(0, 120)} runs is not known${why}. It is read once, with ${name} for its value.`;
    scope.report('unsupported', message, at, 'warning');
    return writeCopy(body, name, name, scope, written, at);
  }
  if (values.items.length > scope.limits.copies) {
    const message = `The loop ${key.slice(0, 120)} makes ${values.items.length} copies; the limit is ${scope.limits.copies}.`;
    scope.report('too-many-copies', message, at, 'error');
    return true;
  }
  for (const item of values.items) {
    const text = knownText(item) ?? `${name}${values.items.indexOf(item) + 1}`;
    if (!writeCopy(body, name, text, scope, written, at)) return false;
  }
  return true;
}

/** @returns whether there is room for more */
function writeCopy(
  body: YamlNode,
  name: string,
  text: string,
  scope: Scope,
  written: Map<string, YamlEntry>,
  at: SourceRange,
): boolean {
  const copy = substitute(body, name, text);
  if (copy.kind !== 'map') return true;
  for (const [key, entry] of writeOut(copy.entries, scope)) written.set(key, entry);
  if (written.size <= scope.limits.resources) return true;
  const message = `Loops make more than ${scope.limits.resources} entries.`;
  scope.report('too-many-copies', message, at, 'error');
  return false;
}

/** A copy of a node with a loop's variable replaced in texts, keys and references. */
function substitute(node: YamlNode, name: string, text: string): YamlNode {
  if (node.kind === 'scalar') {
    if (node.tag === '!Ref' && node.text === name)
      return { kind: 'scalar', value: text, text, at: node.at };
    if (typeof node.value !== 'string') return node;
    const replaced = replace(node.text, name, text);
    return replaced === node.text ? node : { ...node, value: replaced, text: replaced };
  }
  const call = callOf(node);
  if (call?.name === 'Ref' && textOf(call.argument) === name)
    return { kind: 'scalar', value: text, text, at: node.at };
  if (node.kind === 'list') {
    return { ...node, items: node.items.map((item) => substitute(item, name, text)) };
  }
  const entries = new Map<string, YamlEntry>();
  for (const [key, entry] of node.entries) {
    entries.set(replace(key, name, text), {
      key: entry.key,
      value: substitute(entry.value, name, text),
    });
  }
  return { ...node, entries };
}

function replace(written: string, name: string, text: string): string {
  if (!written.includes(name)) return written;
  return written
    .replaceAll(`\${${name}}`, () => text)
    .replaceAll(`&{${name}}`, () => text.replace(/[^A-Za-z0-9]/g, ''));
}
