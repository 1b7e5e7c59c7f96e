import { scalar } from '../value.ts';
import type { Locate } from './locate.ts';
import { unescapeQuoted } from './string-escapes.ts';
import type { AccessStep, Expression } from './syntax.ts';
import { heredocParts, quotedParts } from './template.ts';
import { type SyntaxNode, simpleForm } from './tree.ts';

/** What reading needs besides the node: the text it lies in and how to name places. */
export interface ReadContext {
  readonly text: string;
  readonly locate: Locate;
}

/** Reads an `expression` node. */
export function readExpression(node: SyntaxNode, context: ReadContext): Expression {
  if (node.children.length === 0) return readSimple(node, context);
  return readTerms(node, node.children, context);
}

function readSimple(node: SyntaxNode, { text, locate }: ReadContext): Expression {
  const at = locate(node.from, node.to);
  if (node.type === 'too-deep') return broken('it is nested too deeply', at);
  switch (simpleForm(text, node.from, node.to)) {
    case 'string': {
      const value = scalar(text.slice(node.from + 1, node.to - 1), at);
      return { kind: 'literal', value, at };
    }
    case 'number':
      return { kind: 'literal', value: scalar(Number(text.slice(node.from, node.to)), at), at };
    case 'words':
      return readWords(text.slice(node.from, node.to), at);
    default:
      return broken(syntaxReason, at);
  }
}

const syntaxReason = 'the file has a syntax error there';

type Range = Expression['at'];

const broken = (because: string, at: Range): Expression => ({ kind: 'broken', because, at });

function readWords(words: string, at: Range): Expression {
  if (words === 'true' || words === 'false')
    return { kind: 'literal', value: scalar(words === 'true', at), at };
  if (words === 'null') return { kind: 'literal', value: scalar(null, at), at };
  if (!words.includes('.')) return { kind: 'name', name: words, at };
  const [name = '', ...attributes] = words.split('.');
  const steps = attributes.map((attribute) => ({ kind: 'attribute', name: attribute }) as const);
  return { kind: 'access', of: { kind: 'name', name, at }, steps, at };
}

/** Reads a term and what follows it: `a`, `( … )`, each with `.b`, `[c]`, `[*]`. */
function readTerms(
  parent: SyntaxNode,
  nodes: readonly SyntaxNode[],
  context: ReadContext,
): Expression {
  const { locate } = context;
  const first = nodes[0];
  if (!first) return broken(syntaxReason, locate(parent.from, parent.to));
  let used = 1;
  let of: Expression;
  if (first.type === '(') {
    const inner = nodes[1];
    const at = locate(first.from, nodes[2]?.to ?? inner?.to ?? first.to);
    of = inner ? { kind: 'group', of: readTerm(inner, context), at } : broken(syntaxReason, at);
    used = 3;
  } else of = readTerm(first, context);

  const steps: AccessStep[] = [];
  for (const node of nodes.slice(used)) {
    if (node.type === 'get_attr' || node.type === 'index' || node.type === 'splat')
      addSteps(node, steps, context);
    else return broken(syntaxReason, locate(parent.from, parent.to));
  }
  if (steps.length === 0) return of;
  const last = nodes[nodes.length - 1] ?? first;
  return { kind: 'access', of, steps, at: locate(first.from, last.to) };
}

function addSteps(node: SyntaxNode, steps: AccessStep[], context: ReadContext): void {
  if (node.type === 'splat') {
    const inner = node.children[0];
    const followers = inner?.children ?? [];
    const legacy = inner?.type === 'attr_splat';
    const each: AccessStep[] = [];
    const rest: AccessStep[] = [];
    let left = false;
    for (const follower of followers) {
      left ||= legacy && follower.type === 'index';
      if (follower.type === 'get_attr' || follower.type === 'index')
        addSteps(follower, left ? rest : each, context);
    }
    steps.push({ kind: 'splat', each }, ...rest);
  } else if (node.type === 'get_attr') {
    const name = node.children.find((child) => child.type === 'identifier');
    if (name) steps.push({ kind: 'attribute', name: context.text.slice(name.from, name.to) });
  } else steps.push({ kind: 'index', index: readIndex(node, context) });
}

function readIndex(node: SyntaxNode, context: ReadContext): Expression {
  const { text, locate } = context;
  const inner = node.children[0];
  const expression = inner?.children.find((child) => child.type === 'expression');
  if (expression) return readExpression(expression, context);
  const at = locate(node.from, node.to);
  const number = Number(text.slice(node.from, node.to).replace('.', '').trim());
  return { kind: 'literal', value: scalar(Number.isNaN(number) ? 0 : number, at), at };
}

