import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { useBrowser } from './harness.ts';

const visitor = useBrowser();
const mostKb = 250;

it(`the first load is at most ${mostKb} kB of compressed script`, async () => {
  const page = await visitor.blank();
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    sizes.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const all = await Promise.all(sizes.values());
  const sum = all.reduce((total, size) => total + size, 0) / 1000;
  console.info(`First load: ${sum.toFixed(1)} kB of compressed script in ${all.length} files.`);
  expect(sum).toBeGreaterThan(50);
  expect(sum).toBeLessThanOrEqual(mostKb);
});
