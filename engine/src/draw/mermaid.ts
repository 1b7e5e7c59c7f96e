import { condensed } from './condense.ts';
import { isPlainChar } from './plain-char.ts';
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
export function mermaidOf(scene: Scene): string {
  const { nodes, groups, edges } = condensed(scene);
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
  '*': '#42;',
  '~': '#126;',
};
const longest = 80;

/**
 * Text for a label in quotes: what Mermaid, Markdown in it or HTML would read as more than text becomes an
 * entity. A list's first sign counts too: Mermaid writes "Unsupported markdown: list" in its place.
 */
function label(text: string): string {
  const whole = [...text.toWellFormed()];
  const chars = whole.length > longest ? [...whole.slice(0, longest - 1), '…'] : whole;
  const list = /^\s*(?:[-+]|\d{1,9}[.)])/.exec(text)?.[0].length ?? 0;
  return chars
    .map((char, index) => {
      const emphasis = char === '_' && !(isWord(chars[index - 1]) && isWord(chars[index + 1]));
      if (emphasis || index === list - 1 || !isPlainChar(char)) return `#${char.codePointAt(0)};`;
      return entities[char] ?? char;
    })
    .join('');
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
