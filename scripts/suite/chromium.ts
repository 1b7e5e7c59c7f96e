import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { root } from './config.ts';
import { withProgress } from './progress.ts';
import { runCommand } from './run-command.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const downloadMs = 5 * 60_000;

/** Printed when there is no browser to test with. */
export const noBrowser = `No browser to test with. Any one of these helps:
  - install Chromium or Chrome, so that \`chromium\` or \`google-chrome\` is on the PATH
  - be online, so that \`npx playwright install chromium\` can fetch its own
  - set STACKSTAGE_BROWSER to the file of a Chromium-like browser`;

/** A Chromium for tests: one that is there, else Playwright's download, else Debian's package as root. */
export async function findChromium(): Promise<string | undefined> {
  return present() ?? (await downloaded()) ?? (await fromDebian());
}

function present(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const named = process.env.STACKSTAGE_BROWSER ?? '';
  return [named, ...onPath, ...applications, chromium.executablePath()].find(
    (file) => file !== '' && existsSync(file),
  );
}

async function downloaded(): Promise<string | undefined> {
  const cli = join(root, 'node_modules/playwright/cli.js');
  await withProgress(
    "Downloading Playwright's Chromium",
    runCommand(process.execPath, [cli, 'install', 'chromium'], { timeoutMs: downloadMs }),
  );
  return present();
}

async function fromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => runCommand('apt-get', args, { env, timeoutMs: downloadMs });
  await withProgress(
    "Installing Debian's Chromium",
    apt('update').then(() => apt('install', '-y', '--no-install-recommends', 'chromium')),
  );
  return present();
}
