import { condensed } from './condense.ts';
import { mermaidLabel } from './mermaid-label.ts';
import type { Scene, SceneEdge, SceneGroup } from './scene.ts';

/** Mermaid draws no more edges and characters than these; what is beyond is counted in a note. */
const mostEdges = 450;
const mostCharacters = 45_000;

const arrows: Readonly<Record<SceneEdge['style'], string>> = {
  traffic: '-->',
  dependency: '-.->',
  route: '-.->',
};

/** Labels are cut to the first of these lengths, in characters, with which all boxes and frames find room. */
const labelLengths = [80, 40, 20, 8] as const;

/** A scene as a Mermaid flowchart with nested subgraphs; names are escaped so that none can end a label. */
export function mermaidOf(scene: Scene): string {
  const drawn = condensed(scene);
  const names = new Map(
    [...drawn.groups, ...drawn.nodes].map(({ id }, index) => [id, `n${index}`]),
  );
  let boxes: readonly string[] = [];
  for (const longest of labelLengths) {
    boxes = boxLines(drawn, names, longest);
    if (lengthOf(boxes) <= mostCharacters) break;
  }
  const lines = [...boxes];
  let length = lengthOf(boxes);
  let left = 0;
  for (const [index, edge] of drawn.edges.entries()) {
    const text = edge.label === '' ? '' : `|"${mermaidLabel(edge.label)}"|`;
    const line = withoutStyles(
      `  ${names.get(edge.from)} ${arrows[edge.style]}${text} ${names.get(edge.to)}`,
    );
    length += line.length + 1;
    if (index >= mostEdges || length > mostCharacters) left++;
    else lines.push(line);
  }
  if (left > 0) lines.push(`  %% ${left} more links are left out: Mermaid draws no more`);
  return `${lines.join('\n')}\n`;
}

/** All boxes, each in its frames. */
function boxLines(
  { nodes, groups }: Scene,
  names: ReadonlyMap<string, string>,
  longest: number,
): readonly string[] {
  const lines = ['flowchart LR'];
  const nodesIn = Map.groupBy(nodes, ({ group }) => group);
  const groupsIn = Map.groupBy(groups, ({ group }) => group);
  const label = (text: string) => mermaidLabel(text, longest);

  const write = (holder: string | undefined, indent: string): void => {
    for (const { id, title, subtitle } of nodesIn.get(holder) ?? []) {
      const sub = subtitle === '' || subtitle === title ? '' : `<br/>${label(subtitle)}`;
      lines.push(`${indent}${names.get(id)}["${label(title)}${sub}"]`);
    }
    for (const group of groupsIn.get(holder) ?? []) writeGroup(group, indent);
  };
  const writeGroup = (group: SceneGroup, indent: string): void => {
    lines.push(`${indent}subgraph ${names.get(group.id)}["${label(group.title)}"]`);
    write(group.id, `${indent}  `);
    lines.push(`${indent}end`);
  };
  write(undefined, '  ');
  return lines.map(withoutStyles);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/**
 * Mermaid takes `style`, a colon and an entity after it for a colour and eats the entity's end (its
 * `encodeEntities`). No line of ours has a colon outside a label.
 */
function withoutStyles(line: string): string {
  return /style|classDef/.test(line) ? line.replaceAll(':', '#58;') : line;
}
