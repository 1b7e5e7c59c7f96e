import { expect, it } from 'vitest';
import { expectAccessible, useBrowser } from './harness.ts';

const visitor = useBrowser();

it('a password that is too common is refused at its field, and another one is taken', async () => {
  const page = await visitor.open('/sign-up');
  const password = page.getByRole('textbox', { name: 'Password' });
  await page.getByLabel('E-mail').fill(`common-${Date.now()}@example.org`);
  await password.fill('Password1');
  await page.getByRole('button', { name: 'Make an account' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').allTextContents()).toEqual([
    expect.stringMatching(/most used.*Take another/),
  ]);
  expect(await password.getAttribute('aria-invalid')).toBe('true');
  const described = (await password.getAttribute('aria-describedby')) ?? '';
  const said = await Promise.all(
    described.split(/\s+/).map((id) => page.locator(`[id="${id}"]`).textContent()),
  );
  expect(said.join(' ')).toContain('Take another');
  await expectAccessible(page);

  await password.fill('a passphrase for tests');
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.getByRole('button', { name: 'Make an account' }).click();
  await page.getByRole('link', { name: 'Account' }).first().waitFor();
});
