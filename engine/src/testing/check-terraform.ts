import { commandLineLimits } from '../limits.ts';
import { parseHcl } from '../source/hcl/parse.ts';
import type { Block, Body, Expression } from '../source/hcl/syntax.ts';
import { type ArgumentType, type Shape, shapeOf } from '../write/shapes.ts';
import { testGrammars } from './grammars.ts';

const grammars = await testGrammars();

/**
 * What is wrong with Terraform text by the providers' schemas: syntax, unknown or missing arguments, blocks
 * that should be arguments, values of the wrong form, references and variables that aren't declared.
 */
export function terraformFaults(text: string): readonly string[] {
  const { body, diagnostics } = parseHcl({ name: 'main.tf', text }, grammars, commandLineLimits);
  const faults = diagnostics.map(({ message, at }) => `line ${at.start.line}: ${message}`);
  const declared = new Set<string>();
  for (const block of body.blocks) {
    const name = nameOf(block);
    const alias = block.body.attributes.get('alias')?.value;
    if (alias?.kind === 'literal') declared.add(`${block.labels[0]}.${alias.value.value}`);
    if (declared.has(name) && block.type !== 'provider') faults.push(`${name} is declared twice`);
    declared.add(name);
  }
  for (const block of body.blocks) {
    const name = nameOf(block);
    if (block.type === 'resource') {
      const shape = shapeOf(block.labels[0] ?? '');
      if (shape) faults.push(...bodyFaults(block.body, shape, name, true));
    }
    for (const used of new Set(namesIn(block.body)))
      if (!declared.has(used)) faults.push(`${name} names ${used}, which isn't declared`);
  }
  return faults;
}

function nameOf({ type, labels }: Block): string {
  if (type === 'variable') return `var.${labels[0]}`;
  if (type === 'data') return `data.${labels.join('.')}`;
  return labels.join('.') || type;
}

const metaArguments = new Set(['provider', 'depends_on', 'count', 'for_each']);

function bodyFaults(body: Body, shape: Shape, path: string, top: boolean): readonly string[] {
  const faults: string[] = [];
  for (const [name, { value }] of body.attributes) {
    if (top && metaArguments.has(name)) continue;
    const argument = shape.arguments.get(name);
    if (!argument)
      faults.push(`${path}.${name} is ${shape.blocks.has(name) ? 'a block' : 'not known'}`);
    else if (!fits(value, argument.type)) faults.push(`${path}.${name} is no ${argument.type}`);
  }
  const kinds = body.blocks.map((block) =>
    block.type === 'dynamic' ? block.labels[0] : block.type,
  );
  for (const block of body.blocks) {
    const dynamic = block.type === 'dynamic';
    const name = (dynamic ? block.labels[0] : block.type) ?? '';
    if (top && name === 'lifecycle') continue;
    const nested = shape.blocks.get(name);
    if (!nested)
      faults.push(`${path}.${name} is ${shape.arguments.has(name) ? 'no block' : 'not known'}`);
    else {
      if (!nested.many && kinds.filter((kind) => kind === name).length > 1)
        faults.push(`${path}.${name} stands there more than once`);
      const inside = dynamic ? block.body.blocks[0]?.body : block.body;
      if (inside) faults.push(...bodyFaults(inside, nested.shape, `${path}.${name}`, false));
    }
  }
  for (const [name, { required }] of shape.arguments)
    if (required && !body.attributes.has(name)) faults.push(`${path}.${name} is missing`);
  for (const [name, { required }] of shape.blocks)
    if (required && !kinds.includes(name)) faults.push(`${path}.${name} is missing`);
  return faults;
}

function fits(value: Expression, type: ArgumentType): boolean {
  switch (value.kind) {
    case 'literal': {
      if (value.value.value === null) return true;
      if (type === 'string') return true;
      if (type === 'number') return Number.isFinite(Number(value.value.value));
      if (type === 'boolean') return ['true', 'false'].includes(String(value.value.value));
      return type === 'any';
    }
    case 'tuple':
      return type === 'list' || type === 'any';
    case 'object':
      return type === 'map' || type === 'any';
    case 'template':
      return type === 'string' || type === 'any';
    default:
      return true;
  }
}

const localNames = new Set(['each', 'count', 'path', 'self', 'local', 'module', 'terraform']);

/** The resources, data sources and variables that expressions name. */
function* namesIn(body: Body): Generator<string> {
  for (const { value } of body.attributes.values()) yield* namesInside(value, new Set());
  for (const block of body.blocks) {
    const iterator = block.type === 'dynamic' ? (block.labels[0] ?? '') : '';
    for (const name of namesIn(block.body)) if (!name.startsWith(`${iterator}.value`)) yield name;
  }
}

function* namesInside(value: Expression, bound: ReadonlySet<string>): Generator<string> {
  if (value.kind === 'access' && value.of.kind === 'name') {
    const { name } = value.of;
    const steps = value.steps.flatMap((step) => (step.kind === 'attribute' ? [step.name] : []));
    if (name === 'data') yield `data.${steps[0]}.${steps[1]}`;
    else if (!bound.has(name) && !localNames.has(name)) yield `${name}.${steps[0]}`;
    return;
  }
  if (value.kind === 'tuple') for (const item of value.items) yield* namesInside(item, bound);
  if (value.kind === 'object')
    for (const item of value.items) yield* namesInside(item.value, bound);
  if (value.kind === 'call') for (const item of value.arguments) yield* namesInside(item, bound);
  if (value.kind === 'template')
    for (const part of value.parts) if (part.kind === 'insert') yield* namesInside(part.of, bound);
}
