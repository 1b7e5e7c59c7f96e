import { type Fact, known, type Origin } from '../../graph/fact.ts';
import { custom, type Reading } from '../reading.ts';
import { escalatingActions, startingActions } from './escalation.table.ts';
import {
  type Condition,
  type Document,
  documentAt,
  openDocument,
  type Statement,
} from './policy-document.ts';
import { stated } from './within.ts';

/** Everything on everything is allowed. */
export const administrator = (path: string): Reading<boolean> => decided(path, isAdministrator);

/** Every action, or every action of a service, is allowed. */
export const wildcards = (path: string): Reading<boolean> => decided(path, hasStar);

/** The holder can widen its own rights, or act as any role. */
export const escalation = (path: string): Reading<boolean> => overAll(path, escalating);

/** What a policy on a resource lets anyone do without credentials. */
export function anonymous(path: string): Reading<'none' | 'read' | 'write'> {
  return custom([path], (context) => {
    const document = documentAt(context, path);
    if (!document) return undefined;
    const open = document.statements.filter(admitsAnyone);
    const writing = open.filter(({ actions }) => !actions.every(isReading));
    if (writing.length > 0) return stated('write', ...writing.map(({ at }) => at));
    if (open.length > 0) return stated('read', ...open.map(({ at }) => at));
    return openDocument(document) ?? stated('none', ...document.at);
  });
}

/** Whether a policy denies requests that don't come over TLS. */
export function deniesPlain(path: string): Reading<boolean> {
  return custom([path], (context) => {
    const document = documentAt(context, path);
    if (!document) return undefined;
    return verdict(
      document,
      document.statements.filter(
        ({ allows, conditions, actions }) =>
          !allows &&
          actions.some((action) => action === '*' || action.endsWith(':*')) &&
          conditions.some(refusesPlain),
      ),
    );
  });
}

/** Whether a statement lets anyone in: any principal, and no condition that names who. */
function admitsAnyone(statement: Statement): boolean {
  const anyone =
    statement.allPrincipalsBut ||
    statement.principals.some(
      ({ type, identifiers }) =>
        (type === '*' || type === 'aws') && identifiers.some((one) => one === '*'),
    );
  return statement.allows && anyone && !statement.conditions.some(namesWho);
}

/** Whether a condition limits who the caller is or where the call comes from. */
export function namesWho({ key, operator, values }: Condition): boolean {
  if (operator.includes('null') || values.includes('*')) return false;
  if (key === 'aws:sourceip') return !values.some((one) => one === '0.0.0.0/0' || one === '::/0');
  return callerKeys.some((one) => key.startsWith(one));
}

const callerKeys = [
  'aws:source',
  'aws:principal',
  'aws:vpcsourceip',
  'aws:userid',
  'aws:username',
  'kms:calleraccount',
  'kms:viaservice',
  'sns:endpoint',
  'lambda:functionurlauthtype',
  's3:dataaccesspoint',
  'iot:',
  'sts:externalid',
];

function refusesPlain({ key, values, operator }: Condition): boolean {
  if (key === 'aws:securetransport')
    return operator.startsWith('bool') && values.some((one) => one.toLowerCase() === 'false');
  return key === 's3:tlsversion' && operator.startsWith('numericless');
}

function isAdministrator({ allows, actions, allActionsBut, resources }: Statement): boolean {
  const everything = actions.some((action) => action === '*' || action === '*:*');
  return allows && !allActionsBut && everything && resources.some((one) => one === '*');
}

function hasStar({ allows, actions, allActionsBut }: Statement): boolean {
  const star = (action: string) => action === '*' || action === '*:*' || action.endsWith(':*');
  return allows && (allActionsBut || actions.some(star));
}

function escalating(statements: readonly Statement[]): readonly Statement[] {
  const wide = statements.filter(
    ({ allows, resources, conditions, allActionsBut }) =>
      allows && !allActionsBut && conditions.length === 0 && resources.some(isAnyResource),
  );
  const alone = wide.filter((one) => escalatingActions.some((action) => permits(one, action)));
  if (alone.length > 0) return alone;
  const passing = wide.filter((one) => permits(one, 'iam:passrole'));
  const starting = statements.filter(
    (one) => one.allows && startingActions.some((action) => permits(one, action)),
  );
  return passing.length > 0 && starting.length > 0 ? [...passing, ...starting] : [];
}

/** `*`, or all roles, users, groups, policies or functions of an account. */
function isAnyResource(resource: string): boolean {
  return resource === '*' || /^arn:aws[a-z-]*:[a-z]+:[^:]*:[^:]*:([a-z]+[:/])?\*$/.test(resource);
}

/** Whether a statement's actions include one, stars counted. */
function permits({ actions }: Statement, action: string): boolean {
  return actions.some((one) => one === action || (one.includes('*') && matches(one, action)));
}

/** Glob match in linear steps: the parts between stars must follow one another. */
function matches(glob: string, text: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  if (!text.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let from = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

const readingVerbs = [
  'get',
  'eshttpget',
  'eshttphead',
  'list',
  'describe',
  'batchget',
  'batchcheck',
  'head',
  'receive',
];

function isReading(action: string): boolean {
  const verb = action.slice(action.indexOf(':') + 1);
  return readingVerbs.some((one) => verb.startsWith(one)) && !action.startsWith('*');
}

function decided(path: string, wrong: (statement: Statement) => boolean): Reading<boolean> {
  return overAll(path, (statements) => statements.filter(wrong));
}

function overAll(
  path: string,
  find: (statements: readonly Statement[]) => readonly Statement[],
): Reading<boolean> {
  return custom([path], (context) => {
    const document = documentAt(context, path);
    return document && verdict(document, find(document.statements));
  });
}

function verdict(document: Document, found: readonly Statement[]): Fact<boolean> {
  const from = (at: Document['at'][number]): Origin => ({ by: 'file', at });
  if (found.length > 0) return known(true, ...found.map(({ at }) => from(at)));
  return openDocument(document) ?? known(false, ...document.at.map(from));
}
