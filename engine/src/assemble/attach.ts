import type { Declaration } from '../formats/declaration.ts';
import { select } from '../services/select.ts';
import { referencesIn } from '../source/value.ts';
import type { Catalogue } from './recognise.ts';

/** What refines what: a bucket's policy, a group's rules, a table's associations. */
export interface Attached {
  /** Declarations by the address of what they refine, then by type. */
  readonly to: ReadonlyMap<string, ReadonlyMap<string, readonly Declaration[]>>;
  /** The first owner of each refining declaration. */
  readonly ownerOf: ReadonlyMap<string, string>;
}

const nothing: ReadonlyMap<string, readonly Declaration[]> = new Map();

/** Finds each refining declaration's owners through the reference that its type names them by. */
export function attach(
  declarations: readonly Declaration[],
  find: (address: string) => Declaration | undefined,
  catalogue: Catalogue,
): Attached {
  const to = new Map<string, Map<string, Declaration[]>>();
  const ownerOf = new Map<string, string>();
  for (const declaration of declarations) {
    for (const owner of ownersOf(declaration, find, catalogue)) {
      if (!ownerOf.has(declaration.address)) ownerOf.set(declaration.address, owner);
      const byType = to.get(owner) ?? new Map<string, Declaration[]>();
      byType.set(declaration.type, [...(byType.get(declaration.type) ?? []), declaration]);
      to.set(owner, byType);
    }
  }
  return { to, ownerOf };
}

/** What refines one declaration, by type. */
export function attachmentsOf(
  attached: Attached,
  address: string,
): ReadonlyMap<string, readonly Declaration[]> {
  return attached.to.get(address) ?? nothing;
}

function ownersOf(
  declaration: Declaration,
  find: (address: string) => Declaration | undefined,
  catalogue: Catalogue,
): ReadonlySet<string> {
  const context = { resource: declaration, attachments: nothing, find, region: '' };
  const owners = new Set<string>();
  for (const path of catalogue.ownerPath(declaration)) {
    for (const { value } of select(context, path)) {
      for (const { to } of value ? referencesIn(value) : [])
        if (to !== declaration.address && find(to)) owners.add(to);
    }
  }
  return owners;
}
