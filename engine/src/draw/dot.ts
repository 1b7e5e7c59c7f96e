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
      write(id, `${indent}  `);
      lines.push(`${indent}}`);
    }
  };
  write(undefined, '  ');
  for (const { from, to, style, label } of edges) {
    const text = label === '' ? '' : `, label=${quoted(label)}`;
    lines.push(`  ${quoted(from)} -> ${quoted(to)} [style=${styles[style]}${text}];`);
  }
  return `${[...lines, '}'].join('\n')}\n`;
}

/** A DOT string: quotes and backslashes escaped, line breaks as `\n`, other control characters dropped. */
function quoted(text: string): string {
  const escaped = text
    .toWellFormed()
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n');
  return `"${[...escaped].filter((char) => (char.codePointAt(0) ?? 0) >= 0x20).join('')}"`;
}
