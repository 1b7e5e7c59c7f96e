import { describe, expect, it } from 'vitest';
import { documentsOf } from '../functions/src/testing/database.ts';
import { ask, long, openChats, question, send, threads } from './chat-parts.ts';
import { type Account, expectAccessible, newAccount, useBrowser } from './harness.ts';

const visitor = useBrowser();

describe('the list of chats', () => {
  it('has a chat from its first question on, in every tab, and finds it by its title', async () => {
    const page = await openChats(visitor);
    const other = await page.context().newPage();
    await other.goto('/assistant');
    await threads(page).getByText('No chats yet.').waitFor(long);
    await question(page).fill('A draft that is not sent');
    await threads(other).getByText('No chats yet.').waitFor(long);
    await expectAccessible(page);

    await ask(page, 'What is RPO?');
    await threads(other)
      .getByRole('link', { name: /^What is RPO\?/ })
      .waitFor(long);
    await page.getByRole('button', { name: 'New chat' }).click();
    await page.getByRole('heading', { name: 'What would you like to know?' }).waitFor();
    expect(await threads(page).getByRole('link').count()).toBe(1);
    await ask(page, 'What is a NAT gateway?');
    await expect.poll(() => threads(other).getByRole('link').count(), long).toBe(2);

    await threads(page).getByLabel('Search chats').fill('nat');
    await threads(page)
      .getByRole('link', { name: /^What is RPO/ })
      .waitFor({ state: 'detached' });
    expect(await threads(page).getByRole('link').count()).toBe(1);
    await threads(page).getByLabel('Search chats').fill('nothing has this');
    await threads(page).getByText('No chat is called that.').waitFor();
  });

  it('renames a chat in its place, by keyboard, and leaves the name on Escape', async () => {
    const page = await openChats(visitor);
    await ask(page, 'What is RPO?');
    const more = threads(page).getByRole('button', { name: 'More about What is RPO?' });
    await more.focus();
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: 'Rename' });
    await item.waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => item.evaluate((at) => at === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const name = threads(page).getByLabel('Name of the chat');
    await name.waitFor();
    await page.keyboard.type('Never mind');
    await page.keyboard.press('Escape');
    await more.waitFor();
    await more.click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await name.waitFor();
    await page.keyboard.type('Recovery');
    await page.keyboard.press('Enter');
    const link = threads(page).getByRole('link', { name: /^Recovery/ });
    await link.waitFor();
    await expect.poll(() => link.evaluate((at) => at === document.activeElement)).toBe(true);
    await page.getByRole('heading', { level: 1, name: 'Recovery' }).waitFor(long);
    expect(await threads(page).getByText('Never mind').count()).toBe(0);
  });

  it('deletes after 10 s, with undo on any page until then, and at once when the page is closed', async () => {
    const account = await newAccount();
    const page = await openChats(visitor, { account });
    await ask(page, 'What is RPO?');
    const remove = async () => {
      await threads(page).getByRole('button', { name: 'More about What is RPO?' }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
    };
    await remove();
    await page.waitForURL(/\/assistant$/);
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect.poll(() => undo.evaluate((at) => at === document.activeElement)).toBe(true);
    await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
    await undo.click();
    await page.getByRole('link', { name: 'Assistant', exact: true }).first().click();
    await threads(page)
      .getByRole('link', { name: /^What is RPO/ })
      .waitFor(long);

    await remove();
    expect(await threads(page).getByRole('link').count()).toBe(0);
    expect(await storedChats(account)).toBe(1); // it can still be undone
    await undo.waitFor({ state: 'detached', timeout: 20_000 });
    await expect.poll(() => storedChats(account), long).toBe(0);

    await ask(page, 'What is RPO?');
    await remove();
    await undo.waitFor(); // nobody closes a page before it has shown what happened
    await page.goto('about:blank'); // and its timer is gone with it
    await expect.poll(() => storedChats(account), long).toBe(0);
  });

  it('says that it was not sent when the net is away, and keeps the question', async () => {
    const page = await openChats(visitor);
    await page.context().setOffline(true);
    await page.getByText('You are offline. What is on the page can still be read').waitFor(long);
    await send(page, 'Will this arrive?');
    await page.getByRole('alert').getByText('You are offline. Nothing was sent.').waitFor(long);
    expect(await question(page).inputValue()).toBe('Will this arrive?');
    await page.context().setOffline(false);
    await question(page).press('Enter');
    await page.getByRole('article', { name: 'Assistant' }).waitFor(long);
    expect(await page.getByRole('article', { name: 'You' }).count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('says so where there is no such chat', async () => {
    const page = await openChats(visitor);
    await page.goto('/assistant/nowhere');
    await page.getByText('There is no such chat').waitFor(long);
    await expectAccessible(page);
  });
});

/** How many chats are stored of somebody. */
async function storedChats({ uid, idToken }: Account): Promise<number> {
  return (await documentsOf(`users/${uid}/chats`, idToken)).length;
}
