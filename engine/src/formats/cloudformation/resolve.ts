import type { SourceRange } from '../../source/range.ts';
import { list, map, scalar, unknown, type Value } from '../../source/value.ts';
import type { YamlNode } from '../../source/yaml/node.ts';
import { hasLoops, writeOut } from './for-each.ts';
import { functions } from './functions/index.ts';
import { callOf } from './intrinsic.ts';
import type { Scope } from './scope.ts';
import type { Entries } from './template.ts';
import { fetched, unknownFrom } from './values.ts';

/** The value of a node in a stack; none for `AWS::NoValue`. */
export function resolveIn(scope: Scope, node: YamlNode): Value | undefined {
  const call = callOf(node);
  if (call) {
    const run = functions.get(call.name);
    if (run) return run(call.argument, call.at, scope);
    if (node.tag !== undefined || call.name.startsWith('Fn::')) {
      return notKnown(call.name, node.tag, call.argument, call.at, scope);
    }
  }
  if (node.kind === 'scalar') {
    return typeof node.value === 'string'
      ? fetched(node.value, node.at)
      : scalar(node.value, node.at);
  }
  if (node.kind === 'list') {
    const items: Value[] = [];
    for (const each of node.items) {
      const item = scope.resolve(each);
      if (item) items.push(item);
    }
    return list(items, node.at);
  }
  return map(entriesOf(node.entries, scope), node.at);
}

function entriesOf(entries: Entries, scope: Scope): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const [key, entry] of hasLoops(entries) ? writeOut(entries, scope) : entries) {
    if (key === 'Fn::Transform') continue;
    const value = scope.resolve(entry.value);
    if (value && !(value.kind === 'scalar' && value.value === null)) values.set(key, value);
  }
  return values;
}

const conditionFunctions = new Set(['Fn::And', 'Fn::Or', 'Fn::Not', 'Fn::Equals', 'Condition']);

function notKnown(
  name: string,
  tag: string | undefined,
  argument: YamlNode,
  at: SourceRange,
  scope: Scope,
): Value {
  if (conditionFunctions.has(name)) return unknown(`${name} stands outside of a condition`, at);
  const written = (tag ?? name).slice(0, 80);
  const message = `Found ${written}, which is no function of CloudFormation templates; its value is not known.`;
  scope.report('unsupported', message, at, 'warning');
  const { tag: _tag, ...inner } = argument;
  return unknownFrom(`${written} is not understood`, at, scope.resolve(inner));
}
