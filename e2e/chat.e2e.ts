import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { expectAccessible, signIn, useBrowser } from './harness.ts';

const visitor = useBrowser();
const file = fileURLToPath(new URL('../web/src/samples/fargate/fargate.yaml', import.meta.url));
const long = { timeout: 60_000 };

async function signedIn(path: string): Promise<Page> {
  const page = await visitor.open(`/sign-in?to=${encodeURIComponent(path)}`);
  await signIn(page);
  await page.getByRole('button', { name: 'Analyse', exact: true }).waitFor(long);
  return page;
}

const question = (page: Page) => page.getByLabel('Your question');
const answers = (page: Page) => page.getByRole('article', { name: 'Assistant' });

async function ask(page: Page, text: string, answered: number): Promise<void> {
  await question(page).fill(text);
  await question(page).press('Enter');
  await answers(page)
    .nth(answered - 1)
    .getByText('Built-in advisor', { exact: true })
    .waitFor(long);
}

describe('the assistant', () => {
  it('answers about a report, cites it, and is there again after a reload', async () => {
    const page = await signedIn('/');
    await page.setInputFiles('input[aria-label="Choose files"]', file);
    await page.getByRole('button', { name: 'Analyse', exact: true }).click();
    await page.waitForURL(/\/reports\/[^/]+$/, long);
    await page.getByRole('link', { name: 'Ask about this' }).click();
    await page.getByRole('heading', { name: /^About “/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Why is my score/ }).click();
    await page.waitForURL(/\/assistant\/[^/?]+$/, long);
    await answers(page).getByText('Built-in advisor', { exact: true }).waitFor(long);
    const said = await answers(page).textContent();
    expect(said).toMatch(/The score is \d+ of 100/);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);

    await page.reload();
    await answers(page).getByText('Built-in advisor', { exact: true }).waitFor(long);
    expect(await answers(page).textContent()).toBe(said);

    await ask(page, 'Show me the diagram', 2);
    await answers(page)
      .nth(1)
      .getByRole('button', { name: /^Enlarge/ })
      .click();
    await page.getByRole('dialog').getByRole('toolbar', { name: 'Drawing' }).waitFor();
    await page.keyboard.press('Escape');

    await answers(page)
      .first()
      .getByRole('link', { name: /^Source/ })
      .nth(7)
      .click();
    await page.waitForURL(/\/reports\/.+\/findings\?/);
  });

  it('keeps what was answered when a question is edited, and deletes with undo', async () => {
    const page = await signedIn('/');
    await page.goto('/assistant');
    await ask(page, 'What is RPO?', 1);
    await question(page).press('ArrowUp');
    expect(await question(page).inputValue()).toBe('What is RPO?');
    await question(page).fill('What is RTO?');
    await question(page).press('Enter');
    await page.getByText('2 of 2').waitFor(long);
    await answers(page)
      .getByText(/how long a system may be down/)
      .waitFor(long);
    await page.getByRole('button', { name: 'Earlier version' }).first().click();
    await answers(page)
      .getByText(/how much of the latest data/)
      .waitFor();

    const threads = page.getByRole('complementary', { name: 'Chats' });
    await threads.getByRole('button', { name: /^More about/ }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await threads.getByLabel('Name of the chat').fill('Recovery');
    await page.keyboard.press('Enter');
    await threads.getByRole('link', { name: /^Recovery/ }).waitFor();
    await threads.getByRole('button', { name: 'More about Recovery' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await threads.getByRole('link', { name: /^Recovery/ }).waitFor();
  });

  it('runs no HTML, loads no picture and opens no other scheme', async () => {
    const page = await signedIn('/');
    await page.goto('/assistant');
    const hostile =
      '<img src=x onerror=alert(1)> ![p](https://evil.example/p.png) [x](javascript:alert(1))';
    await ask(page, hostile, 1);
    expect(await page.locator('article img').count()).toBe(0);
    expect(await page.locator('article a[href^="javascript"]').count()).toBe(0);
  });
});
