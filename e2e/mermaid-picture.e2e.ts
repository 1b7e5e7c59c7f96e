import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { baseUrl, expectAccessible, newAccount, signIn, useBrowser } from './harness.ts';

const visitor = useBrowser();
const scripts = (page: Page) => {
  const loaded: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') loaded.push(response.url());
  });
  return loaded;
};

/** Names that would run, load, lead away or set Mermaid, were they more than names. */
const names = [
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '%%{init: {"a": 1}}%%',
  '"] click n0 "javascript:a()"',
];
const template = JSON.stringify({
  Resources: Object.fromEntries(names.map((name) => [name, { Type: 'AWS::S3::Bucket' }])),
});

/** The package itself; the frame that shows its pictures is no part of it. */
const isMermaid = (url: string) => /mermaid-(?:draw|parser)/.test(url);

describe('the Mermaid of a report', () => {
  it('is previewed by keyboard, in both themes, and Mermaid is loaded only then', async () => {
    const page = await visitor.blank({ colorScheme: 'light' });
    const loaded = scripts(page);
    await page.goto('/samples/shop/diagram');
    await page.getByText('The same as Mermaid').focus();
    await page.keyboard.press('Enter');
    const source = page.getByRole('region', { name: 'Mermaid source' });
    await source.getByText('flowchart LR').waitFor();
    await expectAccessible(page);
    expect(loaded.filter(isMermaid)).toEqual([]);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const frame = page.getByRole('region', { name: 'Web shop on AWS, drawn by Mermaid' });
    const svg = frame.getByRole('img', { name: 'Web shop on AWS' });
    await svg.getByText('Internet').first().waitFor();
    expect(loaded.some(isMermaid)).toBe(true);
    await expectAccessible(page);

    const fill = () =>
      svg
        .locator('.node rect')
        .first()
        .evaluate((box) => getComputedStyle(box).fill);
    const light = await fill();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(fill).not.toBe(light);
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Hide preview' }).press('Enter');
    await frame.waitFor({ state: 'detached' });
  });

  it('does not make the page scroll sideways at 320 px', async () => {
    const page = await visitor.open('/samples/shop/diagram', {
      viewport: { width: 320, height: 640 },
    });
    await page.getByText('The same as Mermaid').click();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('region', { name: /drawn by Mermaid$/ }).waitFor();
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
  });

  it('shows hostile names as names', async () => {
    const account = await newAccount();
    const answer = await fetch(`${baseUrl}/api/analyze`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${account.idToken}` },
      body: JSON.stringify({ files: [{ name: 'a.json', content: template }] }),
    });
    const { report_id: id } = (await answer.json()) as { report_id: string };
    const page = await visitor.open(`/sign-in?to=${encodeURIComponent(`/reports/${id}/diagram`)}`);
    page.on('dialog', () => expect.unreachable('A name ran.'));
    await signIn(page, account);
    await page.getByText('The same as Mermaid').click({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Preview' }).click();
    const frame = page.getByRole('region', { name: /drawn by Mermaid$/ });
    await frame.getByRole('img').waitFor();
    const text = await frame.textContent();
    for (const name of names) expect(text).toContain(name);
    expect(await frame.locator('a, img, image, script').count()).toBe(0);
  });
});
