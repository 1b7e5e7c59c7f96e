import type { Declaration } from '../formats/declaration.ts';
import type { FacetFacts } from '../graph/architecture.ts';
import { known, type Origin } from '../graph/fact.ts';
import { parsedText } from '../services/readings/json-text.ts';
import { looksSecret, namesSecret, ownSecret } from '../services/readings/secrets.ts';
import { asMap } from '../services/select.ts';
import type { Value } from '../source/value.ts';

/**
 * Arguments whose value is the secret itself, in the providers' own words, small and without `_`:
 * `master_password` and `MasterUserPassword` alike.
 */
const secretArguments: ReadonlySet<string> = new Set([
  ...['password', 'masterpassword', 'masteruserpassword', 'rootpassword', 'adminpassword'],
  ...['administratorpassword', 'administratorloginpassword', 'adminuserpassword', 'userpassword'],
  ...['sqladministratorloginpassword', 'authtoken', 'authstring', 'clientsecret', 'secretstring'],
  ...['secretdata', 'presharedkey', 'sharedsecret', 'sharedkey', 'tunnel1presharedkey'],
  'tunnel2presharedkey',
]);

/** Maps of the user's own words: what programs are given is read with the programs. */
const notArguments =
  /^(?:tags(?:_all)?|labels|annotations|environment|environment_?variables|variables|app_?settings|settings|metadata|parameters?|triggers|keepers)$/i;

/** Whether a resource takes a password or secret that stands in the files as plain text. */
export function writtenSecrets({ format, type, properties }: Declaration): FacetFacts {
  if (format !== 'terraform' && format !== 'cloudformation') return {};
  if (type.startsWith('provider.') || type.startsWith('kubernetes_')) return {};
  const found: Found = { clear: [], other: [] };
  collect(properties, ownSecret(type, properties), found, 0);
  if (found.clear.length > 0) return { secretInFile: known(true, ...found.clear) };
  return found.other.length > 0 ? { secretInFile: known(false, ...found.other) } : {};
}

interface Found {
  readonly clear: Origin[];
  readonly other: Origin[];
}

/** Blocks nest a few deep, and no argument is a hundred deep. */
const deepest = 4;

function collect(value: Value, own: string | undefined, found: Found, depth: number): void {
  if (depth > deepest) return;
  if (value.kind === 'list') for (const item of value.items) collect(item, own, found, depth + 1);
  if (value.kind !== 'map') return;
  for (const [name, held] of value.entries) {
    const isSecret =
      secretArguments.has(name.replaceAll('_', '').toLowerCase()) || (name === own && depth === 0);
    if (isSecret) (isClear(held) ? found.clear : found.other).push({ by: 'file', at: held.at });
    else if (!notArguments.test(name)) collect(held, own, found, depth + 1);
  }
}

/** Whether a secret's value is written out: as plain text, or as a document that holds one so. */
function isClear(value: Value): boolean {
  const document = asMap(value.kind === 'encoded' ? value.of : parsedText(value));
  if (document) {
    return [...document.entries].some(([name, held]) => namesSecret(name) && isClear(held));
  }
  return value.kind === 'scalar' && typeof value.value === 'string' && looksSecret(value.value);
}
