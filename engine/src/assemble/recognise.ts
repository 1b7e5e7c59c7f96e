import type { Declaration, FormatName } from '../formats/declaration.ts';
import type { FormatBlock, Service } from '../services/service.ts';

/** A service with the block for one format. */
export interface Recognised {
  readonly service: Service;
  readonly block: FormatBlock;
}

/** Services by format and type, made once for a list of services. */
export interface Catalogue {
  readonly find: (declaration: Declaration) => Recognised | undefined;
  /** For types that refine others: the path of the reference to their owner. */
  readonly ownerPath: (declaration: Declaration) => readonly string[];
}

/** Indexes service files; a description in words is written in Terraform's types. */
export function catalogueOf(services: readonly Service[]): Catalogue {
  const byType = new Map<string, Recognised[]>();
  const owners = new Map<string, Set<string>>();
  for (const service of services) {
    for (const [format, block] of Object.entries(service.formats)) {
      for (const type of [block.type].flat()) push(byType, `${format} ${type}`, { service, block });
      for (const [type, path] of Object.entries(block.attachments ?? {})) {
        const key = `${format} ${type}`;
        owners.set(key, (owners.get(key) ?? new Set()).add(path));
      }
    }
  }
  return {
    find: (declaration) =>
      byType.get(keyOf(declaration))?.find(({ block }) => block.when?.(declaration) ?? true),
    ownerPath: (declaration) => [...(owners.get(keyOf(declaration)) ?? [])],
  };
}

function keyOf({ format, type }: Declaration): string {
  return `${blockFormat(format)} ${type}`;
}

/** The format whose blocks read this one. */
export function blockFormat(format: FormatName): Exclude<FormatName, 'prose'> {
  return format === 'prose' ? 'terraform' : format;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}
