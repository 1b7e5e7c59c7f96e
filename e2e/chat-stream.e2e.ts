import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf } from '../functions/src/testing/database.ts';
import type { ModelRequest, Reply } from '../functions/src/testing/scripted-model.ts';
import { answers, ask, idle, long, openChats, question, send } from './chat-parts.ts';
import { type CutOff, cutOff } from './cut-off.ts';
import { type Account, expectAccessible, newAccount, useBrowser } from './harness.ts';
import { type WithModel, withModel } from './with-model.ts';

const visitor = useBrowser();
let product: WithModel;
/** What the model does; each test says its own. */
let script: (request: ModelRequest, reply: Reply) => void | Promise<void>;
let way: CutOff | undefined;

beforeAll(async () => {
  product = await withModel((request, reply) => script(request, reply));
});
afterEach(() => {
  way?.close();
  way = undefined;
});
afterAll(async () => product?.close());

const words = Array.from({ length: 60 }, (_, no) => `word${no} `);
const whole = words.join('').trim();

/** Writes the words, one every some milliseconds. */
function slowly(everyMs: number) {
  return async (_: ModelRequest, reply: Reply) => {
    for (const word of words) {
      reply.text(word);
      await setTimeout(everyMs);
    }
    reply.end();
  };
}

const said = (page: Page) => answers(page).last().locator('p').first().textContent();
const askedOf = async (page: Page, { uid, idToken }: Account) => {
  const chat = new URL(page.url()).pathname.split('/').at(-1);
  const found = await documentsOf(`users/${uid}/chats/${chat}/messages`, idToken);
  return found as { role: string; text: string; finish?: string }[];
};

