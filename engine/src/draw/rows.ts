import { type Box, type PlacedScene, type Point, sizes } from './placed.ts';
import type { Scene, SceneGroup, SceneNode } from './scene.ts';

const gap = 20;

interface Block {
  readonly width: number;
  readonly height: number;
  /** Boxes by id (`n:` or `g:`), from the block's own corner. */
  readonly boxes: ReadonlyMap<string, Box>;
}

/** A layout for large scenes: in each group, boxes and groups stand in rows; lines run straight. */
export function layOutInRows(scene: Scene): PlacedScene {
  const nodesIn = Map.groupBy(scene.nodes, ({ group }) => group);
  const groupsIn = Map.groupBy(scene.groups, ({ group }) => group);
  const whole = pack(blocksIn(undefined));
  const { margin } = sizes;
  const at = (id: string): Box => {
    const box = whole.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { ...box, x: box.x + margin, y: box.y + margin };
  };
  const groups = new Set(scene.groups.map(({ id }) => id));
  const end = (id: string) => at(groups.has(id) ? `g:${id}` : `n:${id}`);
  return {
    width: whole.width + 2 * margin,
    height: whole.height + 2 * margin,
    nodes: scene.nodes.map((node) => ({ ...node, ...at(`n:${node.id}`) })),
    groups: [...outside(undefined)].map((group) => ({ ...group, ...at(`g:${group.id}`) })),
    edges: scene.edges.map((edge) => ({
      ...edge,
      points: straight(end(edge.from), end(edge.to)),
    })),
  };

  function blocksIn(holder: string | undefined): readonly Block[] {
    const nodes = (nodesIn.get(holder) ?? []).map((node) => nodeBlock(node));
    return [
      ...nodes,
      ...(groupsIn.get(holder) ?? []).map((group) => framed(group, pack(blocksIn(group.id)))),
    ];
  }

  function* outside(holder: string | undefined): Generator<SceneGroup> {
    for (const group of groupsIn.get(holder) ?? []) {
      yield group;
      yield* outside(group.id);
    }
  }
}

function nodeBlock({ id }: SceneNode): Block {
  const { minWidth: width, height } = sizes.node;
  return { width, height, boxes: new Map([[`n:${id}`, { x: 0, y: 0, width, height }]]) };
}

function framed({ id }: SceneGroup, { width, height, boxes }: Block): Block {
  const { head, padding } = sizes.group;
  const frame = { x: 0, y: 0, width: width + 2 * padding, height: height + head + 2 * padding };
  const moved = [...boxes].map(
    ([name, box]) => [name, { ...box, x: box.x + padding, y: box.y + head + padding }] as const,
  );
  return {
    width: frame.width,
    height: frame.height,
    boxes: new Map([[`g:${id}`, frame], ...moved]),
  };
}

/** Rows of about the width that makes the whole a little wider than high. */
function pack(blocks: readonly Block[]): Block {
  const area = blocks.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const target = Math.max(...blocks.map(({ width }) => width), Math.sqrt(area * 1.6), 0);
  const boxes = new Map<string, Box>();
  let [x, y, row, widest] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (x > 0 && x + block.width > target) [x, y, row] = [0, y + row + gap, 0];
    for (const [name, box] of block.boxes) boxes.set(name, { ...box, x: box.x + x, y: box.y + y });
    widest = Math.max(widest, x + block.width);
    row = Math.max(row, block.height);
    x += block.width + gap;
  }
  return { width: widest, height: y + row, boxes };
}

/** From the side of one box that faces the other to that box's facing side. */
function straight(from: Box, to: Box): readonly Point[] {
  const [a, b] = [center(from), center(to)];
  return Math.abs(a.x - b.x) > Math.abs(a.y - b.y)
    ? [
        { x: a.x < b.x ? from.x + from.width : from.x, y: a.y },
        { x: a.x < b.x ? to.x : to.x + to.width, y: b.y },
      ]
    : [
        { x: a.x, y: a.y < b.y ? from.y + from.height : from.y },
        { x: b.x, y: a.y < b.y ? to.y : to.y + to.height },
      ];
}

function center({ x, y, width, height }: Box): Point {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
