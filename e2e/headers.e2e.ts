import { expect, it } from 'vitest';
import { baseUrl, useBrowser } from './harness.ts';

const visitor = useBrowser();

it('the page comes with the headers of a deployed one and runs within its policy', async () => {
  const page = await visitor.open('/');
  expect(await page.title()).toContain('StackStage');

  const { headers } = await fetch(`${baseUrl}/`);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
});
