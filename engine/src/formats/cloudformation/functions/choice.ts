import { list, scalar, type Value } from '../../../source/value.ts';
import { itemsOf, textOf, toValue, under, type YamlNode } from '../../../source/yaml/node.ts';
import { callOf } from '../intrinsic.ts';
import { nearest } from '../nearest.ts';
import { same } from '../same.ts';
import type { Scope, TemplateFunction } from '../scope.ts';
import { known, knownText, relocate, unknownFrom } from '../values.ts';

/** `Fn::Select`: an index from 0 and a list. */
export const select: TemplateFunction = (argument, at, scope) => {
  const [indexNode, listNode] = itemsOf(argument);
  const indexValue = indexNode && scope.resolve(indexNode);
  const index = Number(known(indexValue) ?? Number.NaN);
  const items = listNode && scope.resolve(listNode);
  if (items?.kind !== 'list' || !Number.isInteger(index)) {
    return unknownFrom('the list to select from is not known', at, items, indexValue);
  }
  const item = items.items[index];
  if (item) return relocate(item, at);
  if (listNode && callOf(listNode)?.name === 'Fn::GetAZs' && index >= 0 && index < 6) {
    return relocate(zone(items.items[0], index), at);
  }
  const message = `Found Select with index ${index}, but the list has ${items.items.length} items.`;
  scope.report('unresolved', message, at);
  return unknownFrom(`the list has no item ${index}`, at);
};

/** A zone beyond those that every region has. */
function zone(first: Value | undefined, index: number): Value {
  const text = knownText(first) ?? '';
  const at = first?.at;
  if (!at) throw new Error('GetAZs gave no zone.');
  return scalar(`${text.slice(0, -1)}${'abcdef'.charAt(index)}`, at);
}

/** `Fn::GetAZs`: the zones of a region, of which three are taken to be there. */
export const getAZs: TemplateFunction = (argument, at, scope) => {
  const value = scope.resolve(argument);
  const region = known(value);
  if (value && region === undefined && value.kind !== 'scalar') {
    return unknownFrom('the region is not known', at, value);
  }
  const name = region === undefined || region === '' ? scope.region : String(region);
  return list(
    ['a', 'b', 'c'].map((letter) => scalar(name + letter, at)),
    at,
  );
};

/** `Fn::If`: one of two values; the one they share, or unknown, when the condition is open. */
export const either: TemplateFunction = (argument, at, scope) => {
  const [nameNode, thenNode, elseNode] = itemsOf(argument);
  const name = textOf(nameNode);
  if (name === undefined) return unknownFrom('no condition is named', at);
  const truth = scope.condition(name, nameNode?.at ?? at);
  if (truth === true) return thenNode && scope.resolve(thenNode);
  if (truth === false) return elseNode && scope.resolve(elseNode);
  const yes = thenNode && scope.resolve(thenNode);
  const no = elseNode && scope.resolve(elseNode);
  if (yes && no && same(yes, no) === true) return yes;
  const open = unknownFrom('', at, ...[yes, no].filter((value) => value?.kind !== 'unknown'));
  return { ...open, because: `condition ${name} is open: ${truth.because}` };
};

/** `Fn::FindInMap`: map, first key, second key and, with language extensions, a default. */
export const findInMap: TemplateFunction = (argument, at, scope) => {
  const [mapNode, firstNode, secondNode, options] = itemsOf(argument);
  const nodes = [mapNode, firstNode, secondNode];
  const values = nodes.map((node) => node && scope.resolve(node));
  const [name, first, second] = values.map(knownText);
  if (name === undefined || first === undefined || second === undefined) {
    const only = name === undefined ? undefined : shared(name, first, second, scope);
    if (only) return relocate(toValue(only), at);
    return unknownFrom('the key to look up is not known', at, ...values);
  }
  const top = scope.template.mappings.get(name)?.value;
  const found = under(under(top, first), second);
  // Mappings hold no functions: what looks like one is not run.
  if (found) return relocate(toValue(found), at);
  const standIn = under(options, 'DefaultValue');
  if (standIn) return scope.resolve(standIn);
  reportMissing(nodes, [name, first, second], top, scope);
  return unknownFrom(`mapping ${name} has no ${first}.${second}`, at);
};

/** What every entry says that an open key can mean; a map with one entry is read so. */
function shared(
  name: string,
  first: string | undefined,
  second: string | undefined,
  scope: Scope,
): YamlNode | undefined {
  const inside = (node: YamlNode | undefined, key: string | undefined) =>
    key === undefined
      ? node?.kind === 'map'
        ? [...node.entries.values()].map(({ value }) => value)
        : []
      : [under(node, key)];
  const top = scope.template.mappings.get(name)?.value;
  const [one, ...others] = inside(top, first).flatMap((node) => inside(node, second));
  const agree = others.every((other) => one && other && same(toValue(one), toValue(other)));
  return agree ? one : undefined;
}

/** A key that is written down and not there is a mistake; a computed one depends on its parameter. */
function reportMissing(
  nodes: readonly (YamlNode | undefined)[],
  [name = '', first = '', second = '']: readonly string[],
  top: YamlNode | undefined,
  scope: Scope,
): void {
  const inside = under(top, first);
  const level = !top ? 0 : !inside ? 1 : 2;
  const node = nodes[level];
  if (!node || callOf(node)) return;
  const names = !top
    ? scope.template.mappings.keys()
    : ((inside ?? top).kind === 'map' && entriesOf(inside ?? top)) || [];
  const wanted = [name, first, second][level] ?? '';
  const where =
    level === 0 ? 'the template has no such mapping' : `mapping ${name} has no such key`;
  scope.report(
    'unresolved',
    `Found "${wanted}" in FindInMap, but ${where}${nearest(wanted, names)}`,
    node.at,
  );
}

function entriesOf(node: YamlNode): Iterable<string> {
  return node.kind === 'map' ? node.entries.keys() : [];
}

/** `Fn::Length`: how many items a list has. */
export const length: TemplateFunction = (argument, at, scope) => {
  const value = scope.resolve(argument);
  return value?.kind === 'list'
    ? scalar(value.items.length, at)
    : unknownFrom('the length of the list is not known', at, value);
};
