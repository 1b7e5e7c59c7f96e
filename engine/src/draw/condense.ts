import type { Scene, SceneGroup, SceneNode } from './scene.ts';

/** More boxes and frames than these no Mermaid drawing can hold, and no person reads. */
const mostNodes = 220;
const mostGroups = 120;

/**
 * A scene small enough for Mermaid: boxes with links are kept before those without, the rest of each frame is
 * one box that counts them. A scene within the limits is returned as it is.
 */
export function condensed(scene: Scene): Scene {
  if (scene.nodes.length <= mostNodes && scene.groups.length <= mostGroups) return scene;
  const linked = new Set(scene.edges.flatMap(({ from, to }) => [from, to]));
  const rank = (node: SceneNode) => (node.kind === 'internet' ? 0 : linked.has(node.id) ? 1 : 2);
  const kept = new Set([...scene.nodes].sort((a, b) => rank(a) - rank(b)).slice(0, mostNodes));
  const groups = groupsAround(kept, scene.groups);
  const shown = new Set(groups.map(({ id }) => id));
  const holderOf = (id: string | undefined) => nearest(id, shown, scene.groups);
  const nodes = [...kept].map((node) => placed(node, holderOf(node.group)));
  const left = Map.groupBy(
    scene.nodes.filter((node) => !kept.has(node)),
    ({ group }) => holderOf(group),
  );
  const counts = [...left].map(([group, hidden], index): SceneNode => {
    const title = `${hidden.length} more`;
    return placed(
      { id: `more:${index}`, title, subtitle: 'not drawn', kind: 'other', badges: [] },
      group,
    );
  });
  const ends = new Set([...nodes.map(({ id }) => id), ...shown]);
  return {
    nodes: [...nodes, ...counts],
    groups,
    edges: scene.edges.filter(({ from, to }) => ends.has(from) && ends.has(to)),
  };
}

function placed(node: SceneNode, group: string | undefined): SceneNode {
  const { group: _, ...free } = node;
  return group === undefined ? free : { ...free, group };
}

/** The first frames, in their order, that hold a kept box, each with all around it. */
function groupsAround(
  kept: ReadonlySet<SceneNode>,
  all: readonly SceneGroup[],
): readonly SceneGroup[] {
  const byId = new Map(all.map((group) => [group.id, group]));
  const used = new Set<SceneGroup>();
  for (const { group } of kept) {
    const path: SceneGroup[] = [];
    for (let at = byId.get(group ?? ''); at; at = byId.get(at.group ?? '')) path.push(at);
    if (used.size + path.filter((one) => !used.has(one)).length > mostGroups) continue;
    for (const one of path) used.add(one);
  }
  return all.filter((group) => used.has(group));
}

function nearest(
  id: string | undefined,
  shown: ReadonlySet<string>,
  all: readonly SceneGroup[],
): string | undefined {
  const byId = parents(all);
  let at = id;
  while (at !== undefined && !shown.has(at)) at = byId.get(at);
  return at;
}

const known = new WeakMap<readonly SceneGroup[], ReadonlyMap<string, string | undefined>>();

function parents(all: readonly SceneGroup[]): ReadonlyMap<string, string | undefined> {
  const made = known.get(all) ?? new Map(all.map(({ id, group }) => [id, group]));
  known.set(all, made);
  return made;
}
