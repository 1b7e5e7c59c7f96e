/** What a model wrote around or instead of the JSON that it was asked for. */
export type JsonProblem = 'none' | 'cut' | 'broken';

/**
 * The first JSON object in a text, which may stand in a code fence or among words.
 * @returns its value; or why there is none: no object, one that doesn't end, one that isn't JSON
 */
export function jsonIn(
  text: string,
): { readonly value: unknown } | { readonly problem: JsonProblem } {
  const from = text.indexOf('{');
  if (from === -1) return { problem: 'none' };
  const to = endOfObject(text, from);
  if (to === undefined) return { problem: 'cut' };
  try {
    return { value: JSON.parse(text.slice(from, to)) as unknown };
  } catch {
    return { problem: 'broken' };
  }
}

/** Where the object that opens at `from` is closed again; braces inside of strings don't count. */
function endOfObject(text: string, from: number): number | undefined {
  let depth = 0;
  let isString = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
