import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { expectAccessible, signIn, useBrowser } from './harness.ts';

const visitor = useBrowser();
const long = { timeout: 60_000 };

it('a chat is saved as PDF; when that fails the page says what to do, and it can be tried again', async () => {
  const page = await visitor.open(`/sign-in?to=${encodeURIComponent('/assistant')}`);
  await signIn(page);
  const save = page.getByRole('button', { name: 'Save this chat as PDF' });
  await page.getByLabel('Your question').waitFor(long);
  expect(await save.count()).toBe(0); // nothing is said yet
  await page.getByLabel('Your question').fill('What is RPO? 恢复点 🙂');
  await page.getByLabel('Your question').press('Enter');
  await page.getByText('Built-in advisor', { exact: true }).waitFor(long);
  await expectAccessible(page);

  await page.route('**/api/chat/export/pdf', (route) => route.abort(), { times: 1 });
  await save.click();
  const failed = page.getByRole('alert').filter({ hasText: /again/i });
  await failed.waitFor(long);

  const [download] = await Promise.all([page.waitForEvent('download', long), save.click()]);
  expect(download.suggestedFilename()).toMatch(/^What is RPO.* 恢复点 🙂 \d{4}-\d\d-\d\d\.pdf$/u);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await failed.count()).toBe(0);
});
