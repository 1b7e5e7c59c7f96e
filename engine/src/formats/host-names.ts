import type { SourceRange } from '../source/range.ts';
import type { ReferenceValue, Value } from '../source/value.ts';

/** A name inside a text that stands where a host stands. */
export interface HostMention {
  readonly host: string;
  /** Offsets in the text; `end` is the first character after it. */
  readonly start: number;
  readonly end: number;
}

const token = /[A-Za-z0-9][A-Za-z0-9._-]*/g;
const hostKey =
  /(?:HOST|HOSTNAME|ADDR|ADDRESS|URL|URI|ENDPOINT|SERVER|BROKER|SERVICE|UPSTREAM|BACKEND|TARGET|NODE|PEER|DSN|MASTER|PRIMARY|PROXY|BOOTSTRAP|ORIGIN)(?:ES|S)?(?:_NAME)?$/i;
const assigned = /(?:host|hostname|server|data source|addr|address)\s{0,3}=\s{0,3}$/i;
const longestText = 64 * 1024;

/** Whether a setting of this name usually holds a host: `REDIS_HOST`, `apiUrl`. */
export function namesHost(setting: string): boolean {
  return hostKey.test(setting.slice(-60));
}

/**
 * The names in a text that stand where hosts stand: after `://` and a user's name, before `:port`, after
 * `host=`, with more than one label, or alone when `alone` says that the whole text is a host.
 * Texts longer than 64 kB are read up to there.
 */
export function hostsIn(text: string, alone: boolean): readonly HostMention[] {
  const read = text.length > longestText ? text.slice(0, longestText) : text;
  const found: HostMention[] = [];
  for (const match of read.matchAll(token)) {
    const host = match[0].replace(/[._-]$/, '');
    const start = match.index;
    const end = start + host.length;
    if (standsAsHost(read, start, end, alone)) found.push({ host, start, end });
  }
  return found;
}

function standsAsHost(text: string, start: number, end: number, alone: boolean): boolean {
  if (text.startsWith('://', end)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 8);
  const isUser = userEnds(text, end);
  if (before.endsWith('://')) return !isUser;
  if (before.endsWith('@')) return true;
  const port = /^:\d{1,5}/.exec(after);
  if (port) return !isUser && !/[\w@]/.test(text.charAt(end + port[0].length));
  if (assigned.test(before)) return true;
  if (alone && start === 0 && end === text.length) return true;
  return text.slice(start, end).includes('.svc');
}

/** Whether what ends here is the user or password of a URL: an `@` follows before the authority's end. */
function userEnds(text: string, end: number): boolean {
  for (let at = end; at < text.length && at < end + 300; at++) {
    const char = text.charAt(at);
    if (char === '@') return true;
    if ('/?#,; \t\n"\'()'.includes(char)) return false;
  }
  return false;
}

/**
 * A text with the resources it names put in as references; the value itself when it names none.
 * @param addressOf the resource that answers to a host name, if one does
 */
export function withHosts(
  value: Value,
  alone: boolean,
  addressOf: (host: string) => string | undefined,
): Value {
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return value;
  const text = value.value;
  const parts: (string | ReferenceValue)[] = [];
  let from = 0;
  for (const { host, start, end } of hostsIn(text, alone)) {
    const to = addressOf(host);
    if (to === undefined) continue;
    if (start > from) parts.push(text.slice(from, start));
    parts.push(hostReference(to, host, value.at));
    from = end;
  }
  if (parts.length === 0) return value;
  if (from < text.length) parts.push(text.slice(from));
  return { kind: 'text', parts, at: value.at };
}

function hostReference(to: string, host: string, at: SourceRange): ReferenceValue {
  return {
    kind: 'reference',
    to,
    attribute: 'host',
    says: { kind: 'scalar', value: host, at },
    at,
  };
}
