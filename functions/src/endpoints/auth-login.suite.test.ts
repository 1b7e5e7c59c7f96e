import { describe, expect, it } from 'vitest';
import { inTime } from '../../../engine/src/testing/in-time.ts';
import { type Answer, newAccount, post } from '../testing/api.ts';

const triesPerAddress = 10;
let made = 0;

function unknownAddress(): string {
  made += 1;
  return `unknown-${process.pid}-${Date.now()}-${made}@example.org`;
}

function guess(email: string): Promise<Answer> {
  return post('/api/auth/login', { email, password: 'not the password' });
}

/** All that a caller can see of an answer, but what differs between any two. */
function seen({ status, headers, text, json }: Answer): object {
  const own = new Set(['date', 'x-request-id']);
  return {
    status,
    headers: [...headers].filter(([name]) => !own.has(name)),
    body: text.replaceAll(json.request_id, 'REQUEST-ID'),
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

describe('a wrong password and an unknown address', () => {
  it('are answered alike, byte for byte', async () => {
    const { email } = await newAccount();
    const [wrong, unknown] = [await guess(email), await guess(unknownAddress())];
    expect([wrong.status, wrong.json.code]).toEqual([401, 'credentials-wrong']);
    expect(seen(unknown)).toEqual(seen(wrong));
    expect(wrong.text).not.toContain('@');
  });

  it('are answered alike when the tries are used up', async () => {
    const { email } = await newAccount();
    const last: Answer[] = [];
    for (const address of [email, unknownAddress()]) {
      for (let index = 0; index < triesPerAddress; index += 1) await guess(address);
      last.push(await guess(address));
    }
    const [wrong, unknown] = last.map(({ status, json }) => [status, json.code, json.title]);
    expect(wrong?.slice(0, 2)).toEqual([429, 'too-many-attempts']);
    expect(unknown).toEqual(wrong);
  });

  it('take the same time', async () => {
    const { wrong, unknown, ms, bound } = await inTime(0, async () => {
      const measured = await timesOfGuesses();
      return { ...measured, ms: Math.abs(measured.wrong - measured.unknown) - measured.bound };
    });
    expect(ms, `${wrong} ms, ${unknown} ms; at most ${bound} ms between them`).toBeLessThan(0);
  });
});

/** Medians of a wrong password and of an unknown address, and how far they may lie apart. */
async function timesOfGuesses() {
  const wrongMs: number[] = [];
  const unknownMs: number[] = [];
  const { email } = await newAccount();
  const nobody = unknownAddress();
  for (let index = 0; index < triesPerAddress; index += 1) {
    // In turns, so that what else the machine does meets both.
    wrongMs.push((await guess(email)).ms);
    unknownMs.push((await guess(nobody)).ms);
  }
  const [wrong, unknown] = [median(wrongMs), median(unknownMs)];
  // Generous: the emulator's own time varies more than what is looked for, such as a hash left out.
  return { wrong, unknown, bound: Math.max(0.5 * Math.max(wrong, unknown), 25) };
}
