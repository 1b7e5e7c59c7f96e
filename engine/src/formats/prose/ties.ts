import { list, type ReferenceValue, reference } from '../../source/value.ts';
import type { Declaration } from '../declaration.ts';
import type { Draft, PlaceOf } from './draft.ts';
import { guardFor } from './guards.ts';
import { put, type Tree } from './properties.ts';
import type { Thing, ThingLink } from './thing.ts';

/** Properties with which nodes name their cluster. */
const memberPaths: Readonly<Record<string, readonly [path: string, attribute: string]>> = {
  aws_eks_node_group: ['cluster_name', 'name'],
  google_container_node_pool: ['cluster', 'name'],
  azurerm_kubernetes_cluster_node_pool: ['kubernetes_cluster_id', 'id'],
};

/** Writes the links into the resources; gives the resources that some links need besides. */
export function addLinks(
  links: readonly ThingLink[],
  drafts: ReadonlyMap<Thing, readonly Draft[]>,
  place: PlaceOf,
  most: number,
): readonly Declaration[] {
  const extra: Declaration[] = [];
  const lists = new Map<Tree, Map<ThingLink['kind'], ReferenceValue[]>>();
  let made = 0;
  for (const { from, to, kind } of links) {
    const at = place(from.start, from.end);
    for (const source of mainsOf(drafts.get(from)))
      for (const target of mainsOf(drafts.get(to))) {
        if (made++ >= most) break;
        const member = kind === 'memberOf' ? memberPaths[source.type] : undefined;
        if (member) {
          put(source.tree, member[0], reference(target.address, member[1], at));
          continue;
        }
        if (kind === 'attachedTo' && from.concept === 'waf') {
          const guard = guardFor(source, target, at);
          if (guard.set) put(target.tree, guard.set, reference(source.address, 'id', at));
          if (guard.extra) extra.push(guard.extra);
        }
        const byKind = lists.get(source.tree) ?? new Map<ThingLink['kind'], ReferenceValue[]>();
        lists.set(source.tree, byKind);
        const references = byKind.get(kind) ?? [];
        byKind.set(kind, references);
        references.push(reference(target.address, '', at));
      }
  }
  for (const [tree, byKind] of lists)
    for (const [kind, references] of byKind) {
      const [first] = references;
      if (first) put(tree, `$${kind}`, list(references, first.at));
    }
  return extra;
}

/** The resources that stand for a thing in links: without its parts. */
function mainsOf(drafts: readonly Draft[] | undefined): readonly Draft[] {
  const [first] = drafts ?? [];
  return (drafts ?? []).filter(({ plan }) => plan === first?.plan);
}
