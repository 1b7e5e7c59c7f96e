import type { SourceFile } from '@stackstage/engine';
import type { Secret } from './detect.ts';

/** A secret that was found, without it: what kind, and where. */
export interface FoundSecret {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
}

/** How secrets are written once they are taken out; the engine's rules know it for one. */
const placeholder = (kind: string): string => `REDACTED-${kind}`;

/** `encoded`: what stands in its place is to be base64 too. */
type Found = Secret & { readonly encoded?: true };

const mostFound = 500;
const base64Run = /[A-Za-z0-9+/]{24,100000}={0,2}/g;

/** The files with placeholders for their secrets, lines where they were, and what was found where. */
export async function redactFiles(files: readonly SourceFile[]): Promise<{
  readonly files: readonly SourceFile[];
  readonly found: readonly FoundSecret[];
}> {
  const found: FoundSecret[] = [];
  const redacted: SourceFile[] = [];
  for (const file of files) {
    const name = (await redactText(file.name)).text;
    const content = typeof file.content === 'string' ? file.content : decoded(file.content);
    const { text, secrets } = await cleaned(content);
    for (const { kind, line } of secrets) found.push({ kind, file: name, line });
    redacted.push(secrets.length === 0 ? { ...file, name } : { name, content: text });
  }
  return { files: redacted, found: found.slice(0, mostFound) };
}

/** A text with placeholders for its secrets, and their kinds. */
export async function redactText(text: string): Promise<{
  readonly text: string;
  readonly kinds: readonly string[];
}> {
  const { text: clean, secrets } = await cleaned(text);
  return { text: clean, kinds: secrets.map(({ kind }) => kind) };
}

/** For the person who wrote them; undefined when there were none. */
export function redactedNotice(kinds: readonly string[]): string | undefined {
  if (kinds.length === 0) return undefined;
  const which = [...new Set(kinds)].join(', ');
  return `What looks like a secret (${which}) was taken out of your message before it was stored or sent on. If it is real, change it.`;
}

async function cleaned(text: string) {
  const { apart, findSecrets } = await import('./detect.ts');
  const plain = await findSecrets(text);
  const encoded = await inBase64(text, findSecrets);
  const pieces: string[] = [];
  let at = 0;
  let line = 1;
  const secrets = apart<Found>([...plain, ...encoded]).map((one) => {
    const before = text.slice(at, one.from);
    const kept = '\n'.repeat(linesIn(text.slice(one.from, one.to)));
    const written = placeholder(one.kind);
    pieces.push(before, one.encoded ? btoa(written) : written, kept);
    line += linesIn(before);
    const found = { kind: one.kind, line };
    line += kept.length;
    at = one.to;
    return found;
  });
  return { text: pieces.join('') + text.slice(at), secrets };
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Base64 that hides a secret: the whole of it goes, and what stands there still decodes. */
async function inBase64(
  text: string,
  find: (text: string) => Promise<readonly Secret[]>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const match of text.matchAll(base64Run)) {
    const [run] = match;
    if (run.length % 4 !== 0) continue;
    const hidden = Buffer.from(run, 'base64').toString('utf8');
    if (!/^[\t\n\r\u0020-\u007e\u00a0-\uffef]+$/.test(hidden) || hidden.includes('\ufffd'))
      continue;
    const [first] = await find(hidden);
    if (first)
      found.push({
        from: match.index,
        to: match.index + run.length,
        kind: first.kind,
        encoded: true,
      });
  }
  return found;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
