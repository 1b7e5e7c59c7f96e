import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { expectAccessible, newAccount, signIn, useBrowser } from './harness.ts';

const visitor = useBrowser();
const shop = fileURLToPath(new URL('../web/src/samples/shop/', import.meta.url));
const shopFiles = readdirSync(shop).map((name) => shop + name);
const picker = 'input[aria-label="Choose files"]';
const analyseTimeout = { timeout: 60_000 };

/** A stored report of a new account. */
async function analysed(): Promise<Page> {
  const page = await visitor.open('/sign-in');
  await signIn(page);
  await page.getByRole('button', { name: 'Analyse', exact: true }).waitFor();
  await page.setInputFiles(picker, shopFiles);
  await page.getByRole('button', { name: 'Analyse', exact: true }).click();
  await page.waitForURL(/\/reports\/[^/]+$/, analyseTimeout);
  await page.locator('svg[role=img]').waitFor(analyseTimeout);
  return page;
}

describe('signing in', () => {
  it('makes an account, and signs out of every tab', async () => {
    const page = await visitor.open('/sign-up');
    await page.getByLabel('E-mail').fill(`new-${Date.now()}@example.org`);
    await page.getByRole('textbox', { name: 'Password' }).fill('a passphrase for tests');
    await page.getByRole('button', { name: 'Make an account' }).click();
    await page.getByRole('link', { name: 'Account' }).first().waitFor();
    const other = await page.context().newPage();
    await other.goto('/account');
    await other.getByRole('main').getByRole('button', { name: 'Sign out' }).waitFor();
    await page.goto('/account');
    await page.getByRole('main').getByRole('button', { name: 'Sign out' }).waitFor();
    await expectAccessible(page);
    await page.goto('/reports');
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('button', { name: 'Sign out' })
      .click();
    await page.waitForURL(/sign-in/);
    await other.waitForURL(/sign-in/, { timeout: 10_000 });
  });

  it('says the same of a wrong password and of an unknown address', async () => {
    const { email } = await newAccount();
    const said: (string | null)[] = [];
    for (const address of [email, 'nobody-here@example.org']) {
      const page = await visitor.open('/sign-in');
      await page.getByLabel('E-mail').fill(address);
      await page.getByRole('textbox', { name: 'Password' }).fill('not the passphrase');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      said.push(await page.getByRole('alert').textContent());
    }
    expect(said[0]).toContain('E-mail or password is wrong');
    expect(said[1]).toBe(said[0]);
  });

  it('takes a Google account of the local suite', async () => {
    const page = await visitor.open('/sign-in');
    await page.getByRole('button', { name: 'Continue with Google' }).click();
    await page.getByLabel('Google account').fill(`google-${Date.now()}@example.org`);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('button', { name: 'Analyse', exact: true }).waitFor();
  });
});

describe('analysing', () => {
  it('keeps what was chosen before signing in, and starts when one is back', async () => {
    const page = await visitor.open('/');
    await page.setInputFiles(picker, shopFiles);
    await page.getByRole('button', { name: 'Sign in and analyse' }).click();
    await page.waitForURL(/sign-in/);
    await signIn(page);
    await page.waitForURL(/\/reports\/.+/, analyseTimeout);
  });

  it('reads words', async () => {
    const page = await visitor.open('/sign-in');
    await signIn(page);
    const words = page.getByRole('textbox', { name: /^Architecture/ });
    await words.fill('two m6i.large behind an ALB with a Multi-AZ Postgres in eu-west-1');
    await words.press('Control+Enter');
    await page.waitForURL(/\/reports\/.+/, analyseTimeout);
    await page.getByText(/from a description in words/).waitFor(analyseTimeout);
  });

  it('takes a drop on any page, and goes where it is analysed', async () => {
    const page = await visitor.open('/api-docs');
    await page.getByRole('heading', { name: 'API', level: 1 }).waitFor();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['resource "aws_vpc" "a" {}'], 'dropped.tf'));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      }
    });
    await page.getByRole('list', { name: 'Chosen files' }).getByText('dropped.tf').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('takes a pasted template as a file', async () => {
    const page = await visitor.open('/');
    const words = page.getByRole('textbox', { name: /^Architecture/ });
    await words.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'resource "aws_s3_bucket" "logs" {\n}\n');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await page.getByRole('list', { name: 'Chosen files' }).getByText('pasted.tf').waitFor();
  });

  it('names what it refuses, and warns of secrets', async () => {
    const page = await visitor.open('/');
    const file = (name: string, size: number) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.alloc(size, 'a'),
    });
    await page.setInputFiles(picker, [
      file('big.json', 6 * 1024 * 1024),
      file('.env', 20),
      file('main.tf', 20),
    ]);
    await page.getByText('big.json, 6 MB: not taken, the limit is 5 MB').waitFor();
    await page.getByText('.env may hold passwords').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Leave out' }).click();
    await page.getByText('1 file · 20 B').waitFor();
  });

  it('names a file that cannot be read, with its line, and keeps what was chosen', async () => {
    const page = await visitor.open('/sign-in');
    await signIn(page);
    await page.getByRole('button', { name: 'Analyse', exact: true }).waitFor();
    await page.setInputFiles(picker, {
      name: 'broken.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from('Resources:\n  A: [1, 2\n  B: }\n'),
    });
    await page.getByRole('button', { name: 'Analyse', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert
      .getByText(/broken\.yaml:\d+/)
      .first()
      .waitFor(analyseTimeout);
    await alert.getByText('file-unreadable').waitFor();
    await page.getByRole('list', { name: 'Chosen files' }).getByText('broken.yaml').waitFor();
  });
});

