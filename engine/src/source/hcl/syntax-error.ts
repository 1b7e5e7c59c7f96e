import type { Diagnostic } from '../diagnostic.ts';
import type { Locate } from './locate.ts';
import { scanBrackets } from './scan.ts';
import type { SyntaxNode } from './tree.ts';

const closers: Readonly<Record<string, string>> = {
  '{': '`}`',
  '[': '`]`',
  '(': '`)`',
  '${': '`}`',
  '%{': '`}`',
  '"': 'a closing quote',
};

/** Says where a text stops being HCL, what stands there and what was expected. */
export function explainSyntaxError(text: string, root: SyntaxNode, locate: Locate): Diagnostic {
  const { offset, end, message } = findProblem(text, root, locate);
  return {
    severity: 'error',
    code: 'syntax',
    message,
    at: locate(offset, Math.max(end, offset)),
  };
}

interface Problem {
  readonly offset: number;
  readonly end: number;
  readonly message: string;
}

function findProblem(text: string, root: SyntaxNode, locate: Locate): Problem {
  const { open, wrong } = scanBrackets(text);
  if (wrong) {
    const found = `Found \`${text[wrong.offset]}\``;
    const { opened } = wrong;
    const message = opened
      ? `${found}; expected ${closer(opened.bracket)} for the ${name(opened.bracket)} opened in line ${line(opened.offset, locate)}.`
      : `${found}, but nothing is open that it could close.`;
    return { offset: wrong.offset, end: wrong.offset + 1, message };
  }
  const last = open[open.length - 1];
  if (last?.bracket === '"') {
    const end = lineEnd(text, last.offset);
    const message =
      'Found the end of the line inside a string; expected a closing quote (text over several lines is written as a heredoc, <<EOT).';
    return { offset: last.offset, end, message };
  }
  if (last) {
    const message = `Found the end of the block or file; expected ${closer(last.bracket)} for the ${name(last.bracket)} opened here.`;
    return { offset: last.offset, end: last.offset + last.bracket.length, message };
  }
  const node = firstError(root);
  const offset = skipSpace(text, node?.from ?? 0);
  if (node?.missing) {
    const message = `Found ${shown(text, offset)}; expected ${expectedFor(node.type)}.`;
    return { offset, end: Math.min(offset + 1, text.length), message };
  }
  const end = Math.min(lineEnd(text, offset), Math.max(node?.to ?? 0, offset + 1));
  const message = `Found ${shown(text, offset)}, which does not fit here; expected ${guess(text, offset)}.`;
  return { offset, end, message };
}

const closer = (bracket: string): string =>
  closers[bracket] ?? `a line with only ${bracket.replace('<<', '')}`;

const name = (bracket: string): string =>
  bracket.startsWith('<<') ? `heredoc ${bracket}` : `\`${bracket}\``;

const line = (offset: number, locate: Locate): number => locate(offset, offset).start.line;

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found === -1 ? text.length : found;
}

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at++;
  return at;
}

/** The first error in reading order, the innermost of those that begin together. */
function firstError(root: SyntaxNode): SyntaxNode | undefined {
  let best: SyntaxNode | undefined;
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ((node.type === 'ERROR' || node.missing) && (!best || node.from < best.from)) best = node;
    for (const child of node.children) waiting.push(child);
  }
  return best;
}

function shown(text: string, offset: number): string {
  if (offset >= text.length) return 'the end of the block or file';
  const found = text.slice(offset, Math.min(lineEnd(text, offset), offset + 40)).trim();
  return found === '' ? 'the end of the line' : `\`${found}\``;
}

const names: ReadonlyMap<string, string> = new Map([
  ['block_end', '`}`'],
  ['object_end', '`}`'],
  ['tuple_end', '`]`'],
  ['template_interpolation_end', '`}`'],
  ['quoted_template_end', 'a closing quote'],
  ['identifier', 'a name'],
  ['heredoc_identifier', 'the word that ends the heredoc, on a line of its own'],
]);

const expectedFor = (type: string): string => names.get(type) ?? `\`${type}\``;

/** What would fit, told by the character before. */
function guess(text: string, offset: number): string {
  const before = text.slice(0, offset).trimEnd().slice(-1);
  if (before === '=' || before === '(' || before === '[' || before === ',')
    return 'a value: a string in quotes, a number, a reference, a list or an object';
  return 'an attribute (`name = value`), a block (`name { … }`) or a closing bracket';
}
