import type { Scene, SceneEdge, SceneGroup } from './scene.ts';

/** Mermaid draws no more edges and characters than these; what is beyond is counted in a note. */
const mostEdges = 450;
const mostCharacters = 45_000;

const arrows: Readonly<Record<SceneEdge['style'], string>> = {
  traffic: '-->',
  dependency: '-.->',
  route: '-.->',
};

/** A scene as a Mermaid flowchart with nested subgraphs; names are escaped so that none can end a label. */
export function mermaidOf({ nodes, groups, edges }: Scene): string {
  const names = new Map([...groups, ...nodes].map(({ id }, index) => [id, `n${index}`]));
  const lines = ['flowchart LR'];
  const nodesIn = Map.groupBy(nodes, ({ group }) => group);
  const groupsIn = Map.groupBy(groups, ({ group }) => group);

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

  let length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  let left = 0;
  for (const [index, edge] of edges.entries()) {
    const text = edge.label === '' ? '' : `|"${label(edge.label)}"|`;
    const line = `  ${names.get(edge.from)} ${arrows[edge.style]}${text} ${names.get(edge.to)}`;
    length += line.length + 1;
    if (index >= mostEdges || length > mostCharacters) left++;
    else lines.push(line);
  }
  if (left > 0) lines.push(`  %% ${left} more links are left out: Mermaid draws no more`);
  return `${lines.join('\n')}\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '#amp;',
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '#': '#35;',
  ';': '#59;',
  '`': '#96;',
  '%': '#37;',
  '\\': '#92;',
};
const longest = 80;

/** Text for a label in quotes: what Mermaid or HTML would read as more than text becomes an entity. */
function label(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return [...short.toWellFormed()]
    .map((char) => entities[char] ?? (isPrintable(char) ? char : `#${char.codePointAt(0)};`))
    .join('');
}

/** Control characters and those that reorder or hide text are written as numbers. */
function isPrintable(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  const hides =
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0xfeff;
  return code >= 0x20 && !(code >= 0x7f && code <= 0x9f) && !hides;
}
