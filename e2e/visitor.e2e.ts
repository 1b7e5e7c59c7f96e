import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { expectAccessible, useBrowser } from './harness.ts';

const visitor = useBrowser();
const tabs = ['', '/findings', '/cost', '/diagram', '/suggestion', '/details'];

async function openSample(tab: string, width = 1440): Promise<Page> {
  const page = await visitor.open(`/samples/shop${tab}`, { viewport: { width, height: 900 } });
  await page.getByRole('navigation', { name: 'Report' }).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

describe('without an account', () => {
  it('a whole report is one click away', async () => {
    const page = await visitor.open('/');
    await expectAccessible(page);
    await page.getByRole('link', { name: /Web shop on AWS/ }).click();
    await page.getByRole('heading', { name: 'Web shop on AWS', level: 1 }).waitFor();
    await page.locator('svg[role=img]').waitFor();
    expect(
      await page
        .getByText(/\$[\d,]+ a month/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it.each(tabs)('the sample%s is accessible in light and dark', async (tab) => {
    const page = await openSample(tab);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
  });

  it.each(['/sign-in', '/sign-up', '/api-docs', '/nowhere'])('%s is accessible', async (path) => {
    const page = await visitor.open(path);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  });

  it('says that a page does not exist', async () => {
    const page = await visitor.open('/nowhere');
    await page.getByText('There is no such page').waitFor();
  });

  it('reports need a sign-in, which leads back', async () => {
    const page = await visitor.open('/reports?x=1');
    await page.waitForURL('**/sign-in?to=%2Freports%3Fx%3D1');
  });
});

describe('on a narrow screen', () => {
  it.each([...tabs.map((tab) => `/samples/shop${tab}`), '/', '/sign-up', '/api-docs'])(
    '%s does not scroll sideways at 320 px',
    async (path) => {
      const page = await visitor.open(path, { viewport: { width: 320, height: 640 } });
      await page.waitForLoadState('networkidle');
      const { scroll, width } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        width: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(width);
    },
  );
});

describe('findings', () => {
  it('are walked by keyboard, and the choice stands in the address', async () => {
    const page = await openSample('/findings');
    const list = page.getByRole('listbox', { name: 'Findings' });
    const chosen = () => list.locator('[aria-selected=true]').textContent();
    const first = await chosen();
    await page.keyboard.press('j');
    await page.waitForURL(/at=/);
    await expect.poll(chosen).not.toBe(first);
    const second = await chosen();
    await page.reload();
    await list.locator('[aria-selected=true]').waitFor();
    expect(await chosen()).toBe(second);
    await page.keyboard.press('k');
    await expect.poll(chosen).toBe(first);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-detail'))).toBe(
      true,
    );
  });

  it('are filtered, and Back brings the filter back', async () => {
    const page = await openSample('/findings');
    await page.getByLabel('Search findings').fill('database');
    await page.waitForURL(/q=database/);
    const rows = page.getByRole('listbox', { name: 'Findings' }).getByRole('option');
    const shown = page.getByRole('status').filter({ hasText: /finding/ });
    await expect.poll(() => rows.count()).toBeLessThan(15);
    const many = await shown.textContent();
    await page.getByRole('link', { name: 'Cost', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Not priced' }).waitFor();
    await page.goBack();
    await rows.first().waitFor();
    expect(await page.getByLabel('Search findings').inputValue()).toBe('database');
    await expect.poll(() => shown.textContent()).toBe(many);
  });

  it('show the lines they rest on, and copying takes the text only', async () => {
    const page = await openSample('/findings');
    const marked = page.locator('[data-detail] [data-marked]').first();
    await marked.waitFor();
    expect(await marked.textContent()).not.toMatch(/^\d/);
    expect(await marked.getAttribute('data-line')).toMatch(/^\d+$/);
  });
});

describe('the drawing', () => {
  it('zooms by button, key and wheel, and opens what a box is', async () => {
    const page = await openSample('/diagram');
    const scale = page.getByRole('button', { name: / %$/ });
    const before = await scale.textContent();
    await page.getByRole('button', { name: 'Larger' }).click();
    expect(await scale.textContent()).not.toBe(before);
    await page.getByRole('region', { name: /^Drawing of/ }).focus();
    await page.keyboard.press('1');
    expect(await scale.textContent()).toBe('100 %');
    await page.locator('[data-address="aws_lb.shop"]').click();
    await page.getByRole('complementary', { name: 'aws_lb.shop' }).waitFor();
    await page.waitForURL(/resource=aws_lb.shop/);
    await expectAccessible(page);
  });
});

describe('the theme', () => {
  it("is the system's, or the one chosen, before anything is painted", async () => {
    const page = await visitor.open('/', { colorScheme: 'dark' });
    const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
    expect(await scheme()).toBe('dark');
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('menuitem', { name: 'Light' }).click();
    expect(await scheme()).toBe('light');
    await page.route('**/*.js', (route) =>
      route.request().url().endsWith('/first-paint.js') ? route.continue() : route.abort(),
    );
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme);
    expect(await scheme()).toBe('light');
  });
});

describe('the palette', () => {
  it('finds a resource of the report', async () => {
    const page = await openSample('');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('orders db');
    await page.keyboard.press('Enter');
    await page.waitForURL(/findings\?resource=aws_db_/);
  });
});

describe('the shell', () => {
  it('shows every shortcut on ?, and gives the focus back', async () => {
    const page = await openSample('');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor({ state: 'detached' });
  });

  it('says once that the net is away, and keeps what is loaded', async () => {
    const page = await openSample('/cost');
    await page.context().setOffline(true);
    await page.getByText('You are offline').waitFor({ timeout: 15_000 });
    expect(await page.getByRole('region', { name: 'Cost by resource' }).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.getByText('You are offline').waitFor({ state: 'detached' });
  });

  it('lets one skip to the page', async () => {
    const page = await openSample('');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});
