/**
 * Pictures of every page of the running product, light and dark, at three widths, into `docs/screens/`:
 * `npm start`, then in another terminal `npm run screens`. Names as arguments take only those pages.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { findChromium, noBrowser } from '../suite/chromium.ts';
import { origin, root, runningSuite } from '../suite/config.ts';

const suite = runningSuite();
const base = origin(suite.emulators.hosting).replace('127.0.0.1', 'localhost');
const folder = `${root}docs/screens`;
const widths = [1440, 1024, 390] as const;
const themes = ['light', 'dark'] as const;
const sample = `${root}web/src/samples/shop`;

interface Shot {
  readonly name: string;
  /** `REPORT` stands for the id of the stored report. */
  readonly path: string;
  readonly signedIn?: boolean;
  /** What must be seen before the picture is taken. */
  readonly waitFor: string;
  readonly prepare?: (page: Page) => Promise<void>;
}

const shots: readonly Shot[] = [
  { name: 'analyse-visitor', path: '/', waitFor: 'textarea' },
  { name: 'sign-in', path: '/sign-in', waitFor: 'text=Continue with Google' },
  { name: 'sign-up', path: '/sign-up', waitFor: 'text=Continue with Google' },
  { name: 'sample', path: '/samples/shop', waitFor: 'svg[role=img]' },
  { name: 'not-found', path: '/nowhere', waitFor: 'text=There is no such page' },
  { name: 'api', path: '/api-docs', waitFor: '#analyze' },
  { name: 'analyse', path: '/', signedIn: true, waitFor: 'text=Last reports' },
  {
    name: 'analyse-files',
    path: '/',
    signedIn: true,
    waitFor: 'text=Last reports',
    prepare: async (page) => {
      await page.setInputFiles('input[aria-label="Choose files"]', files());
    },
  },
  { name: 'reports', path: '/reports', signedIn: true, waitFor: 'text=/\\d+ reports?/' },
  { name: 'overview', path: '/reports/REPORT', signedIn: true, waitFor: 'svg[role=img]' },
  { name: 'findings', path: '/reports/REPORT/findings', signedIn: true, waitFor: '[role=option]' },
  { name: 'cost', path: '/reports/REPORT/cost', signedIn: true, waitFor: 'table' },
  {
    name: 'diagram',
    path: '/reports/REPORT/diagram?resource=aws_lb.shop',
    signedIn: true,
    waitFor: 'svg[role=img]',
  },
  {
    name: 'suggestion',
    path: '/reports/REPORT/suggestion',
    signedIn: true,
    waitFor: 'text=One by one',
  },
  {
    name: 'regions',
    path: '/reports/REPORT/regions?audience=DE:60,US:40',
    signedIn: true,
    waitFor: 'table',
  },
  {
    name: 'details',
    path: '/reports/REPORT/details',
    signedIn: true,
    waitFor: 'text=How the score',
  },
  {
    name: 'compare',
    path: '/compare?report=REPORT',
    signedIn: true,
    waitFor: 'svg[role=img]',
  },
  {
    name: 'assistant',
    path: '/assistant?report=REPORT',
    signedIn: true,
    waitFor: 'text=Answers come from this report',
  },
  {
    name: 'conversation',
    path: '/assistant?report=REPORT',
    signedIn: true,
    waitFor: 'text=Answers come from this report',
    prepare: async (page) => {
      await page.getByLabel('Your question').fill('What is wrong with the database?');
      await page.keyboard.press('Enter');
      await page.getByText('Built-in advisor', { exact: true }).first().waitFor();
    },
  },
  { name: 'privacy', path: '/privacy', waitFor: 'text=Attempts to sign in' },
  { name: 'account', path: '/account', signedIn: true, waitFor: 'text=User id' },
  {
    name: 'palette',
    path: '/reports/REPORT',
    signedIn: true,
    waitFor: 'svg[role=img]',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('listbox').waitFor();
    },
  },
];

function files(): string[] {
  return readdirSync(sample).map((name) => `${sample}/${name}`);
}

/** Makes an account, signs in by hand, and analyses the sample shop. @returns the report's id */
async function prepareAccount(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${base}/sign-up`);
  await page.getByLabel('E-mail').fill(`screens-${Date.now()}@example.org`);
  await page.getByRole('textbox', { name: 'Password' }).fill('a passphrase for pictures');
  await page.getByRole('button', { name: 'Make an account' }).click();
  await page.getByRole('button', { name: 'Analyse', exact: true }).waitFor();
  await page.setInputFiles('input[aria-label="Choose files"]', files());
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByLabel('Title').fill('Bean & Leaf shop');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Analyse', exact: true }).click();
  await page.waitForURL(/\/reports\/.+/, { timeout: 60_000 });
  const id = new URL(page.url()).pathname.split('/')[2];
  if (!id) throw new Error('The analysis led to no report.');
  await page.close();
  return id;
}

async function take(context: BrowserContext, shot: Shot, reportId: string): Promise<void> {
  const page = await context.newPage();
  for (const theme of themes) {
    for (const width of widths) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.goto(base + shot.path.replace('REPORT', reportId));
      await page.locator(shot.waitFor).first().waitFor({ timeout: 20_000 });
      await shot.prepare?.(page);
      await page.waitForTimeout(400);
      await page.screenshot({ path: `${folder}/${shot.name}-${width}-${theme}.png` });
    }
  }
  await page.close();
}

const executablePath = await findChromium();
if (executablePath === undefined) throw new Error(noBrowser);
const args = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args: [...args, ...asRoot] });
try {
  mkdirSync(folder, { recursive: true });
  const wanted = process.argv.slice(2);
  const visitor = await browser.newContext();
  const owner = await browser.newContext();
  const reportId = await prepareAccount(owner);
  for (const shot of shots) {
    if (wanted.length > 0 && !wanted.includes(shot.name)) continue;
    process.stderr.write(`${shot.name} `);
    await take(shot.signedIn ? owner : visitor, shot, reportId);
  }
  process.stderr.write('\n');
} finally {
  await browser.close();
}
