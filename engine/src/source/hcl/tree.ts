import type { Tree, TreeCursor } from 'web-tree-sitter';

/** A node of the parsed text, copied out of WebAssembly memory. Simple expressions have no children. */
export interface SyntaxNode {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly missing: boolean;
  readonly children: readonly SyntaxNode[];
}

/**
 * Copies a tree without its comments. Expressions that can be read from their text alone are not
 * entered, which halves the work. Nodes deeper than `depth` come without children, as type `too-deep`.
 */
export function copyTree(tree: Tree, text: string, depth: number): SyntaxNode {
  const cursor = tree.walk();
  try {
    return copy(cursor, text, depth);
  } finally {
    cursor.delete();
  }
}

interface Open {
  readonly node: SyntaxNode;
  readonly children: SyntaxNode[];
}

function copy(cursor: TreeCursor, text: string, depth: number): SyntaxNode {
  const root = enter(cursor);
  const open: Open[] = [root];
  let inside = cursor.gotoFirstChild();
  while (inside) {
    const here = open[open.length - 1];
    if (!here) break;
    const next = enter(cursor);
    let entered = false;
    if (next.node.type !== 'comment') {
      const tooDeep = open.length > depth;
      here.children.push(tooDeep ? { ...next.node, type: 'too-deep' } : next.node);
      entered = !tooDeep && !isLeaf(next.node.type, text, next.node) && cursor.gotoFirstChild();
      if (entered) open.push(next);
    }
    if (entered) continue;
    while (!cursor.gotoNextSibling()) {
      if (!cursor.gotoParent()) {
        inside = false;
        break;
      }
      open.pop();
      if (open.length === 0) {
        inside = false;
        break;
      }
    }
  }
  return root.node;
}

function enter(cursor: TreeCursor): Open {
  const children: SyntaxNode[] = [];
  const from = cursor.startIndex;
  const to = cursor.endIndex;
  const missing = from === to && cursor.nodeIsMissing;
  return { children, node: { type: cursor.nodeType, from, to, missing, children } };
}

function isLeaf(type: string, text: string, { from, to }: SyntaxNode): boolean {
  if (type === 'identifier' || type === 'string_lit' || type === 'template_literal') return true;
  return type === 'expression' && simpleForm(text, from, to) !== undefined;
}

/** What an expression is when its text alone shows it: `"text"`, `12`, `aws_vpc.main.id`, `true`. */
export function simpleForm(
  text: string,
  from: number,
  to: number,
): 'string' | 'number' | 'words' | undefined {
  const first = text.charCodeAt(from);
  if (first === quote) return isPlainString(text, from, to) ? 'string' : undefined;
  if (isDigit(first)) {
    for (let at = from + 1; at < to; at++) if (!isDigit(text.charCodeAt(at))) return undefined;
    return 'number';
  }
  if (!isLetter(first)) return undefined;
  let wordStarts = false;
  for (let at = from + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === dot) {
      if (wordStarts) return undefined;
      wordStarts = true;
    } else if (isLetter(code)) wordStarts = false;
    else if ((isDigit(code) || code === hyphen) && !wordStarts) continue;
    else return undefined;
  }
  return wordStarts ? undefined : 'words';
}

function isPlainString(text: string, from: number, to: number): boolean {
  if (to - from < 2 || text.charCodeAt(to - 1) !== quote) return false;
  for (let at = from + 1; at < to - 1; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || code === backslash || code === dollar || code === percent) return false;
    if (code === newline) return false;
  }
  return true;
}

const quote = 34;
const dollar = 36;
const percent = 37;
const hyphen = 45;
const dot = 46;
const backslash = 92;
const newline = 10;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
