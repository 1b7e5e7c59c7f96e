import type { SourceRange } from '../../../source/range.ts';
import { list, type MapValue, map, scalar, type Value } from '../../../source/value.ts';
import { asList, asMap, asText, resolve } from '../convert.ts';
import { openParts } from '../open-values.ts';
import { resourceAttribute } from '../resource-attribute.ts';
import type { Instance } from '../scope.ts';
import type { DataSource } from './data-source.ts';

/** The document that AWS gets: `Version`, and `Statement` with `Effect`, `Action`, `Resource` and so on. */
export const iamPolicyDocument: DataSource = (attribute, instance, at) => {
  if (attribute !== 'json' && attribute !== 'minified_json') return undefined;
  const statements: Value[] = [];
  for (const name of ['source_json', 'source_policy_documents'])
    statements.push(...statementsOf(instance, name));
  const own = resourceAttribute(instance, 'statement');
  const blocks = own ? (asList(own) ?? [own]) : [];
  for (const block of blocks) statements.push(statementOf(block));
  for (const name of ['override_json', 'override_policy_documents'])
    override(statements, statementsOf(instance, name));
  const version = resourceAttribute(instance, 'version') ?? scalar('2012-10-17', at);
  const entries = new Map<string, Value>([['Version', version]]);
  const id = resourceAttribute(instance, 'policy_id');
  if (id) entries.set('Id', id);
  entries.set('Statement', list(statements, own?.at ?? at));
  return { kind: 'encoded', encoding: 'json', of: map(entries, instance.item.block.at), at };
};

const simple: readonly (readonly [string, string])[] = [
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
];

function statementOf(block: Value): Value {
  if (block.kind !== 'map') return block;
  const { entries, at } = block;
  const out = new Map<string, Value>();
  const sid = entries.get('sid');
  if (sid && asText(sid) !== '') out.set('Sid', sid);
  out.set('Effect', entries.get('effect') ?? scalar('Allow', at));
  for (const [name, written] of simple) {
    const value = entries.get(name);
    if (value) out.set(written, oneOrMany(value));
  }
  const principal = principals(entries.get('principals'));
  if (principal) out.set('Principal', principal);
  const others = principals(entries.get('not_principals'));
  if (others) out.set('NotPrincipal', others);
  const condition = conditions(entries.get('condition'), at);
  if (condition) out.set('Condition', condition);
  return map(out, at);
}

/** AWS writes a list of one as its item. */
function oneOrMany(value: Value): Value {
  const items = asList(value);
  return items?.length === 1 ? (items[0] ?? value) : value;
}

function principals(value: Value | undefined): Value | undefined {
  if (!value) return undefined;
  const byType = new Map<string, Value[]>();
  for (const block of asList(value) ?? []) {
    const entries = asMap(block);
    const type = entries && asText(entries.get('type') ?? block);
    const identifiers = entries?.get('identifiers');
    if (type === undefined || !identifiers) return openAs(value);
    const items = asList(identifiers) ?? [identifiers];
    byType.set(type, [...(byType.get(type) ?? []), ...items]);
  }
  if (byType.size === 0) return openAs(value);
  const everyone = byType.get('*');
  if (byType.size === 1 && everyone?.length === 1 && everyone[0] && asText(everyone[0]) === '*')
    return scalar('*', value.at);
  return map(
    new Map([...byType].map(([type, items]) => [type, oneOrMany(list(items, value.at))])),
    value.at,
  );
}

function openAs(value: Value): Value {
  const { because, mentions } = openParts([value]);
  return { kind: 'unknown', because: because ?? 'it is not known', mentions, at: value.at };
}

function conditions(value: Value | undefined, at: SourceRange): Value | undefined {
  if (!value) return undefined;
  const tests = new Map<string, Map<string, Value>>();
  for (const block of asList(value) ?? []) {
    const entries = asMap(block);
    const test = entries && asText(entries.get('test') ?? block);
    const variable = entries && asText(entries.get('variable') ?? block);
    const values = entries?.get('values');
    if (test === undefined || variable === undefined || !values) return openAs(value);
    const variables = tests.get(test) ?? new Map<string, Value>();
    variables.set(variable, oneOrMany(values));
    tests.set(test, variables);
  }
  if (tests.size === 0) return openAs(value);
  return map(new Map([...tests].map(([test, variables]) => [test, map(variables, at)])), at);
}

/** Statements of other documents that this one takes in. */
function statementsOf(instance: Instance, name: string): Value[] {
  const given = resourceAttribute(instance, name);
  if (!given) return [];
  const known = resolve(given);
  const documents = known.kind === 'list' ? known.items : [known];
  return documents.flatMap((document) => {
    const content = documentOf(document);
    if (!content) return document.kind === 'scalar' ? [] : [openAs(document)];
    const statement = content.entries.get('Statement');
    return statement ? (asList(statement) ?? [statement]) : [];
  });
}

function documentOf(value: Value): MapValue | undefined {
  const known = resolve(value);
  if (known.kind !== 'encoded' || known.encoding !== 'json') return undefined;
  return known.of.kind === 'map' ? known.of : undefined;
}

/** A statement with the same Sid takes the place of the earlier one. */
function override(statements: Value[], by: readonly Value[]): void {
  for (const statement of by) {
    const sid = sidOf(statement);
    const before = sid === undefined ? -1 : statements.findIndex((other) => sidOf(other) === sid);
    if (before === -1) statements.push(statement);
    else statements[before] = statement;
  }
}

function sidOf(statement: Value): string | undefined {
  const sid = asMap(statement)?.get('Sid');
  return sid && asText(sid);
}
