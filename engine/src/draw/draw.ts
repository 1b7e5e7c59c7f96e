import { layOut } from './layout.ts';
import { type DrawingSource, type Scene, sceneOf } from './scene.ts';
import { type DrawingOptions, svgOf } from './svg.ts';

/** Draws an architecture, or a report of one, as SVG. Deterministic; about a second for 300 boxes. */
export async function draw(source: DrawingSource, options: DrawingOptions = {}): Promise<string> {
  const scene = sceneOf(source);
  const { text } = options;
  return svgOf(await layOut(text ? withTexts(scene, text) : scene), options);
}

function withTexts({ nodes, groups, edges }: Scene, text: (text: string) => string): Scene {
  return {
    nodes: nodes.map((node) => ({
      ...node,
      title: text(node.title),
      subtitle: text(node.subtitle),
    })),
    groups: groups.map((group) => ({ ...group, title: text(group.title) })),
    edges: edges.map((edge) => ({ ...edge, label: text(edge.label) })),
  };
}
