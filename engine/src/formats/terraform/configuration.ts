import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Attribute, Block, Body } from '../../source/hcl/syntax.ts';
import { compareRanges, type SourceRange } from '../../source/range.ts';

/** A block that `count` and `for_each` can multiply. */
export interface ItemBlock {
  readonly kind: 'resource' | 'data' | 'module';
  /** `aws_vpc`; `module` for calls of modules. */
  readonly type: string;
  readonly name: string;
  readonly block: Block;
}

/** The blocks of one folder, by name. */
export interface ModuleConfig {
  readonly folder: string;
  readonly variables: ReadonlyMap<string, Block>;
  readonly locals: ReadonlyMap<string, Attribute>;
  readonly outputs: ReadonlyMap<string, Block>;
  /** By what references call them: `aws_vpc.main`, `data.aws_ami.linux`, `module.network`. */
  readonly items: ReadonlyMap<string, ItemBlock>;
  readonly providers: readonly Block[];
}

/** Gathers the blocks of the files of one folder, in file order; override files change what others say. */
export function readConfiguration(
  folder: string,
  bodies: readonly { readonly file: string; readonly body: Body }[],
  diagnostics: Diagnostic[],
): ModuleConfig {
  const plain = bodies.filter(({ file }) => !isOverride(file));
  const overrides = bodies.filter(({ file }) => isOverride(file));
  const variables = new Map<string, Block>();
  const locals = new Map<string, Attribute>();
  const outputs = new Map<string, Block>();
  const items = new Map<string, ItemBlock>();
  const providers: Block[] = [];

  const add = <T>(into: Map<string, T>, name: string, entry: T, at: SourceRange): void => {
    if (into.has(name))
      diagnostics.push({
        severity: 'warning',
        code: 'duplicate',
        message: `${name} is declared a second time here; only the first one counts.`,
        at,
      });
    else into.set(name, entry);
  };
  for (const { body } of plain)
    for (const block of body.blocks) {
      const [first = '', second = ''] = block.labels;
      if (block.type === 'variable') add(variables, first, block, block.head);
      else if (block.type === 'output') add(outputs, first, block, block.head);
      else if (block.type === 'locals')
        for (const [name, attribute] of block.body.attributes)
          add(locals, name, attribute, attribute.at);
      else if (block.type === 'provider') providers.push(block);
      else {
        const item = itemOf(block, first, second);
        if (item) add(items, keyOf(item), item, block.head);
      }
    }
  for (const { body } of overrides)
    for (const block of body.blocks) {
      const [first = '', second = ''] = block.labels;
      const item = itemOf(block, first, second);
      if (item) {
        const before = items.get(keyOf(item));
        items.set(keyOf(item), before ? { ...item, block: override(before.block, block) } : item);
      } else if (block.type === 'variable' || block.type === 'output') {
        const into = block.type === 'variable' ? variables : outputs;
        const before = into.get(first);
        into.set(first, before ? override(before, block) : block);
      } else if (block.type === 'locals')
        for (const [name, attribute] of block.body.attributes) locals.set(name, attribute);
      else if (block.type === 'provider') {
        const at = providers.findIndex((other) => other.labels[0] === first);
        const before = providers[at];
        if (before) providers[at] = override(before, block);
        else providers.push(block);
      }
    }
  return { folder, variables, locals, outputs, items: inFileOrder(items), providers };
}

const keyOf = (item: ItemBlock): string =>
  item.kind === 'module'
    ? `module.${item.name}`
    : `${item.kind === 'data' ? 'data.' : ''}${item.type}.${item.name}`;

function itemOf(block: Block, first: string, second: string): ItemBlock | undefined {
  if (block.type === 'module' && first !== '')
    return { kind: 'module', type: 'module', name: first, block };
  if (first === '' || second === '') return undefined;
  if (block.type === 'resource') return { kind: 'resource', type: first, name: second, block };
  if (block.type === 'data') return { kind: 'data', type: first, name: second, block };
  return undefined;
}

function isOverride(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const stem = name.slice(0, name.indexOf('.'));
  return stem === 'override' || stem.endsWith('_override');
}

/** As Terraform merges override files: arguments one by one, nested blocks of a type all at once. */
function override(before: Block, by: Block): Block {
  const replaced = new Set(by.body.blocks.map((block) => block.type));
  const kept = before.body.blocks.filter((block) => !replaced.has(block.type));
  return {
    ...before,
    body: {
      attributes: new Map([...before.body.attributes, ...by.body.attributes]),
      blocks: [...kept, ...by.body.blocks],
    },
  };
}

function inFileOrder(items: Map<string, ItemBlock>): Map<string, ItemBlock> {
  return new Map([...items].sort(([, a], [, b]) => compareRanges(a.block.at, b.block.at)));
}
