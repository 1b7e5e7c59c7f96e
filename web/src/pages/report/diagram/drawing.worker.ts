import { type DrawingSource, dotOf, draw, sceneOf } from '@stackstage/engine';
import type { DrawingAnswer, DrawingOrder } from './drawing.ts';

/** The page's own font first; a saved file falls back to what the machine has. */
const font = "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif";

addEventListener('message', async ({ data }: MessageEvent<DrawingOrder>) => {
  postMessage(await answered(data));
});

async function answered({ id, source, theme, title }: DrawingOrder): Promise<DrawingAnswer> {
  // The wire's names become the engine's; what is absent in JSON is absent here, too.
  const drawn = {
    ...source,
    resources: source.resources.map(({ monthly_usd, ...resource }) => ({
      ...resource,
      ...(monthly_usd === undefined ? {} : { monthlyUsd: monthly_usd }),
    })),
  } as DrawingSource;
  try {
    const svg = await draw(drawn, { theme, transparent: true, title, font });
    return { id, svg, dot: dotOf(sceneOf(drawn)) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
