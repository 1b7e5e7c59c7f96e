/**
 * A real browser against the running suite.
 *
 * ```ts
 * const visitor = useBrowser();            // once per file, at its top
 * it('signs in', async () => {
 *   const page = await visitor.open('/sign-in');   // a new context: no storage, no cookies
 *   const { email, password } = await newAccount(); // made over the API
 *   await page.getByLabel('E-mail').fill(email);
 *   await expectAccessible(page);          // axe, WCAG 2.2 AA
 * });
 * ```
 *
 * After each test, every page it opened is closed, and the test fails when one of them violated the
 * Content Security Policy, threw an error that nobody caught, or asked a host that is not this machine.
 * Start `npm start` and run `npx vitest run --config vitest.browser.config.ts e2e/your.e2e.ts`, or let
 * `npm test` do both. Pictures of pages that failed are in `test-results/`.
 */
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, onTestFailed } from 'vitest';
import { findChromium, noBrowser } from '../scripts/suite/chromium.ts';
import { runningSuite } from '../scripts/suite/config.ts';

const suite = runningSuite();

/** Where the product is served, as a person would type it; without a slash at its end. */
export const baseUrl = `http://localhost:${suite.emulators.hosting.port}`;

/** Blocked on purpose: the Firestore SDK asks for this picture when its channel fails. */
const meantToBeBlocked = 'https://www.google.com/images/cleardot.gif';
const ownHosts = new Set(['localhost', '127.0.0.1']);
const quietArguments = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visitor {
  /** Opens a path of the product in a context of its own, and waits until it is loaded. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A page in a context of its own that is nowhere yet. */
  readonly blank: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Starts one browser for the tests of a file, and watches every page they open. */
export function useBrowser(): Visitor {
  let browser: Browser | undefined;
  let wrong: string[] = [];
  let pages: Page[] = [];

  beforeAll(async () => {
    const executablePath = await findChromium();
    if (executablePath === undefined) throw new Error(noBrowser);
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath, args: [...quietArguments, ...asRoot] });
  });
  afterAll(async () => browser?.close());
  afterEach(async () => {
    const found = wrong;
    await Promise.all(pages.map((page) => page.context().close()));
    wrong = [];
    pages = [];
    expect(found, 'what pages did that they may not').toEqual([]);
  });

  const blank = async (options: BrowserContextOptions = {}) => {
    if (browser === undefined) throw new Error('The browser is started by beforeAll.');
    const context = await browser.newContext({ baseURL: baseUrl, ...options });
    const page = await context.newPage();
    pages.push(page);
    await watch(page, (problem) => wrong.push(problem));
    onTestFailed(async ({ task }) => {
      if (page.isClosed()) return;
      mkdirSync('test-results', { recursive: true });
      const name = task.name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 80);
      await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
    });
    return page;
  };
  const open = async (path: string, options?: BrowserContextOptions) => {
    const page = await blank(options);
    await page.goto(path);
    return page;
  };
  return { open, blank };
}

async function watch(page: Page, tell: (problem: string) => void): Promise<void> {
  await page.exposeBinding('tellViolation', (_source, blocked: string, directive: string) => {
    if (!blocked.startsWith(meantToBeBlocked)) tell(`policy: ${directive} blocked ${blocked}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { tellViolation } = window as unknown as {
        tellViolation: (blocked: string, directive: string) => void;
      };
      tellViolation(violation.blockedURI, violation.effectiveDirective);
    });
  });
  page.on('pageerror', (error) => tell(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    const { protocol, hostname } = new URL(url);
    if (!protocol.startsWith('http') || ownHosts.has(hostname) || url.startsWith(meantToBeBlocked))
      return;
    tell(`asked ${hostname}, which is not this machine`);
  });
}

export interface Account {
  readonly email: string;
  readonly password: string;
  readonly uid: string;
  readonly idToken: string;
}

let accounts = 0;

/** Makes an account over the API, with an address that no other test has. */
export async function newAccount(): Promise<Account> {
  accounts += 1;
  const email = `visitor-${process.pid}-${Date.now()}-${accounts}@example.org`;
  const password = 'a passphrase for tests';
  const answer = await fetch(`${baseUrl}/api/auth/signup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok)
    throw new Error(`Signing up failed with ${answer.status}: ${await answer.text()}`);
  const { uid, id_token } = (await answer.json()) as { uid: string; id_token: string };
  return { email, password, uid, idToken: id_token };
}

/** Signs in by the form that is open, with a new account when none is given. */
export async function signIn(page: Page, account?: Account): Promise<void> {
  const { email, password } = account ?? (await newAccount());
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/**
 * Fails with what axe finds on the page against WCAG 2.2, levels A and AA. What is on its way from one look
 * to another comes to its end first: halfway between two themes no colour is what it is meant to be.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .exclude('[role=tooltip]') // comes and goes with the pointer, outside of every landmark
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.html).join(' | ')})`,
  );
  expect(found).toEqual([]);
}