describe('a stored report', () => {
  it('is in the list, survives a reload, and every tab of it is there', async () => {
    const page = await analysed();
    const { pathname } = new URL(page.url());
    await page.reload();
    await page.locator('svg[role=img]').waitFor(analyseTimeout);
    await page.goto(`${pathname}/regions?audience=DE:60,US:40`);
    await page.getByRole('region', { name: 'Regions, best first' }).waitFor(analyseTimeout);
    await expectAccessible(page);
    await page.goto('/compare');
    await page.getByText(/points, .* a month/).waitFor(analyseTimeout);
    await expectAccessible(page);
    await page.goto('/reports');
    await page.getByText('1 report', { exact: true }).waitFor(analyseTimeout);
    await expectAccessible(page);
  }, 120_000);

  it('appears in the list of another tab, and its title is the start of what was written', async () => {
    const page = await visitor.open('/sign-in');
    await signIn(page);
    await page.getByRole('button', { name: 'Analyse', exact: true }).waitFor();
    const other = await page.context().newPage();
    await other.goto('/reports');
    await other.getByText('No reports yet').waitFor(analyseTimeout);
    await page
      .getByRole('textbox', { name: 'Architecture' })
      .fill('two m6i.large behind an ALB with a Multi-AZ Postgres in eu-west-1');
    await page.getByRole('button', { name: 'Analyse', exact: true }).click();
    await page.waitForURL(/\/reports\/[^/]+$/, analyseTimeout);
    const title = 'two m6i.large behind an ALB with a Multi-AZ Postgres in…';
    await other.getByText(title, { exact: true }).waitFor();
  }, 120_000);

  it('fits a phone of 320 px, with the title in its head, and so do the other pages', async () => {
    const page = await analysed();
    const { pathname } = new URL(page.url());
    await page.setViewportSize({ width: 320, height: 640 });
    const tabs = ['', '/findings', '/cost', '/diagram', '/suggestion', '/regions', '/details'];
    const shows: readonly (readonly [string, string | RegExp])[] = [
      ...tabs.map((tab) => [pathname + tab, 'Suggestion'] as const),
      ['/reports', '1 report'],
      ['/compare', /points, .* a month/],
      ['/regions', 'What counts how much'],
      ['/account', 'User id'],
    ];
    for (const [path, text] of shows) {
      await page.goto(path);
      await page.getByText(text).first().waitFor(analyseTimeout);
      const { scroll, title } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        title: document.querySelector('h1')?.getBoundingClientRect().width ?? 0,
      }));
      expect(scroll, path).toBeLessThanOrEqual(320);
      expect(title, `the title of ${path}`).toBeGreaterThan(40);
    }
  }, 120_000);

  it('is saved as PDF', async () => {
    const page = await analysed();
    const saving = page.waitForEvent('download', analyseTimeout);
    await page.getByRole('button', { name: 'PDF' }).click();
    expect((await saving).suggestedFilename()).toMatch(/\.pdf$/);
  }, 120_000);

  it('of somebody else is not found', async () => {
    const owner = await analysed();
    const { pathname } = new URL(owner.url());
    const page = await visitor.open(`/sign-in?to=${encodeURIComponent(pathname)}`);
    await signIn(page);
    await page.getByText('There is no such report').waitFor(analyseTimeout);
  }, 120_000);
});
