import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import { resolved } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { select } from '../select.ts';
import { plainText } from './json-text.ts';
import { namesWho } from './policies.ts';
import { documentAt, openDocument, type Principal, type Statement } from './policy-document.ts';
import { stated } from './within.ts';

type Scope = 'named' | 'account' | 'anyone';

/** Who may take a role, by its trust policy: named principals, a whole account, or anyone. */
export function trust(path: string): Reading<Scope> {
  return custom([path], (context): Fact<Scope> | undefined => {
    const document = documentAt(context, path);
    if (!document) return undefined;
    const allowing = document.statements.filter(({ allows }) => allows);
    for (const scope of ['anyone', 'account'] as const) {
      const wide = allowing.filter((one) => scopeOf(one) === scope);
      if (wide.length > 0) return stated(scope, ...wide.map(({ at }) => at));
    }
    return openDocument(document) ?? stated('named', ...document.at);
  });
}

function scopeOf(statement: Statement): Scope {
  const scopes = statement.principals.map(scopeOfPrincipal);
  const limited = statement.conditions.some(namesWho);
  if (statement.allPrincipalsBut || scopes.includes('anyone')) return limited ? 'named' : 'anyone';
  return scopes.includes('account') && !limited ? 'account' : 'named';
}

function scopeOfPrincipal({ type, identifiers }: Principal): Scope {
  if (type !== '*' && type !== 'aws') return 'named';
  if (identifiers.includes('*')) return 'anyone';
  return identifiers.some(isAccount) ? 'account' : 'named';
}

/** An account as a whole: its twelve digits, or the ARN of its root. */
function isAccount(identifier: string): boolean {
  return /^\d{12}$/.test(identifier) || identifier.endsWith(':root');
}

/** Whether a policy attached by its ARN is the provider's administrator policy. */
export function administratorArn(path: string): Reading<boolean> {
  return custom([path], (context) => {
    const from: Origin[] = [];
    const deciding: Origin[] = [];
    let open: string | undefined;
    for (const { value, at } of select(context, path)) {
      if (value === undefined) continue;
      const items = value.kind === 'list' ? value.items : [value];
      for (const item of items) {
        const plain = resolved(item);
        if (plain.kind === 'unknown') open = plain.because;
        const arn = arnText(plain);
        const origin: Origin = { by: 'file', at: item.at };
        from.push(origin);
        if (arn.slice(arn.lastIndexOf('/') + 1) === 'AdministratorAccess') deciding.push(origin);
      }
      if (items.length === 0) from.push({ by: 'file', at });
    }
    if (deciding.length > 0) return known(true, ...deciding);
    if (open !== undefined) return unknownFact(open);
    return from.length === 0 ? undefined : known(false, ...from);
  });
}

function arnText(value: ReturnType<typeof resolved>): string {
  if (value.kind === 'scalar') return String(value.value);
  return value.kind === 'text' ? plainText(value) : '';
}
