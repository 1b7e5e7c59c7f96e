import elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import { groupWords, type PlacedEdge, type PlacedScene, type Point, sizes } from './placed.ts';
import { layOutInRows } from './rows.ts';
import type { Scene, SceneGroup, SceneNode } from './scene.ts';
import { textWidth } from './text-width.ts';

/** Above this ELK takes longer than a person waits; then boxes stand in rows. */
const mostForElk = 320;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '16',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.separateConnectedComponents': 'true',
  'elk.randomSeed': '1',
} as const;

// The package is CommonJS: its types describe the namespace, at run time the import is the class.
const Elk = elk as unknown as new () => { layout(graph: ElkNode): Promise<ElkNode> };

/** Positions for a scene: layered from left to right along the links, groups around what stands in them. */
export async function layOut(scene: Scene): Promise<PlacedScene> {
  if (scene.nodes.length + scene.groups.length > mostForElk) return layOutInRows(scene);
  const laid = await new Elk().layout(elkGraph(scene));
  return placedFrom(scene, laid);
}

/** Width of a node's box, from its texts. */
export function nodeWidth({ title, subtitle }: SceneNode): number {
  const { minWidth, maxWidth, icon, padding } = sizes.node;
  const text = Math.max(textWidth(title, sizes.title), textWidth(subtitle, sizes.subtitle));
  return Math.round(Math.min(maxWidth, Math.max(minWidth, text + icon + 3 * padding)));
}

function elkGraph(scene: Scene): ElkNode {
  const nodesIn = Map.groupBy(scene.nodes, ({ group }) => group);
  const groupsIn = Map.groupBy(scene.groups, ({ group }) => group);
  const childrenOf = (holder: string | undefined): ElkNode[] => [
    ...(nodesIn.get(holder) ?? []).map((node) => ({
      id: `n:${node.id}`,
      width: nodeWidth(node),
      height: sizes.node.height,
    })),
    ...(groupsIn.get(holder) ?? []).map((group) => ({
      id: `g:${group.id}`,
      children: childrenOf(group.id),
      layoutOptions: groupOptions(group),
    })),
  ];
  const groups = new Set(scene.groups.map(({ id }) => id));
  const end = (id: string) => (groups.has(id) ? `g:${id}` : `n:${id}`);
  const edges = scene.edges.map(
    (edge, index): ElkExtendedEdge => ({
      id: `e:${index}`,
      sources: [end(edge.from)],
      targets: [end(edge.to)],
      ...(edge.label && {
        labels: [{ text: edge.label, width: textWidth(edge.label, 10) + 8, height: 14 }],
      }),
    }),
  );
  return {
    id: 'root',
    layoutOptions: {
      ...options,
      'elk.padding': `[top=${sizes.margin},left=${sizes.margin},bottom=${sizes.margin},right=${sizes.margin}]`,
    },
    children: childrenOf(undefined),
    edges,
  };
}

function groupOptions({ kind, title }: SceneGroup): Record<string, string> {
  const { head, padding } = sizes.group;
  const least = Math.round(textWidth(`${groupWords[kind]} ${title}`, sizes.group.title) + 40);
  return {
    'elk.padding': `[top=${head + padding},left=${padding},bottom=${padding},right=${padding}]`,
    'elk.nodeSize.constraints': 'MINIMUM_SIZE',
    'elk.nodeSize.minimum': `(${least},${head + padding})`,
  };
}

function placedFrom(scene: Scene, root: ElkNode): PlacedScene {
  const at = new Map<
    string,
    { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  >();
  const visit = (node: ElkNode, dx: number, dy: number): void => {
    const [x, y] = [dx + (node.x ?? 0), dy + (node.y ?? 0)];
    at.set(node.id, {
      x: Math.round(x),
      y: Math.round(y),
      width: Math.round(node.width ?? 0),
      height: Math.round(node.height ?? 0),
    });
    for (const child of node.children ?? []) visit(child, x, y);
  };
  visit(root, 0, 0);
  const boxOf = (id: string) => at.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const laidEdges = new Map((root.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: Math.round(root.width ?? 0),
    height: Math.round(root.height ?? 0),
    nodes: scene.nodes.map((node) => ({ ...node, ...boxOf(`n:${node.id}`) })),
    groups: outsideIn(scene.groups).map((group) => ({ ...group, ...boxOf(`g:${group.id}`) })),
    edges: scene.edges.flatMap((edge, index) => {
      const laid = laidEdges.get(`e:${index}`);
      return laid ? [placedEdge(edge, laid, boxOf(containerOf(laid)))] : [];
    }),
  };
}

/** Points of an edge count from the group that holds both of its ends. */
function containerOf(edge: ElkExtendedEdge): string {
  return (edge as { readonly container?: string }).container ?? 'root';
}

function placedEdge(
  edge: Scene['edges'][number],
  laid: ElkExtendedEdge,
  origin: Point,
): PlacedEdge {
  const shift = ({ x, y }: Point): Point => ({
    x: Math.round(x + origin.x),
    y: Math.round(y + origin.y),
  });
  const points = (laid.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].map(shift),
  );
  const [label] = laid.labels ?? [];
  const labelAt =
    label && label.x !== undefined && label.y !== undefined
      ? shift({ x: label.x + (label.width ?? 0) / 2, y: label.y + (label.height ?? 0) / 2 })
      : undefined;
  return { ...edge, points, ...(labelAt && { labelAt }) };
}

/** Groups so that each comes after the one it stands in. */
export function outsideIn(groups: readonly SceneGroup[]): readonly SceneGroup[] {
  const inside = Map.groupBy(groups, ({ group }) => group);
  const ids = new Set(groups.map(({ id }) => id));
  const below = (group: SceneGroup): readonly SceneGroup[] => [
    group,
    ...(inside.get(group.id) ?? []).flatMap(below),
  ];
  return groups.filter(({ group }) => group === undefined || !ids.has(group)).flatMap(below);
}
