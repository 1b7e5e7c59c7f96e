import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Every text that a model is told, by its file beside this one, with its version and the start of its
 * SHA-256: whoever changes a text gives it a new version, and a test asks for it.
 */
export const prompts = {
  system: { version: 1, sha256: '46eb9212e165deb4' },
  'role-cto': { version: 1, sha256: '090ff9f8a6cb6703' },
  'role-devops': { version: 1, sha256: 'a309b2b38a0d6e7c' },
  'role-architect': { version: 1, sha256: 'fcf87a4942702474' },
  analyse: { version: 1, sha256: 'fd2402f15acba2a1' },
  describe: { version: 1, sha256: '277481a992bcf5db' },
  converse: { version: 1, sha256: 'c2135e34abac54bc' },
} as const satisfies Record<string, { readonly version: number; readonly sha256: string }>;

export type PromptName = keyof typeof prompts;

const texts = new Map<PromptName, string>();

/** The text of a prompt. */
export function prompt(name: PromptName): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(new URL(`./${name}.prompt.md`, import.meta.url), 'utf8').trim();
  texts.set(name, text);
  return text;
}

/** Versions of the prompts that made something, as they are stored with it: `system 1, converse 1`. */
export function versionOf(...names: readonly PromptName[]): string {
  return names.map((name) => `${name} ${prompts[name].version}`).join(', ');
}

/** The start of a text's SHA-256. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
