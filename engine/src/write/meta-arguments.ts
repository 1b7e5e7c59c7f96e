import type { Resource } from '../graph/architecture.ts';
import type { Value } from '../source/value.ts';
import type { TerraformName } from './names.ts';
import { shapeOf } from './shapes.ts';

/**
 * What Terraform itself takes in a resource, as lines at the end of its block: `depends_on` and `lifecycle`.
 * @param names what is written, by address: what isn't can't be waited for
 */
export function metaArguments(
  { dependsOn: waits = [], properties: { entries } }: Resource,
  type: string,
  names: ReadonlyMap<string, TerraformName>,
): string {
  const written = new Set(
    waits.flatMap((address) => {
      const name = names.get(address);
      return name ? [`${name.type}.${name.label}`] : [];
    }),
  );
  const dependsOn = written.size === 0 ? '' : `  depends_on = [${[...written].join(', ')}]\n`;
  return [dependsOn, lifecycleText(entries.get('lifecycle'), type)].filter(Boolean).join('\n');
}

const switches = ['create_before_destroy', 'prevent_destroy'];

function lifecycleText(value: Value | undefined, type: string): string {
  const block = value?.kind === 'list' ? value.items[0] : value;
  if (block?.kind !== 'map') return '';
  const rows = switches.flatMap((name): readonly (readonly [string, string])[] => {
    const said = block.entries.get(name);
    return said?.kind === 'scalar' && typeof said.value === 'boolean'
      ? [[name, String(said.value)]]
      : [];
  });
  const ignored = ignoredText(block.entries.get('ignore_changes'), type);
  if (ignored !== undefined) rows.push(['ignore_changes', ignored]);
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => `    ${name.padEnd(width)} = ${text}\n`);
  return `  lifecycle {\n${lines.join('')}  }\n`;
}

/** Only arguments that the type has may be named. */
function ignoredText(value: Value | undefined, type: string): string | undefined {
  if (value?.kind === 'scalar') return value.value === 'all' ? 'all' : undefined;
  const shape = shapeOf(type);
  const names = textsIn(value).filter(
    (name) => shape?.arguments.has(name) || shape?.blocks.has(name),
  );
  return names.length === 0 ? undefined : `[${[...new Set(names)].join(', ')}]`;
}

function textsIn(value: Value | undefined): readonly string[] {
  const items = value?.kind === 'list' ? value.items : [];
  return items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );
}
