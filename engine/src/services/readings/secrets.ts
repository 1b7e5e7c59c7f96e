import { type Fact, known, notApplicable, type Origin, unknownFact } from '../../graph/fact.ts';
import type { MapValue, Value } from '../../source/value.ts';
import { custom, type Reading } from '../reading.ts';
import { select } from '../select.ts';

/** Whether texts at a path hold what looks like a credential: user data, environments, arguments. */
export function credentials(path: string): Reading<boolean> {
  return custom([path], (context): Fact<boolean> | undefined => {
    const from: Origin[] = [];
    const deciding: Origin[] = [];
    let open: string | undefined;
    for (const { value, at } of select(context, path)) {
      if (value === undefined) continue;
      from.push({ by: 'file', at });
      const found = findIn(value, '', 0);
      deciding.push(...found.map((one): Origin => ({ by: 'file', at: one.at })));
      if (value.kind === 'unknown') open = value.because;
    }
    if (deciding.length > 0) return known(true, ...deciding);
    if (open !== undefined) return unknownFact(open);
    return from.length === 0 ? undefined : known(false, ...from);
  });
}

/** The values inside a value that look like credentials. */
function findIn(value: Value, key: string, depth: number): readonly Value[] {
  if (depth > 20) return [];
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'string' && isCredential(value.value, key) ? [value] : [];
    case 'text':
      return value.parts.some((part) => typeof part === 'string' && holdsCredential(part))
        ? [value]
        : [];
    case 'encoded':
      return findIn(value.of, key, depth + 1);
    case 'list':
      return value.items.flatMap((item) => findIn(item, key, depth + 1));
    case 'map':
      return inMap(value.entries, depth);
    default:
      return [];
  }
}

/** A map of settings, or one setting as a pair of name and value. */
function inMap(entries: ReadonlyMap<string, Value>, depth: number): readonly Value[] {
  const name = entries.get('name') ?? entries.get('Name');
  const held = entries.get('value') ?? entries.get('Value');
  if (name?.kind === 'scalar' && held) return findIn(held, String(name.value), depth + 1);
  return [...entries].flatMap(([key, item]) => findIn(item, key, depth + 1));
}

/** Whether a text is, or holds, a credential; `key` is the setting's name. */
export function isCredential(text: string, key = ''): boolean {
  if (holdsCredential(text) || holdsCredential(decoded(text))) return true;
  return namesSecret(key) && (looksSecret(text) || isPassword(text, key));
}

const shapes: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bREDACTED-[a-z0-9-]{3,40}/, // what the service writes in a secret's place
  /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{36}/,
  /\bgithub_pat_[A-Za-z0-9_]{22}/,
  /\bglpat-[A-Za-z0-9_-]{20}/,
  /\bxox[baprs]-[A-Za-z0-9-]{10}/,
  /\bsk_live_[A-Za-z0-9]{16}/,
  /\bAIza[0-9A-Za-z_-]{35}/,
  /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\./,
  /\bAccountKey=[A-Za-z0-9+/=]{40}/,
  /\b[a-z]{2,12}:\/\/[^\s:/@${}<]{1,64}:[^\s:/@${}<]{3,128}@/,
];

