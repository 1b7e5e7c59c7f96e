import table from './generated/terraform-shapes.table.json' with { type: 'json' };

/** What a Terraform resource or nested block takes: its nested blocks, required arguments and list arguments. */
export interface Shape {
  readonly blocks: ReadonlyMap<string, Shape>;
  readonly required: readonly string[];
  readonly lists: ReadonlySet<string>;
}

type Row = readonly [Readonly<Record<string, unknown>>, readonly string[], readonly string[]];

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

function fromRow([blocks, required, lists]: Row): Shape {
  return {
    blocks: new Map(Object.entries(blocks).map(([name, row]) => [name, fromRow(row as Row)])),
    required,
    lists: new Set(lists),
  };
}
