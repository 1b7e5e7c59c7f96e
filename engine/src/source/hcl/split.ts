const keywords: ReadonlySet<string> = new Set([
  ...['resource', 'data', 'module', 'variable', 'output', 'locals', 'provider', 'terraform'],
  ...['moved', 'import', 'check', 'removed', 'ephemeral'],
]);

/**
 * Cuts a text before each line that begins, at its first column, like a top-level block. Used for files
 * with syntax errors only, so that an error stays in its block.
 */
export function splitTopLevel(text: string): { from: number; to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  let from = 0;
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    if (line === from || !keywords.has(wordAt(text, line)) || !opensBlock(text, line)) continue;
    chunks.push({ from, to: line });
    from = line;
  }
  chunks.push({ from, to: text.length });
  return chunks;
}

function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 ? text.length : found + 1;
}

function wordAt(text: string, at: number): string {
  let to = at;
  while (to - at < 12 && text.charCodeAt(to) >= 97 && text.charCodeAt(to) <= 122) to++;
  return text.slice(at, to);
}

function opensBlock(text: string, line: number): boolean {
  const rest = text.slice(line, nextLine(text, line));
  return rest.includes('{') || rest.includes('"');
}
