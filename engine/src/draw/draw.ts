import { layOut } from './layout.ts';
import { type DrawingSource, sceneOf } from './scene.ts';
import { type DrawingOptions, svgOf } from './svg.ts';

/** Draws an architecture, or a report of one, as SVG. Deterministic; about a second for 300 boxes. */
export async function draw(source: DrawingSource, options: DrawingOptions = {}): Promise<string> {
  return svgOf(await layOut(sceneOf(source)), options);
}
