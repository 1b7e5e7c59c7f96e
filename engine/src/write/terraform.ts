import type { Architecture, Resource } from '../graph/architecture.ts';
import type { Value } from '../source/value.ts';
import { type Names, quoted, writeBlock } from './hcl.ts';
import { shapeOf } from './shapes.ts';

/** Code with what its reader must know: what was translated, what was left out. */
export interface Written {
  readonly text: string;
  readonly note: string;
}

/** Terraform for an architecture; what no file states becomes a variable. */
export function writeTerraform(architecture: Architecture): Written {
  const resources = [...architecture.resources.values()].filter(
    ({ format, type }) => format === 'terraform' && !type.startsWith('provider.'),
  );
  const labels = labelsFor(resources);
  const variables = new Map<string, string>();
  const names: Names = {
    reference: (address, attribute) => {
      const label = labels.get(address);
      return label && [label, attribute || 'id'].join('.');
    },
    variable: (hint, because) => {
      const name = hint.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 80);
      variables.set(name, because);
      return `var.${name}`;
    },
  };
  const blocks = resources.map((resource) => {
    const [type, label] = (labels.get(resource.address) ?? '').split('.');
    return writeBlock(
      `resource ${quoted(type ?? '')} ${quoted(label ?? '')}`,
      bodyOf(resource),
      shapeOf(resource.type),
      names,
      label ?? '',
    );
  });
  const declared = [...variables].map(
    ([name, because]) =>
      `variable ${quoted(name)} {\n  description = ${quoted(`Not stated: ${because}.`)}\n}\n`,
  );
  return { text: [...blocks, ...declared].join('\n'), note: '' };
}

function bodyOf({ properties }: Resource): ReadonlyMap<string, Value> {
  return new Map(
    [...properties.entries].filter(([key]) => !key.startsWith('$') && key !== 'tags_all'),
  );
}

/** `type.label` by address: module paths and indexes become part of the label, each pair once. */
function labelsFor(resources: readonly Resource[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const labels = new Map<string, string>();
  for (const { address, type } of resources) {
    const path = address.replaceAll(`${type}.`, '').replaceAll('module.', '');
    const base = path.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[_0-9]+|_+$/g, '') || 'this';
    let label = `${type}.${base}`;
    for (let count = 2; taken.has(label); count++) label = `${type}.${base}_${count}`;
    taken.add(label);
    labels.set(address, label);
  }
  return labels;
}
