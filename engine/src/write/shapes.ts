import table from './generated/terraform-shapes.table.json' with { type: 'json' };

/** What a Terraform resource or nested block takes. */
export interface Shape {
  readonly blocks: ReadonlyMap<string, Shape>;
  /** Arguments and blocks that must be there. */
  readonly required: readonly string[];
  /** Arguments that take a list. */
  readonly lists: ReadonlySet<string>;
  /** All arguments, without the blocks. */
  readonly attributes: ReadonlySet<string>;
}

type Row = readonly [
  Readonly<Record<string, unknown>>,
  readonly string[],
  readonly string[],
  readonly string[],
];

const made = new Map<string, Shape | undefined>();

/** The shape of a resource type, from the providers' published schemas; undefined for types not in the table. */
export function shapeOf(type: string): Shape | undefined {
  if (!made.has(type)) {
    const row = Object.hasOwn(table, type)
      ? (table as Readonly<Record<string, unknown>>)[type]
      : undefined;
    made.set(type, row === undefined ? undefined : fromRow(row as Row));
  }
  return made.get(type);
}

function fromRow([nested, required, lists, others]: Row): Shape {
  const blocks = new Map(Object.entries(nested).map(([name, row]) => [name, fromRow(row as Row)]));
  const attributes = new Set(
    [...required, ...lists, ...others].filter((name) => !blocks.has(name)),
  );
  return { blocks, required, lists: new Set(lists), attributes };
}
