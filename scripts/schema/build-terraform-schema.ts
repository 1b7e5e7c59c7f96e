/**
 * Makes the table of what each Terraform resource takes from a provider schema (JSON with `resources`:
 * type → arguments): `node scripts/schema/build-terraform-schema.ts FILE`. The table is committed; its
 * notation is described in `engine/src/write/shapes.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Argument {
  readonly required?: boolean;
  readonly type?: string;
  readonly block?: 'single' | 'list';
  readonly of?: Readonly<Record<string, Argument>>;
}

const letters: Readonly<Record<string, string>> = {
  string: '',
  number: ':n',
  boolean: ':b',
  'list(string)': ':l',
  'list(number)': ':l',
  'map(string)': ':m',
  'map(boolean)': ':m',
  any: ':a',
};

const [file] = process.argv.slice(2);
if (!file) throw new Error('Usage: node scripts/schema/build-terraform-schema.ts FILE');
const { resources } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly resources: Readonly<Record<string, Readonly<Record<string, Argument>>>>;
};

function notation(given: Readonly<Record<string, Argument>>): string {
  return Object.entries(given)
    .map(([name, { required, type = 'string', block, of }]) => {
      const must = required ? '!' : '';
      if (block) return `${name}${must}${block === 'list' ? '*' : ''}{${notation(of ?? {})}}`;
      const letter = letters[type];
      if (letter === undefined) throw new Error(`${name} has the unknown type ${type}.`);
      return `${name}${must}${letter}`;
    })
    .join(' ');
}

const rows = Object.entries(resources).map(
  ([type, given]) => `${JSON.stringify(type)}:${JSON.stringify(notation(given))}`,
);
writeFileSync(
  join(import.meta.dirname, '../../engine/src/write/generated/terraform-shapes.table.json'),
  `{\n${rows.join(',\n')}\n}\n`,
);
