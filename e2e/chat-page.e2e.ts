import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aboutReport, answers, ask, idle, long, openChats, question, send } from './chat-parts.ts';
import { expectAccessible, useBrowser } from './harness.ts';
import { type WithModel, withModel } from './with-model.ts';

const visitor = useBrowser();
const sources = { name: /^Source/ };

/** An answer with all that Markdown has, and what it may not have. */
const rich = [
  '# Steps\n\n1. Do **this** first\n2. Then [read](https://docs.example.com/a), not [this](javascript:alert(1)).\n\n',
  '<img src=x onerror=alert(1)><script>alert(1)</script>\n\n![p](https://evil.example/p.png)\n\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n\n',
  '```terraform\nresource "aws_s3_bucket" "logs" {\n  bucket = "logs"\n}\n```\n\n',
  '```mermaid\ngraph TD\n  Web --> Data\n```\n\nDone.',
];

let product: WithModel;
beforeAll(async () => {
  product = await withModel((request, reply) => {
    const asked = request.messages.at(-1)?.content ?? '';
    for (const piece of asked === 'Rich?' ? rich : [`Re: ${asked}`]) reply.text(piece);
    reply.end();
  });
});
afterAll(async () => product?.close());

describe('an answer', () => {
  it('has coloured code to copy, a picture of Mermaid, and safe links', async () => {
    const page = await openChats(visitor, {
      product,
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await ask(page, 'Rich?');
    const answer = answers(page).first();
    await answer.getByRole('img', { name: 'A diagram in the answer' }).waitFor(long);
    expect(await answer.locator('.hljs-keyword').first().textContent()).toContain('resource');
    const link = answer.getByRole('link', { name: 'read' });
    expect(await link.getAttribute('rel')).toMatch(/noopener noreferrer/);
    expect(await answer.locator('a').count()).toBe(1);
    expect(await answer.locator('img, script').count()).toBe(0);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);

    await answer.getByRole('button', { name: 'Copy code' }).first().click();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toBe('resource "aws_s3_bucket" "logs" {\n  bucket = "logs"\n}\n');
    await answer.getByRole('button', { name: 'Copy answer as Markdown' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '1. Do **this** first',
    );
  });

  it('has a diagram that zooms by buttons and keys, and is saved', async () => {
    const page = await openChats(visitor);
    await aboutReport(page);
    await ask(page, 'Show me the diagram');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      answers(page)
        .getByRole('button', { name: /^Save as SVG/ })
        .click(),
    ]);
    expect(saved.suggestedFilename()).toBe('The architecture as it is.svg');
    await answers(page)
      .getByRole('button', { name: /^Enlarge/ })
      .click();
    const dialog = page.getByRole('dialog');
    const tools = dialog.getByRole('toolbar', { name: 'Drawing' });
    await tools.waitFor();
    const scale = async () => Number.parseInt((await tools.getByText('%').textContent()) ?? '', 10);
    const first = await scale();
    await page.keyboard.press('+');
    await expect.poll(scale).toBeGreaterThan(first);
    await page.keyboard.press('1');
    await expect.poll(scale).toBe(100);
    await tools.getByRole('button', { name: 'Smaller' }).click();
    await expect.poll(scale).toBe(80);
    await page.mouse.move(2, 400); // off the button, whose name would float over the page
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const back = answers(page).getByRole('button', { name: /^Enlarge/ });
    await expect.poll(() => back.evaluate((at) => at === document.activeElement)).toBe(true);
  });

  it('stands beside the report, with what it cites marked, and its citations open the lines', async () => {
    const page = await openChats(visitor, { context: { viewport: { width: 1440, height: 900 } } });
    await aboutReport(page);
    const report = page.getByRole('complementary', { name: 'The report' });
    await report.getByRole('link', { name: 'Open the drawing' }).waitFor(long);
    await report.getByRole('img').waitFor(long);
    expect(await report.locator('[data-marked]').count()).toBe(0);
    await ask(page, 'What is wrong with the database?');
    await report.getByRole('heading', { name: 'Last cited' }).waitFor();
    await expect.poll(() => report.locator('[data-marked]').count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1100, height: 800 });
    await report.waitFor({ state: 'detached' });

    await page.setViewportSize({ width: 390, height: 844 });
    await answers(page)
      .getByRole('link', sources)
      .and(page.locator('[href*="#evidence"]'))
      .first()
      .click();
    await page.waitForURL(/\/findings\?.*#evidence$/);
    const evidence = page.locator('#evidence mark, #evidence [data-marked]').first();
    await evidence.waitFor(long);
    await expect
      .poll(() => evidence.evaluate((at) => at.getBoundingClientRect().top < innerHeight))
      .toBe(true);
  });
});