describe('a running answer', () => {
  it('is shown whole after the stream was cut, and the model is asked once', async () => {
    const account = await newAccount();
    const page = await openChats(visitor, { product, account });
    way = await cutOff(product.assistant);
    const { url } = way;
    await page.route('**/api/assistant', (route) => route.continue({ url }));
    const before = product.requests.length;
    script = slowly(80);
    await send(page, 'Slowly, please');
    await answers(page).getByText('word5').waitFor(long);
    const shown = (await said(page)) ?? '';
    way.cut();
    await setTimeout(300);
    // What was shown stays shown.
    expect((await said(page))?.startsWith(shown.trim())).toBe(true);
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await idle(page);
    expect(await said(page)).toBe(whole);
    const stored = await askedOf(page, account);
    expect(stored.map(({ text }) => text.trim())).toEqual(['Slowly, please', whole]);
    expect(product.requests.length).toBe(before + 1);
  });

  it('is whole after the net was away for a while', async () => {
    const account = await newAccount();
    const page = await openChats(visitor, { product, account });
    const before = product.requests.length;
    script = slowly(80);
    await send(page, 'Slowly, please');
    await answers(page).getByText('word5').waitFor(long);
    await page.context().setOffline(true);
    await page.getByText('You are offline').waitFor(long);
    await setTimeout(1_500);
    expect(await said(page)).toMatch(/^word0 word1 word2 word3 word4 word5/);
    await page.context().setOffline(false);
    await answers(page).getByText('word59').waitFor(long);
    await idle(page);
    expect(await said(page)).toBe(whole);
    const stored = await askedOf(page, account);
    expect(stored.map(({ text }) => text.trim())).toEqual(['Slowly, please', whole]);
    expect(product.requests.length).toBe(before + 1);
  });

  it('whose begin got lost is waited for when its question is sent again, and not asked twice', async () => {
    const account = await newAccount();
    const page = await openChats(visitor, { product, account });
    const before = product.requests.length;
    script = slowly(50);
    let sent = 0;
    await page.route('**/api/assistant', async (route) => {
      sent += 1;
      if (sent > 1) return route.fallback();
      const { headers, body } = {
        headers: route.request().headers(),
        body: route.request().postData() ?? '',
      };
      // It arrives, but nothing of its answer comes back.
      void fetch(product.assistant, { method: 'POST', headers, body }).catch(() => {});
      await setTimeout(500);
      return route.abort();
    });
    await send(page, 'Did it arrive?');
    await page.getByRole('alert').waitFor(long);
    expect(await question(page).inputValue()).toBe('Did it arrive?');
    await question(page).press('Enter');
    await answers(page).getByText('word59').waitFor(long);
    await idle(page);
    expect(await said(page)).toBe(whole);
    const stored = await askedOf(page, account);
    expect(stored.map(({ role }) => role)).toEqual(['user', 'assistant']);
    expect(product.requests.length).toBe(before + 1);
  });

  it('is safe in every state of its growth', async () => {
    const page = await openChats(visitor, { product });
    const hostile =
      'See <img src=x onerror=alert(1)> ![p](https://evil.example/p.png) [x](javascript:alert(1)) ' +
      '<script>alert(1)</script> <a href="javascript:alert(1)">y</a>\n\n```mermaid\ngraph TD\n  A --> B\n```\n\nDone.';
    script = async (_, reply) => {
      for (const letter of hostile) {
        reply.text(letter);
        await setTimeout(12);
      }
      reply.end();
    };
    await page.evaluate(() => {
      const found = new Set<string>();
      Object.assign(window, { found });
      new MutationObserver(() => {
        const log = document.querySelector('[role=log]');
        const bad = 'img, script, iframe, a[href^="javascript" i], [onerror]';
        for (const one of log?.querySelectorAll(bad) ?? []) found.add(one.outerHTML);
        for (const one of log?.querySelectorAll('[role=status]') ?? []) {
          if (one.textContent?.includes('no picture')) found.add(one.textContent);
        }
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await send(page, 'Bad things, please');
    await answers(page).getByText('Done.').waitFor(long);
    await answers(page).getByRole('img', { name: 'A diagram in the answer' }).waitFor(long);
    const found = await page.evaluate(() => [
      ...(window as unknown as { found: Set<string> }).found,
    ]);
    expect(found).toEqual([]);
  });

  it('is there after a reload and in another tab, from its first word, and can be stopped there', async () => {
    const account = await newAccount();
    const page = await openChats(visitor, { product, account });
    const before = product.requests.length;
    let left = 0;
    script = async (request, reply) => {
      void reply.left.then(() => {
        left = performance.now();
      });
      await slowly(400)(request, reply);
    };
    await send(page, 'Very slowly, please');
    await answers(page).getByText('word2').waitFor(long);
    await page.reload();
    await answers(page).getByText('word4').waitFor(long);
    expect(await said(page)).toMatch(/^word0 word1 word2 word3 word4/);

    const other = await page.context().newPage();
    await product.usedBy(other);
    await other.goto(page.url());
    await answers(other).getByText('word6').waitFor(long);
    const pressed = performance.now();
    await other.getByRole('button', { name: 'Stop' }).click();
    await answers(other).getByText('acme/scripted, stopped by you').waitFor(long);
    await answers(page).getByText('acme/scripted, stopped by you').waitFor(long);
    expect(left - pressed).toBeLessThan(2_000);
    expect(await said(page)).toMatch(/^word0 .*word6/);
    expect(await said(page)).toBe(await said(other));
    expect(product.requests.length).toBe(before + 1);
    await expectAccessible(page);
  });

  it('goes on while the person is elsewhere, and never mixes with that of another chat', async () => {
    const page = await openChats(visitor, { product });
    script = async (request, reply) => {
      const name = request.messages.at(-1)?.content === 'First?' ? 'one' : 'two';
      for (let no = 0; no < 30; no += 1) {
        reply.text(`${name}${no} `);
        await setTimeout(100);
      }
      reply.end();
    };
    await send(page, 'First?');
    await answers(page).getByText('one1').waitFor(long);
    const first = page.url();
    await page.getByRole('button', { name: 'New chat' }).click();
    await send(page, 'Second?');
    await answers(page).getByText('two1').waitFor(long);
    await idle(page);
    expect(await said(page)).toMatch(/^two0( two\d+)+$/);
    await page.goto(first);
    await answers(page).getByText('one29').waitFor(long);
    expect(await said(page)).toMatch(/^one0( one\d+)+$/);
  });

  it('is told to a screen reader once, by one status, and not word by word', async () => {
    const page = await openChats(visitor, { product });
    script = slowly(30);
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const place = target instanceof Element ? target : target.parentElement;
          const region = place?.closest('[role=status],[role=alert],[aria-live],[role=log]');
          const text = region?.textContent ?? '';
          const isOff = region?.getAttribute('aria-live') === 'off';
          if (region && !isOff && text !== '' && told.at(-1) !== text) told.push(text);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await send(page, 'Slowly, please');
    await answers(page).getByText('word0').waitFor(long);
    expect(await page.getByRole('log').getAttribute('aria-busy')).toBe('true');
    await idle(page);
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told.map((text) => text.trim())).toEqual([
      'Answering',
      `Answer complete, acme/scripted. ${whole}`,
    ]);
    // What was answered before one came is not read out.
    await page.reload();
    await answers(page).getByText('word0').waitFor(long);
    await setTimeout(500);
    expect(await page.getByText('Answer complete').count()).toBe(0);
  });

  it('repaints at most 20 times a second', async () => {
    const page = await openChats(visitor, { product });
    script = slowly(8);
    await page.evaluate(() => {
      const at: number[] = [];
      Object.assign(window, { at });
      new MutationObserver((changes) => {
        const isText = changes.some(({ target }) => target.parentElement?.closest('[role=log]'));
        if (isText) at.push(performance.now());
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await send(page, 'Fast, please');
    await answers(page).getByText('word59').waitFor(long);
    const at = await page.evaluate(() => (window as unknown as { at: number[] }).at);
    const most = Math.max(
      ...at.map((from) => at.filter((t) => t >= from && t < from + 1000).length),
    );
    expect(at.length).toBeGreaterThan(5); // else nothing was measured
    // 17 of the stream; what begins and ends an answer is not part of it.
    expect(most).toBeLessThanOrEqual(20);
  });
});

describe('the view', () => {
  it('follows new text at the end, stops when one scrolls up, and comes back by a button', async () => {
    const page = await openChats(visitor, { product });
    script = async (_, reply) => {
      for (let no = 0; no < 80; no += 1) {
        reply.text(`line${no}\n\n`);
        await setTimeout(60);
      }
      reply.end();
    };
    await send(page, 'Many lines, please');
    await answers(page).getByText('line30').waitFor(long);
    const fromEnd = () =>
      page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    await expect.poll(fromEnd).toBeLessThan(40);
    await page.mouse.move(640, 300);
    await page.mouse.wheel(0, -100);
    const toEnd = page.getByRole('button', { name: 'To the end' });
    await toEnd.waitFor();
    const at = await page.evaluate(() => scrollY);
    await answers(page).getByText('line50', { exact: true }).waitFor(long);
    expect(Math.abs((await page.evaluate(() => scrollY)) - at)).toBeLessThan(5);
    await toEnd.click();
    await toEnd.waitFor({ state: 'detached' });
    await answers(page).getByText('line79', { exact: true }).waitFor(long);
    await expect.poll(fromEnd).toBeLessThan(40);
  });
});

describe('how an answer ended', () => {
  it.each([
    ['length', 'acme/scripted, cut at the length limit'],
    ['content_filter', 'acme/scripted, refused by the model or its filter'],
  ] as const)('by %s is said in words', async (reason, says) => {
    const page = await openChats(visitor, { product });
    script = (_, reply) => {
      reply.text('So far.');
      reply.end(reason);
    };
    await ask(page, 'Go on');
    await answers(page).getByText(says).waitFor(long);
    await expectAccessible(page);
  });

  it('in the middle keeps what came and says so; an answer again stands beside it', async () => {
    const page = await openChats(visitor, { product });
    script = async (_, reply) => {
      reply.text('The database is');
      await setTimeout(50);
      reply.cut();
    };
    await ask(page, 'What is wrong?');
    await answers(page).getByText('acme/scripted, failed on the way').waitFor(long);
    await answers(page).getByText('The database is', { exact: true }).waitFor();
    await expectAccessible(page);
    script = (_, reply) => {
      reply.text('The database is fine.');
      reply.end();
    };
    await page.getByRole('button', { name: 'Answer again' }).click();
    await answers(page).getByText('The database is fine.').waitFor(long);
    await page.getByText('2 of 2').waitFor();
    await page.getByRole('button', { name: 'Earlier version' }).click();
    await answers(page).getByText('The database is', { exact: true }).waitFor();
    // From the older version on: the new one is shown again.
    await idle(page);
    await page.getByRole('button', { name: 'Answer again' }).click();
    await page.getByText('3 of 3').waitFor(long);
  });

  it('by the advisor, where the model can not be asked, is said with the reason', async () => {
    const page = await openChats(visitor, { product });
    script = (_, reply) => reply.fail(401);
    await ask(page, 'What is a NAT gateway?');
    await answers(page).getByText('Built-in advisor', { exact: true }).waitFor(long);
    await answers(page)
      .getByText(/refused the key.*built-in advisor answered instead/s)
      .waitFor();
  });
});

describe('an older version of an answer', () => {
  it('is gone on from, and the other stays', async () => {
    const page = await openChats(visitor, { product });
    script = (request, reply) => {
      reply.text(`Re: ${request.messages.at(-1)?.content}`);
      reply.end();
    };
    await ask(page, 'One');
    await question(page).press('ArrowUp');
    await question(page).fill('One, better');
    await question(page).press('Enter');
    await answers(page).getByText('Re: One, better').waitFor(long);
    await idle(page);
    await page.getByRole('button', { name: 'Earlier version' }).click();
    await answers(page).getByText('Re: One', { exact: true }).waitFor();
    await ask(page, 'Two');
    await answers(page).getByText('Re: Two', { exact: true }).waitFor();
    await answers(page).getByText('Re: One', { exact: true }).waitFor();
    const told = product.requests.at(-1)?.messages.slice(1);
    expect(told?.map(({ content }) => content)).toEqual(['One', 'Re: One', 'Two']);
    await page.getByRole('button', { name: 'Later version' }).click();
    await answers(page).getByText('Re: One, better').waitFor();
    expect(await answers(page).count()).toBe(1);
  });
});

describe('who gets what', () => {
  it('is said before the first question, and the model can be left out', async () => {
    const page = await openChats(visitor, { product });
    const before = product.requests.length;
    await page.getByText(/^acme\/scripted on .* gets your question and the last ten/).waitFor(long);
    await expectAccessible(page);
    await page.getByLabel('Ask the model').click();
    await page.getByText('Nothing is sent to a model.').waitFor();
    await ask(page, 'What is a NAT gateway?');
    await answers(page).getByText('Built-in advisor', { exact: true }).waitFor(long);
    await page.reload();
    await answers(page).getByText('Built-in advisor', { exact: true }).waitFor(long);
    expect(await page.getByLabel('Ask the model').isChecked()).toBe(false);
    await ask(page, 'What is RPO?');
    expect(product.requests.length).toBe(before);

    script = (_, reply) => {
      reply.text('By the model.');
      reply.end();
    };
    await page.getByLabel('Ask the model').click();
    await ask(page, 'And now?');
    await answers(page).getByText('acme/scripted', { exact: true }).waitFor();
    expect(product.requests.length).toBe(before + 1);
  });
});

describe('what can not be answered now', () => {
  it('says how long to wait, and keeps the question', async () => {
    const limited = await withModel(
      (_, reply) => {
        reply.text('Fine.');
        reply.end();
      },
      { STACKSTAGE_MESSAGES_PER_MINUTE: '1' },
    );
    try {
      const page = await openChats(visitor, { product: limited });
      await ask(page, 'One?');
      await send(page, 'Two?');
      await page
        .getByRole('alert')
        .getByText(/Wait \d+ s, then send it again/)
        .waitFor(long);
      expect(await question(page).inputValue()).toBe('Two?');
      expect(await page.getByRole('article').count()).toBe(2);
      await expectAccessible(page);
    } finally {
      await limited.close();
    }
  });

  it('keeps the question where the service breaks, and sends it with the same key again', async () => {
    const page = await openChats(visitor, { product });
    script = (_, reply) => {
      reply.text('Fine.');
      reply.end();
    };
    const keys: (string | undefined)[] = [];
    await page.route('**/api/assistant', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.fallback();
      return route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' });
    });
    await send(page, 'Is it there?');
    await page
      .getByRole('alert')
      .getByText(/no readable answer/)
      .waitFor(long);
    expect(await question(page).inputValue()).toBe('Is it there?');
    await expectAccessible(page);
    await question(page).press('Enter');
    await answers(page).getByText('Fine.').waitFor(long);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
