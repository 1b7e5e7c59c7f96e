import { dedent } from './heredoc-indent.ts';
import { unescapeMarkers, unescapeQuoted } from './string-escapes.ts';
import type { Expression, TemplatePart } from './syntax.ts';
import type { SyntaxNode } from './tree.ts';

/** A template before `%{ if }` and its end are brought together. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | Mark<{ readonly kind: 'insert'; readonly of: Expression }>
  | Mark<{ readonly kind: 'if'; readonly condition: Expression }>
  | Mark<{ readonly kind: 'else' | 'end' }>
  | Mark<{
      readonly kind: 'for';
      readonly keyName: string | undefined;
      readonly valueName: string;
      readonly in: Expression;
    }>;

/** `~` on a side takes away the white space of the text there. */
type Mark<T> = T & { readonly stripsBefore: boolean; readonly stripsAfter: boolean };

type Read = (node: SyntaxNode) => Expression;

/** Reads a quoted string (`quoted_template`). */
export function quotedParts(node: SyntaxNode, text: string, read: Read): readonly TemplatePart[] {
  const first = node.children[0];
  const last = node.children[node.children.length - 1];
  const from = first?.type === 'quoted_template_start' ? first.to : node.from;
  const to = last?.type === 'quoted_template_end' ? last.from : node.to;
  return nest(decode(strip(piecesBetween(node.children, from, to, text, read)), unescapeQuoted));
}

/** Reads a heredoc (`heredoc_template`); `<<-` takes away the indentation that all lines share. */
export function heredocParts(node: SyntaxNode, text: string, read: Read): readonly TemplatePart[] {
  const [start, name] = node.children;
  const end = node.children[node.children.length - 1];
  const from = text.indexOf('\n', name?.to ?? node.from) + 1;
  const to = end ? text.lastIndexOf('\n', end.from - 1) + 1 : node.to;
  const pieces = piecesBetween(node.children, from, Math.max(from, to), text, read);
  const isFlush = start !== undefined && start.to - start.from === 3;
  return nest(decode(strip(isFlush ? dedent(pieces) : pieces), unescapeMarkers));
}

/** Text is what lies between the nodes: the grammar leaves out white space. */
function piecesBetween(
  nodes: readonly SyntaxNode[],
  from: number,
  to: number,
  text: string,
  read: Read,
): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const add = (node: SyntaxNode, piece: Piece): void => {
    if (node.from > at) pieces.push({ kind: 'text', text: text.slice(at, node.from) });
    at = node.to;
    pieces.push(piece);
  };
  const visit = (node: SyntaxNode): void => {
    if (marks.has(node.type)) add(node, readMark(node, text, read));
    else if (inner.has(node.type)) for (const child of node.children) visit(child);
  };
  for (const node of nodes) if (node.from >= from && node.to <= to) visit(node);
  if (to > at) pieces.push({ kind: 'text', text: text.slice(at, to) });
  return pieces;
}

const inner: ReadonlySet<string> = new Set(['template_directive', 'template_if', 'template_for']);

const marks: ReadonlySet<string> = new Set([
  ...['template_interpolation', 'template_for_start', 'template_for_end'],
  ...['template_if_intro', 'template_else_intro', 'template_if_end'],
]);

function readMark(node: SyntaxNode, text: string, read: Read): Piece {
  const strips = {
    stripsBefore: text[node.from + 2] === '~',
    stripsAfter: text[node.to - 2] === '~',
  };
  const expression = node.children.find((child) => child.type === 'expression');
  if (node.type === 'template_else_intro') return { kind: 'else', ...strips };
  if (!expression) {
    const isEnd = node.type !== 'template_interpolation';
    return isEnd ? { kind: 'end', ...strips } : { kind: 'text', text: '' };
  }
  const of = read(expression);
  if (node.type === 'template_if_intro') return { kind: 'if', condition: of, ...strips };
  if (node.type !== 'template_for_start') return { kind: 'insert', of, ...strips };
  const names = node.children
    .filter((child) => child.type === 'identifier')
    .map((child) => text.slice(child.from, child.to));
  const valueName = names[names.length - 1] ?? '';
  const keyName = names.length > 1 ? names[0] : undefined;
  return { kind: 'for', keyName, valueName, in: of, ...strips };
}

function strip(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'text') return piece;
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    let { text } = piece;
    if (before && before.kind !== 'text' && before.stripsAfter) text = text.trimStart();
    if (after && after.kind !== 'text' && after.stripsBefore) text = text.trimEnd();
    return { kind: 'text', text };
  });
}

function decode(pieces: readonly Piece[], decodeText: (raw: string) => string): readonly Piece[] {
  return pieces.map((piece) =>
    piece.kind === 'text' ? { kind: 'text', text: decodeText(piece.text) } : piece,
  );
}

function nest(pieces: readonly Piece[]): readonly TemplatePart[] {
  let at = 0;
  const until = (): { parts: TemplatePart[]; stop: 'else' | 'end' | undefined } => {
    const parts: TemplatePart[] = [];
    while (at < pieces.length) {
      const piece = pieces[at++];
      if (!piece) break;
      if (piece.kind === 'else' || piece.kind === 'end') return { parts, stop: piece.kind };
      if (piece.kind === 'text') {
        if (piece.text !== '') parts.push(piece);
      } else if (piece.kind === 'insert') parts.push({ kind: 'insert', of: piece.of });
      else if (piece.kind === 'if') {
        const taken = until();
        const whenFalse = taken.stop === 'else' ? until().parts : [];
        parts.push({ kind: 'if', condition: piece.condition, whenTrue: taken.parts, whenFalse });
      } else if (piece.kind === 'for') {
        const { keyName, valueName } = piece;
        parts.push({ kind: 'for', keyName, valueName, in: piece.in, each: until().parts });
      }
    }
    return { parts, stop: undefined };
  };
  return until().parts;
}
