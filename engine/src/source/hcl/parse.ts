import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { TextFile } from '../file.ts';
import { readBody } from './body.ts';
import { type Condensed, condense } from './condense.ts';
import type { ReadContext } from './expression.ts';
import type { Grammars } from './grammars.ts';
import { type Locate, locateIn } from './locate.ts';
import { withPlainNumbers } from './plain-numbers.ts';
import { splitTopLevel } from './split.ts';
import { type Body, type Expression, emptyBody } from './syntax.ts';
import { explainSyntaxError } from './syntax-error.ts';
import { type CopiedTree, copyTree, type SyntaxNode } from './tree.ts';

/** What an HCL file holds; `diagnostics` tell what of it could not be read. */
export interface ParsedHcl {
  readonly body: Body;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nodes of the grammar inside one another, for each bracket that may be nested. */
const nodesPerBracket = 8;

/**
 * Reads HCL. A syntax error costs only the top-level block it is in: what of that block can be read,
 * and all other blocks, still count.
 */
export function parseHcl(file: TextFile, grammars: Grammars, limits: Limits): ParsedHcl {
  const { name, text } = file;
  const locate = locateIn(name, text);
  const condensed = condense(text);
  if (condensed.depth > limits.nesting)
    return { body: emptyBody, diagnostics: [tooManyBrackets(condensed, locate, limits)] };
  const depth = limits.nesting * nodesPerBracket;

  const whole = parseText(text, condensed, grammars, depth);
  if (!whole.hasError && !condensed.hasOpenString)
    return {
      body: bodyOf(whole.root, { text, locate }),
      diagnostics: deepNode(whole.tooDeep, locate),
    };

  const diagnostics: Diagnostic[] = [];
  const bodies: Body[] = [];
  for (const chunk of splitTopLevel(text)) {
    const part = text.slice(chunk.from, chunk.to);
    const locatePart: Locate = (from, to) => locate(from + chunk.from, to + chunk.from);
    const parsed = parseText(part, asItIs(part), grammars, depth);
    if (parsed.hasError || condense(part).hasOpenString)
      diagnostics.push(explainSyntaxError(part, parsed.root, locatePart));
    bodies.push(bodyOf(parsed.root, { text: part, locate: locatePart }));
  }
  return { body: joinBodies(bodies), diagnostics };
}

/** A template in a file of its own, or a string of `.tf.json`: the text of a string without its quotes. */
export function parseTemplate(
  text: string,
  locate: Locate,
  grammars: Grammars,
  limits: Limits,
): Expression {
  const marker = 'END_OF_TEMPLATE';
  const head = `x = <<${marker}\n`;
  const at = locate(0, text.length);
  if (condense(text).depth > limits.nesting)
    return { kind: 'broken', because: 'the template is nested too deeply', at };
  const source = `${head}${text}\n${marker}\n`;
  const parsed = parseText(source, condense(source), grammars, limits.nesting * nodesPerBracket);
  const shifted: Locate = (from, to) =>
    locate(Math.max(0, from - head.length), Math.max(0, Math.min(text.length, to - head.length)));
  const attribute = bodyOf(parsed.root, { text: source, locate: shifted }).attributes.get('x');
  if (parsed.hasError || !attribute)
    return { kind: 'broken', because: 'the template has a syntax error', at };
  return withoutLastBreak(attribute.value);
}

/** An expression in a string, such as the type of a variable in `.tf.json`. */
export function parseExpression(
  text: string,
  locate: Locate,
  grammars: Grammars,
  limits: Limits,
): Expression {
  const at = locate(0, text.length);
  if (condense(text).depth > limits.nesting)
    return { kind: 'broken', because: 'it is nested too deeply', at };
  const source = `x = ${text}`;
  const parsed = parseText(source, condense(source), grammars, limits.nesting * nodesPerBracket);
  const context: ReadContext = { text: source, locate: () => at };
  const attribute = bodyOf(parsed.root, context).attributes.get('x');
  if (parsed.hasError || !attribute)
    return { kind: 'broken', because: 'it has a syntax error', at };
  return attribute.value;
}

interface ParsedText extends CopiedTree {
  readonly hasError: boolean;
}

type Source = Pick<Condensed, 'text' | 'offsets'>;

function parseText(
  original: string,
  source: Source,
  grammars: Grammars,
  depth: number,
): ParsedText {
  // The grammar wants a line break after the word that ends a heredoc.
  const ended = source.text.endsWith('\n') ? source.text : `${source.text}\n`;
  const text = withPlainNumbers(ended);
  const tree = grammars.hcl.parse(text);
  if (!tree) throw new Error('The parser has no language: load the grammars first.');
  try {
    const copied = copyTree(tree, original, source.offsets, depth);
    return { ...copied, hasError: tree.rootNode.hasError };
  } finally {
    tree.delete();
  }
}

/** For broken text, of which nothing may be hidden. */
function asItIs(text: string): Source {
  return { text, offsets: Int32Array.from({ length: text.length + 2 }, (_, offset) => offset) };
}

function bodyOf(root: SyntaxNode, context: ReadContext): Body {
  const nodes = root.children.flatMap((node) => (node.type === 'body' ? node.children : [node]));
  const recovered = nodes.flatMap((node) => (node.type === 'ERROR' ? blocksIn(node) : [node]));
  return readBody(recovered, context);
}

/** Whole attributes and blocks that stand inside a piece that doesn't parse. */
function blocksIn(error: SyntaxNode): readonly SyntaxNode[] {
  return error.children.flatMap((node) => (node.type === 'body' ? node.children : [node]));
}

function joinBodies(bodies: readonly Body[]): Body {
  return {
    attributes: new Map(bodies.flatMap((body) => [...body.attributes])),
    blocks: bodies.flatMap((body) => body.blocks),
  };
}

function withoutLastBreak(value: Expression): Expression {
  if (value.kind === 'literal') {
    const text = String(value.value.value);
    return { ...value, value: { ...value.value, value: text.slice(0, -1) } };
  }
  if (value.kind !== 'template') return value;
  const last = value.parts[value.parts.length - 1];
  if (last?.kind !== 'text') return value;
  const parts = value.parts.slice(0, -1);
  const text = last.text.slice(0, -1);
  return { ...value, parts: text === '' ? parts : [...parts, { kind: 'text', text }] };
}

function tooManyBrackets(
  { depth, deepest }: Condensed,
  locate: Locate,
  limits: Limits,
): Diagnostic {
  const message = `Brackets are nested ${depth} deep here; at most ${limits.nesting} are read. Move inner parts into locals or modules.`;
  return { severity: 'error', code: 'too-deep', message, at: locate(deepest, deepest + 1) };
}

function deepNode(node: SyntaxNode | undefined, locate: Locate): Diagnostic[] {
  if (!node) return [];
  const message = 'This expression is nested too deeply to be read. Split it with locals.';
  return [{ severity: 'error', code: 'too-deep', message, at: locate(node.from, node.to) }];
}
