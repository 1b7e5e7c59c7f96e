import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { expectAccessible, signIn, useBrowser } from './harness.ts';
import { type WithModel, withModel } from './with-model.ts';

const visitor = useBrowser();
const file = fileURLToPath(new URL('../web/src/samples/fargate/fargate.yaml', import.meta.url));
const long = { timeout: 60_000 };
const addition = {
  narrative: 'A first part of it, **then** a second one <img src=x onerror=alert(1)>.',
  findings: [
    {
      title: 'Everything waits for one writer',
      severity: 'medium',
      explanation: 'Writes stop with it.',
      fix: 'Plan for it.',
      resources: ['Database', 'DatabaseCluster', 'Cluster', 'VPC', 'ECSCluster', 'Ghost'],
      lines: null,
    },
  ],
  questions: [{ question: 'How much may be lost?', why: 'It decides on the backups.' }],
};

let product: WithModel;
let thinksForMs = 2_500;
beforeAll(async () => {
  product = await withModel(async ({ messages }, reply) => {
    const isReading = messages[0]?.content.includes('propose it as typed structure');
    const resources = [{ name: 'jobs', type: 'aws_sqs_queue', region: 'eu-west-1' }];
    const text = JSON.stringify(isReading ? { resources } : addition);
    reply.text(text.slice(0, 30));
    await setTimeout(thinksForMs);
    reply.text(text.slice(30));
    reply.end();
  });
});
afterAll(async () => product?.close());

async function signedIn(has: 'usedBy' | 'heldBackFrom' = 'usedBy') {
  const page = await visitor.blank();
  await product[has](page);
  await page.goto('/sign-in?to=%2F');
  await signIn(page);
  await page.getByRole('button', { name: 'Analyse', exact: true }).waitFor(long);
  return page;
}

describe('what a model adds', () => {
  it('comes after the report, says whose it is, and can be written for somebody else', async () => {
    const page = await signedIn();
    await page.setInputFiles('input[aria-label="Choose files"]', file);
    await page.getByRole('button', { name: 'Analyse', exact: true }).click();
    await page.waitForURL(/\/reports\/[^/]+$/, long);
    const part = page.getByRole('region', { name: 'What a language model adds' });
    await part.getByText('Writing …').waitFor(long);
    await expectAccessible(page);

    await part.getByText(/^By acme\/scripted, for the Architect/).waitFor(long);
    await part.getByText('A first part of it, then a second one').waitFor();
    await part.getByText('How much may be lost?').waitFor();
    expect(await part.locator('img').count()).toBe(0);
    await expectAccessible(page);

    await page.reload();
    await part.getByText(/^By acme\/scripted, for the Architect/).waitFor(long);
    const asked = product.requests.length;
    await part.getByText('CTO', { exact: true }).click();
    await part.getByRole('button', { name: 'Write anew' }).click();
    await part.getByText(/^By acme\/scripted, for the CTO/).waitFor(long);
    expect(product.requests).toHaveLength(asked + 1);
  });

  it('shows how it reads words, where that differs', async () => {
    const page = await signedIn();
    const words = 'one m6i.large with a Multi-AZ Postgres in eu-west-1';
    await page.getByLabel('Architecture, as a template or in words').fill(words);
    await page.getByRole('button', { name: 'Analyse', exact: true }).click();
    const row = page.getByRole('row', { name: /SQS queue none 1/ });
    await row.waitFor(long);
    await page.getByRole('button', { name: /^Enlarge: As the model reads/ }).waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
  });

  it('is written into an open report also where the answer is held back to its end', async () => {
    thinksForMs = 12_000;
    onTestFinished(() => {
      thinksForMs = 2_500;
    });
    const page = await signedIn('heldBackFrom');
    const words = 'one m6i.large with a Multi-AZ Postgres in eu-west-1';
    await page.getByLabel('Architecture, as a template or in words').fill(words);
    await page.getByRole('button', { name: 'Analyse', exact: true }).click();
    const part = page.getByRole('region', { name: 'What a language model adds' });
    await part.getByText('Writing …').waitFor(long);
    await part.getByText(/^By acme\/scripted, for the Architect/).waitFor(long);
  });

  it('is not asked for where it is switched off', async () => {
    const page = await signedIn();
    const asked = product.requests.length;
    await page.getByRole('button', { name: 'Options' }).click();
    await page.getByLabel('A language model adds to the report').uncheck();
    await page.keyboard.press('Escape');
    await page.getByLabel('Architecture, as a template or in words').fill('an S3 bucket');
    await page.getByRole('button', { name: 'Analyse', exact: true }).click();
    await page.getByRole('button', { name: 'Ask the model' }).waitFor(long);
    expect(product.requests).toHaveLength(asked);
  });
});

it('tells what is stored and sent', async () => {
  const page = await visitor.open('/privacy');
  await page.getByText('No language model is configured here').waitFor();
  await expectAccessible(page);
});

it('says which secrets were taken out of the files', async () => {
  const page = await signedIn();
  const hcl = `resource "aws_db_instance" "main" {\n  engine   = "postgres"\n  password = "${'correct-horse-'}battery"\n}\n`;
  await page.setInputFiles('input[aria-label="Choose files"]', {
    name: 'main.tf',
    mimeType: 'text/plain',
    buffer: Buffer.from(hcl),
  });
  await page.getByRole('button', { name: 'Analyse', exact: true }).click();
  await page.getByText('1 secret in your files:').waitFor(long);
  await page.getByText('password in main.tf:3').waitFor();
  await expectAccessible(page);
  expect(await page.content()).not.toContain('correct-horse-battery');
});
