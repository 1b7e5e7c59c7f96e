import { describe, expect, test } from 'vitest';
import { inTime } from '../../../engine/src/testing/in-time.ts';
import { mermaidSource } from './mermaid-source.ts';

const flow = 'flowchart LR\n  a --> b';
const drawn = (source: string) => {
  const read = mermaidSource(source);
  return read.drawable ? read.text : read.because;
};

describe('a Mermaid source', () => {
  test.each([
    ['as it is', flow],
    ['with Windows line ends', flow.replaceAll('\n', '\r\n')],
    ['with front matter', `---\ntitle: x\nconfig:\n  securityLevel: loose\n---\n${flow}`],
    ['with front matter twice', `---\na: 1\n---\n\n---\nb: 2\n---\n${flow}`],
    ['with a directive', `%%{init: {"securityLevel": "loose"}}%%\n${flow}`],
    ['with a directive over lines', `%%{\n  init: {\n  }\n}%%\n${flow}`],
    ['with an open directive at its end', `${flow}\n%%{init: {"x": 1}`],
  ])('%s is drawn without what sets Mermaid', (_how, source) => {
    expect(drawn(source)).toBe(flow);
  });

  test('makes no directive of what stood around one', () => {
    expect(drawn(`${flow}\n%%%{x}%%%{init: {}}%%`)).not.toContain('%%{');
    expect(drawn(`${flow}\n%%%{x}%%{init: {}}%%`)).not.toContain('%%{');
  });

  test.each(['graph TD\n a-->b', 'sequenceDiagram\n A->>B: x', 'erDiagram\n A', 'C4Context\n x'])(
    'of the kinds that are drawn: %j',
    (source) => {
      expect(mermaidSource(source).drawable).toBe(true);
    },
  );

  test('loses its own colours, which may hide text in the other theme', () => {
    expect(drawn(`${flow}\n  style a fill:#fff\n  classDef b fill:#000\n  b --> style_c`)).toBe(
      `${flow}\n\n\n  b --> style_c`,
    );
    expect(drawn('sequenceDiagram\n rect rgb(255, 255, 255)\n A->>B: x\n end')).toBe(
      'sequenceDiagram\n rect rgba(127, 127, 127, 0.12)\n A->>B: x\n end',
    );
  });

  test('of a sequence loses the menus of those who take part, and keeps its lines', () => {
    const read = mermaidSource('sequenceDiagram\n link A: Docs @ https://example.com\n A->>B: x');
    expect(read).toEqual({
      drawable: true,
      text: 'sequenceDiagram\n\n A->>B: x',
      keepsLines: true,
    });
  });

  test.each([
    [flow, true],
    [`\n${flow}\n`, false],
    [`%% note\n${flow}`, false],
    [`---\na: 1\n---\n${flow}`, false],
  ])('%j: whether its lines are counted as they stand is %s', (source, keepsLines) => {
    expect(mermaidSource(source)).toMatchObject({ keepsLines });
  });

  test('after comments keeps its kind', () => {
    expect(mermaidSource(`%% a note\n\n${flow}`).drawable).toBe(true);
  });

  test.each([
    ['', 'empty'],
    ['---\ntitle: x', 'empty'],
    ['%% only a note', 'empty'],
    ['mindmap\n  root', '“mindmap”'],
    ['flowchart-elk LR\n a-->b', '“flowchart-elk”'],
    ['<script>alert(1)</script>', 'begins like this'],
    ['flowchart LR\n a@{ img: "https://example.com/x.png" }', 'from elsewhere'],
    ['flowchart LR\n a@{\n  img: "https://example.com/x.png"\n }', 'from elsewhere'],
    ['flowchart LR\n a; style a fill:url(https://example.com/x)', 'from elsewhere'],
  ])('%j is refused with a sentence', (source, because) => {
    const read = mermaidSource(source);
    expect(read).toMatchObject({ drawable: false });
    expect(drawn(source)).toContain(because);
  });

  test('of more characters than Mermaid reads is refused with both figures', () => {
    expect(drawn(`${flow}\n%%${'x'.repeat(50_000)}`)).toMatch(/50,0\d\d characters.* 50,000/);
  });

  test('is read in time however it is made', async () => {
    for (const part of ['%%{', '}%%', '---\n', '@{', '%%{}%%']) {
      const { ms } = await inTime(500, async () => {
        const begun = performance.now();
        mermaidSource(part.repeat(50_000 / part.length));
        mermaidSource(`graph TD\n${part.repeat(49_000 / part.length)}`);
        return { ms: performance.now() - begun };
      });
      expect(ms).toBeLessThan(500);
    }
  });
});
