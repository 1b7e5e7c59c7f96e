import { furtherShapes } from './further-shapes.table.ts';
import table from './generated/terraform-shapes.table.json' with { type: 'json' };

export type ArgumentType = 'string' | 'number' | 'boolean' | 'list' | 'map' | 'any';

/** What a Terraform resource or nested block takes. */
export interface Shape {
  readonly arguments: ReadonlyMap<string, Argument>;
  readonly blocks: ReadonlyMap<string, NestedBlock>;
}

export interface Argument {
  readonly type: ArgumentType;
  readonly required: boolean;
}

export interface NestedBlock {
  readonly shape: Shape;
  readonly required: boolean;
  /** Whether it may stand there more than once. */
  readonly many: boolean;
}

const made = new Map<string, Shape | undefined>();

/**
 * The shape of a resource type, from the providers' published schemas; undefined for types not in the table.
 *
 * A row lists arguments by name: `instance_class!` is required text, `multi_az:b` yes or no, `:n` a number,
 * `:l` a list, `:m` a map, `:a` anything; `logging{…}` is a block, `ingress*{…}` one that may repeat.
 */
export function shapeOf(type: string): Shape | undefined {
  if (!made.has(type)) {
    const row = rowOf(table, type) ?? rowOf(furtherShapes, type);
    made.set(type, row === undefined ? undefined : fromRow(row));
  }
  return made.get(type);
}

function rowOf(rows: Readonly<Record<string, string>>, type: string): string | undefined {
  return Object.hasOwn(rows, type) ? rows[type] : undefined;
}

const types: Readonly<Record<string, ArgumentType>> = {
  n: 'number',
  b: 'boolean',
  l: 'list',
  m: 'map',
  a: 'any',
};

interface Growing {
  readonly arguments: Map<string, Argument>;
  readonly blocks: Map<string, NestedBlock>;
}

/** Reads the notation of {@link shapeOf}. */
export function fromRow(row: string): Shape {
  const root: Growing = { arguments: new Map(), blocks: new Map() };
  const open = [root];
  for (const found of row.matchAll(/([a-z0-9_]+)(!?)(?::([nblma]))?(\*?)(\{?)|\}/g)) {
    const [whole, name = '', must, letter, star, brace] = found;
    const at = open.at(-1) ?? root;
    if (whole === '}') open.pop();
    else if (brace) {
      const shape: Growing = { arguments: new Map(), blocks: new Map() };
      at.blocks.set(name, { shape, required: must === '!', many: star === '*' });
      open.push(shape);
    } else {
      const type = letter ? (types[letter] ?? 'string') : 'string';
      at.arguments.set(name, { type, required: must === '!' });
    }
  }
  return root;
}
