/**
 * Makes the table of Terraform block names and required arguments from a provider schema (JSON with
 * `resources`: type → arguments): `node scripts/schema/build-terraform-schema.ts FILE`. The table is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Argument {
  readonly required?: boolean;
  readonly type?: string;
  readonly block?: 'single' | 'list';
  readonly of?: Readonly<Record<string, Argument>>;
}

type Shape = readonly [
  blocks: Readonly<Record<string, Shape>>,
  required: readonly string[],
  lists: readonly string[],
  others: readonly string[],
];

const [file] = process.argv.slice(2);
if (!file) throw new Error('Usage: node scripts/schema/build-terraform-schema.ts FILE');
const { resources } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly resources: Readonly<Record<string, Readonly<Record<string, Argument>>>>;
};

function shapeOf(given: Readonly<Record<string, Argument>>): Shape {
  const entries = Object.entries(given);
  const blocks = entries
    .filter(([, { block }]) => block)
    .map(([name, { of }]) => [name, shapeOf(of ?? {})]);
  const required = entries.filter(([, argument]) => argument.required).map(([name]) => name);
  const lists = entries
    .filter(([, { type }]) => type?.startsWith('list(') || type?.startsWith('set('))
    .map(([name]) => name);
  const known = new Set([...blocks.map(([name]) => name), ...required, ...lists]);
  return [
    Object.fromEntries(blocks),
    required,
    lists,
    entries.map(([name]) => name).filter((name) => !known.has(name)),
  ];
}

const rows = Object.entries(resources).map(
  ([type, given]) => `${JSON.stringify(type)}:${JSON.stringify(shapeOf(given))}`,
);
writeFileSync(
  join(import.meta.dirname, '../../engine/src/write/generated/terraform-shapes.table.json'),
  `{\n${rows.join(',\n')}\n}\n`,
);
