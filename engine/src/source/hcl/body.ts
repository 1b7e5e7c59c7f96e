import { type ReadContext, readExpression } from './expression.ts';
import { unescapeQuoted } from './string-escapes.ts';
import type { Attribute, Block, Body } from './syntax.ts';
import type { SyntaxNode } from './tree.ts';

/** Reads attributes and blocks from the children of a node; what doesn't parse is passed over. */
export function readBody(nodes: readonly SyntaxNode[], context: ReadContext): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const node of nodes) {
    if (node.type === 'attribute') {
      const attribute = readAttribute(node, context);
      if (attribute && !attributes.has(attribute.name)) attributes.set(attribute.name, attribute);
    } else if (node.type === 'block') blocks.push(readBlock(node, context));
  }
  return { attributes, blocks };
}

function readAttribute(node: SyntaxNode, context: ReadContext): Attribute | undefined {
  const name = node.children[0];
  const value = node.children.find((child) => child.type === 'expression');
  if (name?.type !== 'identifier' || !value) return undefined;
  const { text, locate } = context;
  return {
    name: text.slice(name.from, name.to),
    value: readExpression(value, context),
    at: locate(node.from, node.to),
  };
}

function readBlock(node: SyntaxNode, context: ReadContext): Block {
  const { text, locate } = context;
  const words: string[] = [];
  let headEnd = node.from;
  let inner: readonly SyntaxNode[] = [];
  for (const child of node.children) {
    if (child.type === 'identifier') words.push(text.slice(child.from, child.to));
    else if (child.type === 'string_lit')
      words.push(unescapeQuoted(text.slice(child.from + 1, child.to - 1)));
    else {
      if (child.type === 'body') inner = child.children;
      continue;
    }
    headEnd = child.to;
  }
  const [type = '', ...labels] = words;
  return {
    type,
    labels,
    body: readBody(inner, context),
    at: locate(node.from, node.to),
    head: locate(node.from, headEnd),
  };
}