describe('the composer', () => {
  it('breaks lines with Shift, sends with Enter, and neither while an input method composes', async () => {
    const page = await openChats(visitor, { product });
    await question(page).pressSequentially('One');
    await question(page).press('Shift+Enter');
    await question(page).pressSequentially('two');
    expect(await question(page).inputValue()).toBe('One\ntwo');
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      await question(page).evaluate((box, init) => {
        const how = { key: 'Enter', bubbles: true, cancelable: true, ...init };
        box.dispatchEvent(new KeyboardEvent('keydown', how));
      }, composing);
    }
    expect(await page.getByRole('article').count()).toBe(0);
    await question(page).press('Enter');
    await answers(page).getByText('Re: One two').waitFor(long);
  });

  it('grows to eight lines, says what is too long, and keeps its draft', async () => {
    const page = await openChats(visitor, { product });
    const height = () => question(page).evaluate((box) => box.getBoundingClientRect().height);
    const one = await height();
    await question(page).fill('a\nb\nc\nd\ne\nf\ng\nh');
    await expect.poll(height).toBeGreaterThan(5 * one * 0.8);
    const eight = await height();
    await question(page).fill('a\n'.repeat(30));
    await expect.poll(height).toBeLessThan(eight * 1.05); // whole pixels
    await question(page).fill('x'.repeat(8_001));
    await page.getByText('8001 of 8000 characters: shorten it to send it').waitFor();
    await expectAccessible(page);
    await question(page).press('Enter');
    expect(await page.getByRole('article').count()).toBe(0);
    await question(page).fill('A draft');
    await page.getByRole('link', { name: 'Reports', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Reports' }).waitFor();
    await page.getByRole('link', { name: 'Assistant', exact: true }).first().click();
    await expect.poll(() => question(page).inputValue()).toBe('A draft');
  });

  it('keeps what is written while the first answer begins', async () => {
    const page = await openChats(visitor, { product });
    await send(page, 'First');
    await page.keyboard.type('Second');
    await page.waitForURL(/\/assistant\/.+/, long);
    await idle(page);
    expect(await question(page).inputValue()).toBe('Second');
    await page.keyboard.press('Enter');
    await answers(page).getByText('Re: Second').waitFor(long);
  });

  it('takes a role and a report, and remembers them with the chat', async () => {
    const page = await openChats(visitor, { product });
    await aboutReport(page);
    await page.goto('/assistant');
    await page.getByText('DevOps', { exact: true }).click();
    await page.getByRole('combobox', { name: 'About' }).click();
    await page.getByRole('option', { name: /^fargate\.yaml/ }).click();
    await page.getByRole('heading', { name: 'About “fargate.yaml”' }).waitFor();
    await ask(page, 'Anything?');
    const system = product.requests.at(-1)?.messages[0]?.content;
    expect(system).toContain('DevOps engineer');
    expect(system).toContain('DatabaseWriter');
    await page.reload();
    await answers(page).first().waitFor(long);
    await expect
      .poll(() => page.getByRole('radio', { name: 'DevOps' }).isChecked(), long)
      .toBe(true);
    expect(await page.getByRole('combobox', { name: 'About' }).inputValue()).toMatch(/^fargate/);
    // A chat that is about a report stays about one.
    await page.getByRole('combobox', { name: 'About' }).click();
    expect(await page.getByRole('option', { name: 'No report' }).count()).toBe(0);
  });
});

it('is used by keyboard alone: asked, answered, edited, saved', async () => {
  const page = await openChats(visitor, { product });
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await answers(page).getByText('Re: By keyboard').waitFor(long);
  await idle(page);
  await page.keyboard.press('ArrowUp');
  await page.getByText('Asking anew in place of an earlier question').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Asking anew').waitFor({ state: 'detached' });
  expect(await question(page).inputValue()).toBe('');
  const again = page.getByRole('button', { name: 'Answer again' });
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await again.evaluate((at) => at === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.getByText('2 of 2').waitFor(long);
  const save = page.getByRole('button', { name: 'Save this chat as PDF' });
  await save.focus();
  const [saved] = await Promise.all([
    page.waitForEvent('download', long),
    page.keyboard.press('Enter'),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^By keyboard \d{4}-\d\d-\d\d\.pdf$/);
});

describe('on a phone', () => {
  it.each([390, 320])('of %i px fits, and reaches its chats', async (width) => {
    const page = await openChats(visitor, {
      product,
      context: { viewport: { width, height: 700 }, hasTouch: true, isMobile: true },
    });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await sideways()).toBe(0);
    await expectAccessible(page);
    await ask(page, 'A question whose words are many, so that its title has to be cut somewhere');
    await ask(page, 'Rich?');
    expect(await sideways()).toBe(0);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(title?.width).toBeGreaterThan(width / 3);
    // With a keyboard of 300 px the box is still there, above it.
    await page.setViewportSize({ width, height: 400 });
    const box = await question(page).boundingBox();
    expect((box?.y ?? 400) + (box?.height ?? 0)).toBeLessThan(400);
    await page.setViewportSize({ width, height: 700 });

    await page.getByRole('button', { name: 'Chats' }).click();
    const drawer = page.getByRole('dialog', { name: 'Chats' });
    await drawer.getByRole('link', { name: /^A question whose/ }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  });

  it('takes text of twice the size without scrolling sideways', async () => {
    const page = await openChats(visitor, {
      product,
      context: { viewport: { width: 640, height: 800 } },
    });
    await ask(page, 'Rich?');
    // What a browser does at 200 %: half as many pixels for everything.
    await page.setViewportSize({ width: 320, height: 400 });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(sideways).toBe(0);
  });
});
