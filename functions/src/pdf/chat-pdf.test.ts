import { inflateSync } from 'node:zlib';
import type { Message } from '@stackstage/contracts';
import { analyze, draw } from '@stackstage/engine';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../../engine/src/testing/cpu-time.ts';
import { hostileNames } from '../../../engine/src/testing/hostile-names.ts';
import { readPdf } from '../testing/pdf-reader.ts';
import { type Conversation, chatPdf } from './chat-pdf.ts';

const at = '2026-11-24T10:32:11.000Z';

function messages(
  ...parts: readonly (Partial<Message> & { text: string })[]
): Conversation['messages'] {
  return parts.map((part, index) => ({
    state: 'done',
    message: {
      id: String(index + 1),
      role: index % 2 === 0 ? 'user' : 'assistant',
      created_at: at,
      citations: [],
      diagrams: [],
      ...(index % 2 === 1 && { model: 'stackstage-advisor', finish: 'complete' as const }),
      ...part,
    },
  }));
}

function conversation(told: Conversation['messages'], title = 'The shop'): Conversation {
  const chat = {
    title,
    role: 'cto',
    created_at: at,
    updated_at: at,
    messages: told.length,
  } as const;
  return {
    chat: { ...chat, report_id: 'r', report_title: 'shop.tf' },
    messages: told,
    isCut: false,
  };
}

/** The operators of all pages. */
function contentOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return Array.from(text.matchAll(/stream\n(.*?)\nendstream/gs), ([, stream = '']) => {
    const packed = Buffer.from(stream, 'latin1');
    return packed[0] === 0x78 ? inflateSync(packed).toString('latin1') : '';
  }).join('\n');
}

async function read(...parts: readonly (Partial<Message> & { text: string })[]) {
  return readPdf(await chatPdf(conversation(messages(...parts))));
}

