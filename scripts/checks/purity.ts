import { importsOf } from './import-direction.ts';
import { isTest, type Source } from './sources.ts';

/**
 * What the language itself offers and the engine may not use. The host's own (files, network, page)
 * doesn't compile there, as its tsconfig has neither Node's types nor a page's.
 */
const impure: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)/, 'reads the clock'],
  [/\bMath\.random\b/, 'is random'],
  [/\bglobalThis\b|\beval\(|\bnew Function\b/, 'leaves its own scope'],
];

/** One line for each place where the engine is not pure: bytes in, values out, nothing else. */
export function purityProblems(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('engine/src/') && !isTest(path))
    .flatMap((source) => [...words(source), ...hostImports(source)]);
}

function words({ path, text }: Source): string[] {
  return withoutCommentsAndStrings(text)
    .split('\n')
    .flatMap((line, index) =>
      impure
        .filter(([pattern]) => pattern.test(line))
        .map(([, does]) => `${path}:${index + 1}: the engine ${does} here`),
    );
}

function hostImports({ path, text }: Source): string[] {
  return importsOf(text)
    .filter((target) => target.startsWith('node:') || target.startsWith('firebase'))
    .map((target) => `${path}: the engine may not import ${target}`);
}

/** The code with comments and string contents blanked, line breaks kept. */
function withoutCommentsAndStrings(text: string): string {
  const token =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g;
  return text.replace(token, (found) => found.replace(/[^\n]/g, found.startsWith('/') ? ' ' : '_'));
}
