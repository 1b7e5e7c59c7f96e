import { unescapeMarkers, unescapeQuoted } from './string-escapes.ts';
import type { Expression, TemplatePart } from './syntax.ts';
import type { SyntaxNode } from './tree.ts';

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'insert'; of: Expression }
  | { kind: 'if'; condition: Expression }
  | { kind: 'else' }
  | { kind: 'end' }
  | { kind: 'for'; keyName: string | undefined; valueName: string; in: Expression };

type ReadExpression = (node: SyntaxNode) => Expression;

/** Reads a quoted string (`quoted_template`). */
export function quotedParts(
  node: SyntaxNode,
  text: string,
  read: ReadExpression,
): readonly TemplatePart[] {
  const first = node.children[0];
  const last = node.children[node.children.length - 1];
  const from = first?.type === 'quoted_template_start' ? first.to : node.from;
  const to = last?.type === 'quoted_template_end' ? last.from : node.to;
  const pieces = new Pieces(text, unescapeQuoted, read);
  pieces.readBetween(node.children, from, to);
  return nest(pieces.finish(false));
}

/** Reads a heredoc (`heredoc_template`); `<<-` takes away the indentation that all lines share. */
export function heredocParts(
  node: SyntaxNode,
  text: string,
  read: ReadExpression,
): readonly TemplatePart[] {
  const [start, name] = node.children;
  const end = node.children[node.children.length - 1];
  const from = text.indexOf('\n', name?.to ?? node.from) + 1;
  const to = end ? text.lastIndexOf('\n', end.from - 1) + 1 : node.to;
  const pieces = new Pieces(text, unescapeMarkers, read);
  pieces.readBetween(node.children, from, Math.max(from, to));
  return nest(pieces.finish(start !== undefined && start.to - start.from === 3));
}

/** Text lies between the nodes: the grammar leaves out white space. */
class Pieces {
  private readonly pieces: Piece[] = [];
  private readonly text: string;
  private readonly decode: (raw: string) => string;
  private readonly read: ReadExpression;
  private readonly stripAfter = new Set<number>();
  private readonly stripBefore = new Set<number>();

  constructor(text: string, decode: (raw: string) => string, read: ReadExpression) {
    this.text = text;
    this.decode = decode;
    this.read = read;
  }

  readBetween(nodes: readonly SyntaxNode[], from: number, to: number): void {
    let at = from;
    for (const node of nodes) {
      if (node.from < from || node.to > to || node.type === 'template_literal') continue;
      if (node.type !== 'template_interpolation' && node.type !== 'template_directive') continue;
      this.addText(at, node.from);
      at = node.to;
      if (node.type === 'template_interpolation') this.addInsert(node);
      else for (const directive of node.children) this.addDirective(directive);
    }
    this.addText(at, to);
  }

  private addText(from: number, to: number): void {
    if (to > from) this.pieces.push({ kind: 'text', text: this.text.slice(from, to) });
  }

  private addInsert(node: SyntaxNode): void {
    const expression = node.children.find((child) => child.type === 'expression');
    if (expression) this.push({ kind: 'insert', of: this.read(expression) }, node);
    else this.push({ kind: 'text', text: '' }, node);
  }

  private addDirective(node: SyntaxNode): void {
    const starts = { template_for: 'template_for_start', template_if: 'template_if_intro' };
    const ends = { template_for: 'template_for_end', template_if: 'template_if_end' };
    const type = node.type === 'template_for' ? 'template_for' : 'template_if';
    let at = node.from;
    for (const child of node.children) {
      const marks =
        child.type === starts[type] ||
        child.type === ends[type] ||
        child.type === 'template_else_intro';
      const inserts =
        child.type === 'template_interpolation' || child.type === 'template_directive';
      if (!marks && !inserts) continue;
      this.addText(at, child.from);
      at = child.to;
      if (child.type === 'template_interpolation') this.addInsert(child);
      else if (child.type === 'template_directive')
        for (const inner of child.children) this.addDirective(inner);
      else this.addMark(child);
    }
  }

  private addMark(node: SyntaxNode): void {
    const expression = node.children.find((child) => child.type === 'expression');
    if (node.type === 'template_if_intro' && expression)
      this.push({ kind: 'if', condition: this.read(expression) }, node);
    else if (node.type === 'template_for_start' && expression) {
      const names = node.children
        .filter((child) => child.type === 'identifier')
        .map((child) => this.text.slice(child.from, child.to));
      const valueName = names[names.length - 1] ?? '';
      const keyName = names.length > 1 ? names[0] : undefined;
      this.push({ kind: 'for', keyName, valueName, in: this.read(expression) }, node);
    } else if (node.type === 'template_else_intro') this.push({ kind: 'else' }, node);
    else this.push({ kind: 'end' }, node);
  }

  private push(piece: Piece, node: SyntaxNode): void {
    const markers = node.children.filter((child) => child.type === 'strip_marker');
    const expression = node.children.find((child) => child.type === 'expression');
    const middle = expression?.from ?? node.from + 3;
    for (const marker of markers)
      if (marker.from < middle && marker.from <= node.from + 2)
        this.stripBefore.add(this.pieces.length);
      else this.stripAfter.add(this.pieces.length);
    this.pieces.push(piece);
  }

  finish(dedent: boolean): readonly Piece[] {
    if (dedent) this.dedent();
    this.pieces.forEach((piece, index) => {
      if (piece.kind !== 'text') return;
      if (this.stripAfter.has(index - 1)) piece.text = piece.text.trimStart();
      if (this.stripBefore.has(index + 1)) piece.text = piece.text.trimEnd();
      piece.text = this.decode(piece.text);
    });
    return this.pieces;
  }

  private dedent(): void {
    let shared = Infinity;
    this.eachLineStart((line, isLast) => {
      const indent = line.length - line.trimStart().length;
      if (line.trim() !== '' || isLast) shared = Math.min(shared, indent);
      return line;
    });
    if (shared === 0 || shared === Infinity) return;
    this.eachLineStart((line) =>
      line.slice(Math.min(shared, line.length - line.trimStart().length)),
    );
  }

  /** Calls for what stands at the start of each line; `isLast` when another piece follows on the line. */
  private eachLineStart(change: (line: string, isLast: boolean) => string): void {
    let atLineStart = true;
    this.pieces.forEach((piece, index) => {
      if (piece.kind !== 'text') {
        atLineStart = false;
        return;
      }
      const lines = piece.text.split('\n');
      piece.text = lines
        .map((line, number) => {
          if (number === 0 && !atLineStart) return line;
          const isLast = number === lines.length - 1;
          if (isLast && line === '' && index === this.pieces.length - 1) return line;
          return change(line, isLast);
        })
        .join('\n');
      atLineStart = piece.text.endsWith('\n');
    });
  }
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
      } else if (piece.kind === 'insert') parts.push(piece);
      else if (piece.kind === 'if') {
        const taken = until();
        const whenFalse = taken.stop === 'else' ? until().parts : [];
        parts.push({ kind: 'if', condition: piece.condition, whenTrue: taken.parts, whenFalse });
      } else parts.push({ ...piece, each: until().parts });
    }
    return { parts, stop: undefined };
  };
  return until().parts;
}