describe('a chat as PDF', () => {
  it('says what it is, who said what and when, and how answers ended', async () => {
    const told = messages(
      { text: 'Why 62?' },
      { text: 'Half', finish: 'stopped' },
      { text: 'And now?' },
      { text: 'Cut', model: 'acme/large-2', finish: 'length', notice: 'The rest is missing.' },
      { text: 'More' },
      { text: 'No', model: 'acme/large-2', finish: 'refused' },
      { text: 'Again' },
      { text: 'Oh', model: 'acme/large-2', finish: 'failed' },
    );
    const bytes = await chatPdf(conversation(told));
    const { text, outline, info } = await readPdf(bytes);
    for (const part of [
      'The shop',
      '2026-11-24',
      'CTO',
      'shop.tf',
      '4 questions, 4 answers',
      '2026-11-24 10:32 UTC',
      'StackStage built-in advisor',
      'stopped by its reader',
      'acme/large-2',
      'cut at the length limit',
      'The rest is missing.',
      'refused by the model or its filter',
      'failed on the way',
      '1 of ',
    ])
      expect(text).toContain(part);
    expect(outline).toEqual(['1. Why 62?', '2. And now?', '3. More', '4. Again']);
    expect(info).toMatchObject({
      Title: 'The shop',
      Author: 'StackStage',
      PDFFormatVersion: '1.7',
    });
    expect(bytes.toString('latin1')).toContain('/Lang (en)');
  });

  it('an answer that is still being written is marked so', async () => {
    const told = messages({ text: 'Q' }, { text: 'Half an ans' });
    const [first, second] = told;
    if (!first || !second) throw new Error('two were told');
    const writing = [first, { ...second, state: 'writing' as const }];
    const { text } = await readPdf(await chatPdf(conversation(writing)));
    expect(text).toContain('still being written');
  });

  it.each([
    ['Latin', 'Zażółć gęślą jaźń, “quoted” — €'],
    ['Greek', 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία'],
    ['Cyrillic', 'Съешь же ещё этих мягких булок'],
    ['Chinese', '数据库运行在单个可用区，建议启用多可用区部署。'],
    ['Japanese', 'データベースは単一のゾーンで動作しています。'],
    ['Korean', '데이터베이스가 단일 영역에서 실행되고 있습니다.'],
    ['Arabic', 'قاعدة البيانات تعمل'],
    ['Hebrew', 'מסד הנתונים פועל באזור יחיד'],
    ['emoji', '🙂 👩‍💻 👍 ✅ 🇩🇪'],
  ])('%s can be read and copied', async (_script, text) => {
    const found = await read({ text }, { text: `**${text}**` });
    expect(found.text.split(text).length - 1).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['Devanagari', 'डेटाबेस एक ही ज़ोन में'],
    ['Thai', 'ฐานข้อมูลทำงาน'],
  ])(
    '%s, whose glyphs are not one letter each, says its letters beside them',
    async (_script, text) => {
      const bytes = await chatPdf(conversation(messages({ text })));
      // What pdf.js leaves out: other readers search and copy it in place of the glyphs.
      const said = contentOf(bytes).matchAll(/ActualText <feff([0-9a-f]+)>/g);
      const all = Array.from(said, ([, hex = '']) =>
        Buffer.from(hex, 'hex').swap16().toString('utf16le'),
      );
      expect(all.join('')).toContain(text);
    },
  );

  it('Hebrew stands from right to left, a bracket and Latin words within it in their order', async () => {
    const { pages } = await read({ text: 'ראשון (main.tf) שני 120' });
    const find = (part: string) => pages[0]?.find(({ text }) => text.includes(part));
    const [first, name, second, number] = ['ראשון', 'main.tf', 'שני', '120'].map(find);
    if (!first || !name || !second || !number) throw new Error('a part is missing');
    expect(first.y).toBe(second.y);
    const order = [first, name, second, number].map(({ x }) => x);
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(first.x + first.width).toBeGreaterThan(500); // at the right of the page
  });

  it('Markdown is printed as such, and leads only to safe addresses', async () => {
    const { text, links } = await read(
      { text: 'Q' },
      {
        text: [
          '# Head',
          '- **bold** and `code`',
          '- [safe](https://example.org/a) [mail](mailto:a@example.org)',
          '- [unsafe](javascript:alert(1)) [plain](http://example.org) ![picture](https://example.org/p.png)',
          '',
          '<script>alert(1)</script>',
          '',
          '| a | b |',
          '|---|---|',
          '| one | two |',
        ].join('\n'),
      },
    );
    for (const part of ['Head', 'bold', 'code', 'unsafe', '[picture: picture]', 'one', 'two'])
      expect(text).toContain(part);
    expect(text).not.toMatch(/\*\*|`|<script>|\|/);
    expect(links).toEqual(['https://example.org/a', 'mailto:a@example.org']);
  });

  it('code keeps its lines and indents; a long one goes on in the next, inside the page', async () => {
    const long = `key = "${'long-'.repeat(60)}end"`;
    const { pages } = await read(
      { text: 'Q' },
      { text: `\`\`\`hcl\nresource "a" "b" {\n  ${long}\n}\n\`\`\`` },
    );
    const placed = pages.flat();
    for (const { x, width } of placed) expect(x + width).toBeLessThan(596 - 47);
    const [outer, inner] = ['resource', 'key ='].map((part) =>
      placed.find(({ text }) => text.includes(part)),
    );
    expect(inner?.y).toBeLessThan(outer?.y ?? 0);
    expect(placed.map(({ text }) => text.trim()).join('')).toContain(
      long.replaceAll(' ', '').slice(-20),
    );
  });

  it('citations are a list under the answer, with what each rests on', async () => {
    const at12 = { file: 'main.tf', start_line: 12, end_line: 14 };
    const { text, links } = await read(
      { text: 'Q' },
      {
        text: 'One zone [1]. Not one [7].',
        citations: [
          { number: 1, kind: 'issue', label: 'Database runs in a single zone', evidence: at12 },
          { number: 2, kind: 'service', label: 'RDS', url: 'https://aws.amazon.com/rds/' },
        ],
      },
    );
    expect(text).toContain('Sources');
    expect(text.replace(/\s+/g, ' ')).toContain(
      '[1] Database runs in a single zone main.tf, line 12',
    );
    expect(links).toContain('https://aws.amazon.com/rds/');
  });

  it('a diagram is drawn as vectors with its text, in any script; without a drawing its source is shown', async () => {
    const { resources, links, places } = analyze([
      {
        name: 'docker-compose.yaml',
        content: 'services: {web: {image: nginx, depends_on: [数据]}, 数据: {image: postgres}}',
      },
    ]);
    const svg = await draw({ resources, links, places });
    const drawn = { id: 'd1', title: 'As it is', mermaid: 'graph TD', svg };
    const large = { id: 'd2', title: 'All of it', mermaid: 'graph TD\n  a --> b' };
    const { text } = await read(
      { text: 'Q' },
      { text: 'Look:\n\n{{diagram:d1}}', diagrams: [drawn, large] },
    );
    for (const part of ['web', '数据', 'As it is', 'a --> b', 'too large to be drawn'])
      expect(text).toContain(part);
    expect(text).not.toContain('{{diagram');
  });

  it('takes any name, and prints it or its numbers', async () => {
    const bytes = await chatPdf(
      conversation(
        messages(...hostileNames.flatMap((text) => [{ text }, { text }])),
        hostileNames.join(' '),
      ),
    );
    const { outline } = await readPdf(bytes);
    expect(outline.length).toBe(hostileNames.length);
  });

  it.each([
    ['quotes', '> '.repeat(200)],
    ['lists', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
    ['columns', `|${'a|'.repeat(60)}\n|${'-|'.repeat(60)}\n|${'b|'.repeat(60)}`],
    ['one word', 'x'.repeat(20_000)],
    ['emphasis', `${'*a '.repeat(2000)}`],
    ['nothing', ''],
  ])('deep or wide text is printed too: %s', async (_what, text) => {
    const { pages } = await read({ text: 'Q' }, { text: `${text}\n\nend` });
    expect(pages.flat().some((one) => one.text.includes('end'))).toBe(true);
  });

  it('says when its begin is left out', async () => {
    const told = conversation(messages({ text: 'Q' }, { text: 'A' }));
    const { text } = await readPdf(await chatPdf({ ...told, isCut: true }));
    expect(text).toContain('Earlier messages than these are on the page only.');
  });

  it('the same conversation gives the same bytes', async () => {
    const told = messages({ text: 'Why? 数据 🙂' }, { text: 'So. قاعدة' });
    const [a, b] = [await chatPdf(conversation(told)), await chatPdf(conversation(told))];
    expect(a.equals(b)).toBe(true);
  });

  it('text that changes its script with each letter is printed in a time that grows as it does', async () => {
    const told = messages({ text: 'a中' }, { text: 'a中'.repeat(20_000) });
    await chatPdf(conversation(told.slice(0, 1)));
    const started = cpuMs();
    await chatPdf(conversation(told));
    expect(cpuMs() - started).toBeLessThan(6000); // 2,000 measured; 12,300 while pdfmake copied all runs for each
  });

  it('500 messages are printed in under five seconds', async () => {
    const text = `The database runs in a single zone, so when that fails its data is out of reach. ${'It is worth it. '.repeat(20)}\n\n1. Set \`multi_az = true\`.\n2. **Test** it.\n\n\`\`\`hcl\nmulti_az = true\n\`\`\``;
    const told = messages(...Array.from({ length: 500 }, () => ({ text })));
    await chatPdf(conversation(told.slice(0, 4)));
    const started = cpuMs();
    const bytes = await chatPdf(conversation(told));
    expect(cpuMs() - started).toBeLessThan(8000); // 1,200 measured on a quiet machine, twice that on a busy one
    const { outline } = await readPdf(bytes);
    expect(outline.length).toBe(250);
  });
});
