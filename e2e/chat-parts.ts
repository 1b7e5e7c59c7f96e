import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { type Account, signIn, type Visitor } from './harness.ts';
import type { WithModel } from './with-model.ts';

const file = fileURLToPath(new URL('../web/src/samples/fargate/fargate.yaml', import.meta.url));

/** For what functions and emulators do on a busy machine. */
export const long = { timeout: 60_000 };

interface Options {
  /** The functions that have a language model; without them those of the suite answer. */
  readonly product?: WithModel | undefined;
  readonly context?: BrowserContextOptions;
  readonly account?: Account;
}

/** A page of the assistant, signed in. */
export async function openChats(
  visitor: Visitor,
  { product, context = {}, account }: Options = {},
): Promise<Page> {
  const page = await visitor.blank(context);
  await product?.usedBy(page);
  await page.goto('/sign-in?to=%2Fassistant');
  await signIn(page, account);
  await question(page).waitFor(long);
  return page;
}

/** Analyses a file, and asks about its report from the report's page. */
export async function aboutReport(page: Page): Promise<void> {
  await page.goto('/');
  await page.setInputFiles('input[aria-label="Choose files"]', file);
  await page.getByRole('button', { name: 'Analyse', exact: true }).click();
  await page.waitForURL(/\/reports\/[^/]+$/, long);
  await page.getByRole('link', { name: 'Ask about this' }).click();
  await page.getByRole('heading', { name: /^About “/ }).waitFor(long);
}

export function question(page: Page): Locator {
  return page.getByLabel('Your question');
}

export function answers(page: Page): Locator {
  return page.getByRole('article', { name: 'Assistant' });
}

export function threads(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Chats' });
}

/** Sends a question, without waiting for anything. */
export async function send(page: Page, text: string): Promise<void> {
  await question(page).fill(text);
  await question(page).press('Enter');
}

/** Resolves when no answer runs; what was asked before must have begun. */
export async function idle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).waitFor(long);
}

/** Asks, and waits for the whole answer. */
export async function ask(page: Page, text: string): Promise<void> {
  const before = await answers(page).count();
  await send(page, text);
  await answers(page).nth(before).waitFor(long);
  await idle(page);
}
