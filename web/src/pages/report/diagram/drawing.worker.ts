import type { DrawingAnswer, DrawingOrder } from './drawing.ts';

addEventListener('message', (event: MessageEvent<DrawingOrder>) => {
  const { id, source } = event.data;
  const answer: DrawingAnswer = {
    id,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="420" viewBox="0 0 900 420">${source.resources
      .slice(0, 24)
      .map(
        (r, i) =>
          `<g data-resource="${r.address.replace(/[<>&"]/g, '')}"><rect x="${20 + (i % 6) * 145}" y="${20 + Math.floor(i / 6) * 100}" width="130" height="80" rx="6" fill="none" stroke="currentColor"/><text x="${30 + (i % 6) * 145}" y="${60 + Math.floor(i / 6) * 100}" font-size="12" fill="currentColor">${r.name.replace(/[<>&"]/g, '')}</text></g>`,
      )
      .join('')}</svg>`,
    dot: '',
  };
  postMessage(answer);
});
