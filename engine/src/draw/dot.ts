import { isPlainChar } from './plain-char.ts';
import type { Scene, SceneEdge } from './scene.ts';

const styles: Readonly<Record<SceneEdge['style'], string>> = {
  traffic: 'solid',
  dependency: 'dashed',
  route: 'dotted',
};

/** A scene as Graphviz DOT with nested clusters; every name is a quoted string. */
export function dotOf({ nodes, groups, edges }: Scene): string {
  const nodesIn = Map.groupBy(nodes, ({ group }) => group);
  const groupsIn = Map.groupBy(groups, ({ group }) => group);
  const lines = [
    'digraph architecture {',
    '  rankdir=LR; compound=true;',
    '  node [shape=box, style=rounded, fontname="Helvetica"];',
  ];
  const write = (holder: string | undefined, indent: string): void => {
    for (const { id, title, subtitle } of nodesIn.get(holder) ?? []) {
      lines.push(
        `${indent}${quoted(id)} [label=${quoted(subtitle === '' ? title : `${title}\n${subtitle}`)}];`,
      );
    }
    for (const { id, title } of groupsIn.get(holder) ?? []) {
      lines.push(
        `${indent}subgraph ${quoted(`cluster_${id}`)} {`,
        `${indent}  label=${quoted(title)};`,
      );
      lines.push(`${indent}  ${quoted(`anchor ${id}`)} [shape=point, style=invis];`);
      write(id, `${indent}  `);
      lines.push(`${indent}}`);
    }
  };
  write(undefined, '  ');
  const frames = new Set(groups.map(({ id }) => id));
  const end = (id: string) => quoted(frames.has(id) ? `anchor ${id}` : id);
  for (const { from, to, style, label } of edges) {
    const text = label === '' ? '' : `, label=${quoted(label)}`;
    const cut = [
      frames.has(from) && `, ltail=${quoted(`cluster_${from}`)}`,
      frames.has(to) && `, lhead=${quoted(`cluster_${to}`)}`,
    ];
    lines.push(
      `  ${end(from)} -> ${end(to)} [style=${styles[style]}${text}${cut.filter(Boolean).join('')}];`,
    );
  }
  return `${[...lines, '}'].join('\n')}\n`;
}

/**
 * A DOT string: quotes and backslashes escaped, line breaks as `\n`, entities (which Graphviz reads in labels)
 * as what they are; characters that steer or hide are left out.
 */
function quoted(text: string): string {
  const escaped = text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n');
  return `"${[...escaped].filter(isPlainChar).join('')}"`;
}
