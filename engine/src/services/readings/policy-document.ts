import { type Fact, unknownFact } from '../../graph/fact.ts';
import type { SourceRange } from '../../source/range.ts';
import type { MapValue, Value } from '../../source/value.ts';
import { resolved } from '../plain.ts';
import { asMap, type ReadContext, select } from '../select.ts';
import { notKnown, parsedText, plainText } from './json-text.ts';
import { reasonOf } from './within.ts';

/** One statement of a policy document, whichever way the file writes it. */
export interface Statement {
  readonly allows: boolean;
  /** Lower case, `iam:*`; all actions but some are `*`. */
  readonly actions: readonly string[];
  /** Whether actions are those not named (`NotAction`). */
  readonly allActionsBut: boolean;
  readonly resources: readonly string[];
  /** `service`, `aws`, `federated`, `canonicaluser` or `*`, with its identifiers. */
  readonly principals: readonly Principal[];
  /** Whether principals are those not named (`NotPrincipal`). */
  readonly allPrincipalsBut: boolean;
  /** Names of the condition keys, lower case. */
  readonly conditions: readonly Condition[];
  readonly at: SourceRange;
}

export interface Principal {
  readonly type: string;
  readonly identifiers: readonly string[];
}

export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** The statements of all documents at a path. */
export interface Document {
  readonly statements: readonly Statement[];
  readonly at: readonly SourceRange[];
  /** Why a part of it can't be seen. */
  readonly open: string | undefined;
}

/** Reads the policy documents at a path; undefined when nothing is written there. */
export function documentAt(context: ReadContext, path: string): Document | undefined {
  const slots = select(context, path).filter(({ value }) => value !== undefined);
  if (slots.length === 0) return undefined;
  const reader = new DocumentReader(context);
  for (const { value } of slots) if (value) reader.read(value, 0);
  return { statements: reader.statements, at: slots.map(({ at }) => at), open: reader.open };
}

const documentType = 'data.aws_iam_policy_document';

class DocumentReader {
  readonly statements: Statement[] = [];
  open: string | undefined;
  readonly context: ReadContext;

  constructor(context: ReadContext) {
    this.context = context;
  }

  read(value: Value, depth: number): void {
    if (depth > 8) return;
    const body = this.bodyOf(value, depth);
    if (body === undefined) return;
    for (const key of ['source_policy_documents', 'override_policy_documents']) {
      const sources = body.entries.get(key);
      if (sources) for (const one of itemsOf(sources)) this.read(one, depth + 1);
    }
    const statements = entry(body, 'Statement', 'statement');
    if (!statements) return;
    for (const item of itemsOf(statements)) {
      const statement = asMap(item);
      if (statement) this.statements.push(statementOf(statement, item.at));
      else this.open = reasonOf(item);
    }
  }

  private bodyOf(value: Value, depth: number): MapValue | undefined {
    const direct = asMap(value);
    if (direct) return direct;
    const plain = resolved(value);
    const inside = asMap(plain) ?? asMap(parsedText(plain));
    if (inside) return inside;
    if (plain.kind === 'reference') {
      const target = this.context.find(plain.to);
      if (target?.type === documentType || target?.type === 'aws_iam_policy_document') {
        return target.properties;
      }
    }
    if (plain.kind === 'list') for (const item of plain.items) this.read(item, depth + 1);
    else if (plain.kind !== 'scalar') this.open = reasonOf(plain);
    else if (plain.value !== null && plain.value !== '')
      this.open = 'it is not a policy we can read';
    return undefined;
  }
}

/** An unknown fact about a document, when nothing that is known decides. */
export function openDocument(document: Document): Fact<never> | undefined {
  return document.open === undefined ? undefined : unknownFact(document.open);
}

function statementOf(statement: MapValue, at: SourceRange): Statement {
  const effect = textsIn(entry(statement, 'Effect', 'effect'))[0];
  const notActions = entry(statement, 'NotAction', 'not_actions');
  const notResources = entry(statement, 'NotResource', 'not_resources');
  const notPrincipals = entry(statement, 'NotPrincipal', 'not_principals');
  return {
    allows: effect === undefined || effect.toLowerCase() === 'allow',
    actions: notActions
      ? ['*']
      : textsIn(entry(statement, 'Action', 'actions')).map((one) => one.toLowerCase()),
    allActionsBut: notActions !== undefined,
    resources: notResources ? ['*'] : textsIn(entry(statement, 'Resource', 'resources')),
    principals: principalsOf(entry(statement, 'Principal', 'principals') ?? notPrincipals),
    allPrincipalsBut: notPrincipals !== undefined,
    conditions: conditionsOf(entry(statement, 'Condition', 'condition')),
    at,
  };
}

function principalsOf(value: Value | undefined): readonly Principal[] {
  if (!value) return [];
  const blocks = value.kind === 'list' ? value.items : [value];
  return blocks.flatMap((block): readonly Principal[] => {
    const entries = asMap(block)?.entries;
    if (!entries) return textsIn(block).map((one) => ({ type: '*', identifiers: [one] }));
    const identifiers = entries.get('identifiers');
    if (identifiers) {
      const type = textsIn(entries.get('type'))[0] ?? '*';
      return [{ type: type.toLowerCase(), identifiers: textsIn(identifiers) }];
    }
    return [...entries].map(([type, held]) => ({
      type: type.toLowerCase(),
      identifiers: textsIn(held),
    }));
  });
}

function conditionsOf(value: Value | undefined): readonly Condition[] {
  if (!value) return [];
  const blocks = value.kind === 'list' ? value.items : [value];
  return blocks.flatMap((block): readonly Condition[] => {
    const entries = asMap(block)?.entries;
    if (!entries) return [];
    const variable = entries.get('variable');
    if (variable) {
      return [
        {
          operator: (textsIn(entries.get('test'))[0] ?? '').toLowerCase(),
          key: (textsIn(variable)[0] ?? '').toLowerCase(),
          values: textsIn(entries.get('values')),
        },
      ];
    }
    return [...entries].flatMap(([operator, keys]) =>
      [...(asMap(keys)?.entries ?? [])].map(([key, values]) => ({
        operator: operator.toLowerCase(),
        key: key.toLowerCase(),
        values: textsIn(values),
      })),
    );
  });
}

function entry(body: MapValue, ...names: readonly string[]): Value | undefined {
  const name = names.find((one) => body.entries.has(one));
  return name === undefined ? undefined : body.entries.get(name);
}

function itemsOf(value: Value): readonly Value[] {
  const plain = value.kind === 'list' ? value : resolved(value);
  if (plain.kind === 'list') return plain.items;
  if (plain.kind === 'encoded') return itemsOf(plain.of);
  return [plain];
}

/** Texts in a value; what isn't known is written `${…}`, so that it matches no star and no name. */
function textsIn(value: Value | undefined): readonly string[] {
  if (!value) return [];
  const texts: string[] = [];
  for (const item of itemsOf(value)) {
    const plain = resolved(item);
    if (plain.kind === 'list') texts.push(...plain.items.flatMap((one) => textsIn(one)));
    else if (plain.kind === 'scalar' && plain.value !== null) texts.push(String(plain.value));
    else if (plain.kind === 'text') texts.push(plainText(plain));
    else if (plain.kind === 'reference') texts.push(`\${${plain.to}}`);
    else if (plain.kind === 'unknown') texts.push(notKnown);
  }
  return texts;
}