function readTerm(node: SyntaxNode, context: ReadContext): Expression {
  const { text, locate } = context;
  const at = locate(node.from, node.to);
  switch (node.type) {
    case 'expression':
      return readExpression(node, context);
    case 'literal_value':
    case 'template_expr':
    case 'collection_value':
    case 'for_expr':
    case 'operation': {
      const inner = node.children[0];
      return inner ? readTerm(inner, context) : readSimple(node, context);
    }
    case 'string_lit': {
      const value = scalar(unescapeQuoted(text.slice(node.from + 1, node.to - 1)), at);
      return { kind: 'literal', value, at };
    }
    case 'numeric_lit':
      return { kind: 'literal', value: scalar(Number(text.slice(node.from, node.to)), at), at };
    case 'bool_lit':
    case 'null_lit':
      return readWords(text.slice(node.from, node.to), at);
    case 'variable_expr':
      return { kind: 'name', name: text.slice(node.from, node.to), at };
    case 'quoted_template':
      return template(
        quotedParts(node, text, (child) => readExpression(child, context)),
        at,
      );
    case 'heredoc_template':
      return template(
        heredocParts(node, text, (child) => readExpression(child, context)),
        at,
      );
    case 'tuple':
      return { kind: 'tuple', items: expressions(node, context), at };
    case 'object':
      return { kind: 'object', items: readItems(node, context), at };
    case 'function_call':
      return readCall(node, context, at);
    case 'conditional':
      return readConditional(node, context, at);
    case 'unary_operation':
      return readUnary(node, context, at);
    case 'binary_operation':
      return readBinary(node, context, at);
    case 'for_tuple_expr':
    case 'for_object_expr':
      return readFor(node, context, at);
    default:
      return broken(node.type === 'too-deep' ? 'it is nested too deeply' : syntaxReason, at);
  }
}

/** A template without anything to fill in is a plain string. */
function template(
  parts: Extract<Expression, { kind: 'template' }>['parts'],
  at: Range,
): Expression {
  const [first] = parts;
  if (!first) return { kind: 'literal', value: scalar('', at), at };
  if (parts.length === 1 && first.kind === 'text')
    return { kind: 'literal', value: scalar(first.text, at), at };
  return { kind: 'template', parts, at };
}

function expressions(node: SyntaxNode, context: ReadContext): Expression[] {
  return node.children
    .filter((child) => child.type === 'expression' || child.type === 'too-deep')
    .map((child) => readExpression(child, context));
}

function readItems(
  node: SyntaxNode,
  context: ReadContext,
): { key: Expression; value: Expression }[] {
  const items: { key: Expression; value: Expression }[] = [];
  for (const child of node.children) {
    if (child.type !== 'object_elem') continue;
    const [key, value] = expressions(child, context);
    if (key && value) items.push({ key, value });
  }
  return items;
}

function readCall(node: SyntaxNode, context: ReadContext, at: Range): Expression {
  const name = node.children.find((child) => child.type === 'identifier');
  const list = node.children.find((child) => child.type === 'function_arguments');
  return {
    kind: 'call',
    name: name ? context.text.slice(name.from, name.to) : '',
    arguments: list ? expressions(list, context) : [],
    spread: list?.children.some((child) => child.type === 'ellipsis') ?? false,
    at,
  };
}

function readConditional(node: SyntaxNode, context: ReadContext, at: Range): Expression {
  const [condition, whenTrue, whenFalse] = expressions(node, context);
  if (!condition || !whenTrue || !whenFalse) return broken(syntaxReason, at);
  return choose(condition, whenTrue, whenFalse, at);
}

/** The grammar reads `a ? b : c ? d : e` from the left, HCL from the right. */
function choose(
  condition: Expression,
  whenTrue: Expression,
  whenFalse: Expression,
  at: Range,
): Expression {
  if (condition.kind !== 'conditional')
    return { kind: 'conditional', condition, whenTrue, whenFalse, at };
  const rest: Range = { ...at, start: condition.whenFalse.at.start };
  return {
    kind: 'conditional',
    condition: condition.condition,
    whenTrue: condition.whenTrue,
    whenFalse: choose(condition.whenFalse, whenTrue, whenFalse, rest),
    at,
  };
}

function readUnary(node: SyntaxNode, context: ReadContext, at: Range): Expression {
  const operator = context.text[node.from] === '-' ? '-' : '!';
  return { kind: 'unary', operator, of: readTerms(node, node.children.slice(1), context), at };
}

function readBinary(node: SyntaxNode, context: ReadContext, at: Range): Expression {
  const split = node.children.findIndex((child) => operators.has(child.type));
  const operator = node.children[split]?.type;
  if (operator === undefined) return broken(syntaxReason, at);
  const left = readTerms(node, node.children.slice(0, split), context);
  const right = readTerms(node, node.children.slice(split + 1), context);
  return { kind: 'binary', operator, left, right, at };
}

const operators: ReadonlySet<string> = new Set([
  ...['*', '/', '%', '+', '-', '>', '>=', '<', '<=', '==', '!=', '&&', '||'],
]);

function readFor(node: SyntaxNode, context: ReadContext, at: Range): Expression {
  const { text } = context;
  const intro = node.children.find((child) => child.type === 'for_intro');
  const condition = node.children.find((child) => child.type === 'for_cond');
  const results = expressions(node, context);
  const source = intro && expressions(intro, context)[0];
  const names = (intro?.children ?? [])
    .filter((child) => child.type === 'identifier')
    .map((child) => text.slice(child.from, child.to));
  const valueName = names[names.length - 1];
  const value = results[results.length - 1];
  if (!source || !value || valueName === undefined) return broken(syntaxReason, at);
  return {
    kind: 'for',
    keyName: names.length > 1 ? names[0] : undefined,
    valueName,
    in: source,
    key: node.type === 'for_object_expr' ? results[0] : undefined,
    value,
    condition: condition && expressions(condition, context)[0],
    grouped: node.children.some((child) => child.type === 'ellipsis'),
    at,
  };
}