const assignment =
  /\b(?:[A-Za-z0-9_]{0,40}(?:SECRET_ACCESS_KEY|secret_access_key|PASSWORD|[Pp]assword|PASSWD|passwd|[Pp]wd|API_KEY|api_key|AUTH_TOKEN|SECRET_KEY|secret_key))["']?[ \t]{0,4}[=:][ \t]{0,4}["']?([^\s"'$<{(]{6,200})/g;

/** Whether a text has a known credential's shape in it, or assigns a literal to a secret's name. */
export function holdsCredential(text: string): boolean {
  if (shapes.some((shape) => shape.test(text))) return true;
  for (const found of text.matchAll(assignment)) if (looksSecret(found[1] ?? '')) return true;
  return false;
}

const secretNames =
  /(?:password|passwd|secret|token|api_?key|access_?key|private_?key|credential)s?$|^(?:db|database|redis|mysql|postgres)_?pass$/i;

/** Whether a setting's name says that it holds a secret itself, not where one is kept. */
export function namesSecret(key: string): boolean {
  return secretNames.test(key.replaceAll('-', '_'));
}

const placeholders =
  /^(?:true|false|null|none|\d{1,5}|(?:change|replace|fill|set)[-_ ]?(?:me|this|it|later)|example|(?:your|insert|enter)[-_ ].*|<.*>|x+|\*+|todo|tbd|placeholder|dummy)$/i;

/** Whether a text could be a secret: long enough, no reference, no placeholder, no place of one. */
export function looksSecret(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length < 6 || trimmed.length > 4096 || /\s/.test(trimmed)) return false;
  if (
    /^(?:arn:|https?:\/\/[^@]*$|\{\{|\$|ssm:|vault:|@Microsoft\.KeyVault|projects\/|\/)/.test(
      trimmed,
    )
  )
    return false;
  return !placeholders.test(trimmed);
}

/** A password that works is one, however weak: `root`, `example`. */
function isPassword(text: string, key: string): boolean {
  if (!/pass(?:word|wd)?$/i.test(key) || !/^[\w!@#%^&*.+-]{3,64}$/.test(text)) return false;
  return !/^(?:true|false|yes|no|null|none|change_?me|your[-_].{0,60}|x+|\*+|todo|placeholder|dummy)$/i.test(
    text,
  );
}

/** The text that base64 stands for; empty when it isn't that. */
function decoded(text: string): string {
  const packed = text.replace(/\s/g, '');
  if (packed.length < 24 || packed.length > 65_536 || packed.length % 4 !== 0) return '';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return '';
  let plain = '';
  let bits = 0;
  let buffer = 0;
  for (const letter of packed) {
    const six = alphabet.indexOf(letter);
    if (six < 0) break;
    buffer = ((buffer << 6) | six) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      plain += String.fromCharCode((buffer >> bits) & 0xff);
    }
  }
  return plain;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Whether properties that take a secret hold one in clear text, rather than a reference or variable. */
export function writtenSecrets(path: string): Reading<boolean> {
  return custom([path], (context): Fact<boolean> | undefined => {
    const slots = select(context, path).filter(({ value }) => value !== undefined);
    if (slots.length === 0) return undefined;
    const clear = slots.filter(
      ({ value }) =>
        value?.kind === 'scalar' && typeof value.value === 'string' && looksSecret(value.value),
    );
    const from = (clear.length > 0 ? clear : slots).map(({ at }): Origin => ({ by: 'file', at }));
    return known(clear.length > 0, ...from);
  });
}

/** Whether a password, or a secret's value, stands in the file itself; not applicable where none is set there. */
export function literalSecrets(path: string): Reading<boolean> {
  return custom([path], (context): Fact<boolean> => {
    const slots = select(context, path).filter(({ value }) => value !== undefined);
    if (slots.length === 0) return notApplicable;
    const clear = slots.flatMap(({ value, at }) => (value && isLiteralSecret(value) ? [at] : []));
    const from = clear.length > 0 ? clear : slots.map(({ at }) => at);
    return known(clear.length > 0, ...from.map((at): Origin => ({ by: 'file', at })));
  });
}

/** A text that is a secret, or JSON or a map that holds one under a secret's name. */
function isLiteralSecret(value: Value): boolean {
  if (value.kind !== 'scalar') return findIn(value, '', 0).length > 0;
  if (typeof value.value !== 'string') return false;
  const pairs = value.value.matchAll(/"([^"]{1,80})"\s{0,9}:\s{0,9}"([^"]{1,4096})"/g);
  const members = value.value.trimStart().startsWith('{') ? [...pairs] : undefined;
  return members
    ? members.some(([, name = '', text = '']) => isCredential(text, name))
    : isCredential(value.value, 'password');
}

/** The argument that holds the secret itself in types that call it by a general name. */
export function ownSecret(type: string, { entries }: MapValue): string | undefined {
  if (type === 'azurerm_key_vault_secret') return 'value';
  if (type !== 'aws_ssm_parameter') return undefined;
  const kind = entries.get('type');
  return kind?.kind === 'scalar' && kind.value === 'SecureString' ? 'value' : undefined;
}
