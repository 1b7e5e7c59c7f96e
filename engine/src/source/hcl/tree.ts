import type { Tree, TreeCursor } from 'web-tree-sitter';

/** A node of the parsed text, copied out of WebAssembly memory. Simple expressions have no children. */
export interface SyntaxNode {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly missing: boolean;
  readonly children: readonly SyntaxNode[];
}

/** A copied tree, and the first node that lies too deep, if any: it comes without children. */
export interface CopiedTree {
  readonly root: SyntaxNode;
  readonly tooDeep: SyntaxNode | undefined;
}

/**
 * Copies a tree without its comments and punctuation. Expressions that can be read from their text alone
 * are not entered, which halves the work.
 * @param text the original; `offsets` has the place there of each character that the tree was made from
 */
export function copyTree(tree: Tree, text: string, offsets: Int32Array, depth: number): CopiedTree {
  const cursor = tree.walk();
  try {
    return copy(cursor, text, offsets, depth);
  } finally {
    cursor.delete();
  }
}

interface Open {
  readonly node: SyntaxNode;
  readonly children: SyntaxNode[];
}

/** Nodes that say nothing beyond what they stand beside. */
const passedOver: ReadonlySet<string> = new Set([
  ...['comment', '=', ':', ',', '.', 'block_start', 'block_end', 'object_start', 'object_end'],
  ...['tuple_start', 'tuple_end', 'for', 'in', 'if', '=>', '?', '[', ']'],
  ...['template_interpolation_start', 'template_interpolation_end'],
]);

function copy(cursor: TreeCursor, text: string, offsets: Int32Array, depth: number): CopiedTree {
  const root = enter(cursor, cursor.nodeType, offsets);
  const open: Open[] = [root];
  let deep: SyntaxNode | undefined;
  let inside = cursor.gotoFirstChild();
  while (inside) {
    const here = open[open.length - 1];
    if (!here) break;
    const type = cursor.nodeType;
    if (!passedOver.has(type) || cursor.nodeIsMissing) {
      const next = enter(cursor, type, offsets);
      if (open.length > depth) {
        deep ??= next.node;
        here.children.push({ ...next.node, type: 'too-deep' });
      } else {
        here.children.push(next.node);
        if (!isLeaf(type, text, next.node) && cursor.gotoFirstChild()) {
          open.push(next);
          continue;
        }
      }
    }
    while (!cursor.gotoNextSibling()) {
      inside = cursor.gotoParent();
      open.pop();
      if (!inside || open.length === 0) return { root: root.node, tooDeep: deep };
    }
  }
  return { root: root.node, tooDeep: deep };
}

function enter(cursor: TreeCursor, type: string, offsets: Int32Array): Open {
  const children: SyntaxNode[] = [];
  const start = cursor.startIndex;
  const end = cursor.endIndex;
  const from = offsets[start] ?? 0;
  const missing = start === end && cursor.nodeIsMissing;
  const to = start === end ? from : (offsets[end - 1] ?? 0) + 1;
  return { children, node: { type, from, to, missing, children } };
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
