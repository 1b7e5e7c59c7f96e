import { holdsCredential, namesSecret } from '../services/readings/secrets.ts';
import type { Wanted } from './hcl.ts';

/** Arguments that hold a secret though their names don't end in one. */
const furtherNames: ReadonlySet<string> = new Set([
  'secret_string',
  'secret_binary',
  'secret_data',
  'SecretString',
  'MasterUserPassword',
]);

/** Where what looks like a secret's name is the place of one, or a word. */
const noSecret =
  /^(?:arn:|https?:\/\/[^@]*$|\$|ssm:|vault:|@Microsoft\.KeyVault|projects\/|\/|true$|false$|none$|enabled$|disabled$|\d{1,5}$)/i;

/** Whether what stands under a name is a secret, whatever it is. */
export function isSecretName(name: string): boolean {
  return furtherNames.has(name) || (namesSecret(name) && !/s$/i.test(name));
}

/** Whether a literal must not be repeated in code: what stands under a secret's name, and known shapes of keys. */
export function isSecretLiteral(text: string, { path }: Pick<Wanted, 'path'>): boolean {
  if (text === '' || text.includes('{{resolve:')) return false;
  const key = path.at(-1) ?? '';
  if (furtherNames.has(key)) return true;
  if (isSecretName(key) && !noSecret.test(text) && !/\s/.test(text)) return true;
  return text.length >= 12 && holdsCredential(text);
}
