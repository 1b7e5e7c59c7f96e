import { globSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { analyze } from '../engine/src/analyze.ts';
import { mermaidOf } from '../engine/src/draw/mermaid.ts';
import { type Scene, sceneOf } from '../engine/src/draw/scene.ts';
import { testGrammars } from '../engine/src/testing/grammars.ts';
import { hostileNames } from '../engine/src/testing/hostile-names.ts';
import { root } from '../scripts/suite/config.ts';
import { useBrowser } from './harness.ts';
import { meant, understood } from './mermaid-reader.ts';

const visitor = useBrowser();
const folders = [
  'web/src/samples/*',
  'engine/src/testing/shapes',
  'engine/src/formats/*/fixtures/**',
  'engine/src/write/fixtures/**',
];

/** Every architecture of the repository: the Terraform of a folder is one, any other file is one. */
const architectures = [
  ...Map.groupBy(
    globSync(folders.map((folder) => `${root}${folder}/*.{tf,yaml,yml,json}`)).toSorted(),
    (file) => (file.endsWith('.tf') && !file.includes('/shapes/') ? dirname(file) : file),
  ),
].map(([path, files]) => ({ name: relative(root, path), files }));

/** What Mermaid alone takes for more than a name. */
const names = [
  ...hostileNames,
  ...[
    '',
    '   ',
    '\\n',
    'C:\\network',
    'fa:fa-server',
    'fas:fa-car x',
    'mdi:home',
    '$$x^2$$',
    'a $$$ b',
  ],
  ...['style:<b>', 'my style a:"b"', 'classDef a:b "c"', 'style n0 fill:red', ':::', 'a:::b'],
  ...['ﬂ°°35¶ß', 'ﬂ°amp¶ß', '&nbsp;', '#copy;', '    four spaces', '---', '===', '+ x', '1) x'],
  ...[
    'www.example.com',
    'someone@example.com',
    '[a]: http://x',
    '@{ shape: diamond }',
    '_a_ b_c __d',
  ],
];

/** A frame with a box for each name, which is on a link too. */
const hostile: Scene = {
  nodes: names.map((title, no) => ({
    id: `box ${no}`,
    title,
    subtitle: names[(no + 1) % names.length] ?? '',
    kind: 'other',
    badges: [],
    group: `frame ${no}`,
  })),
  groups: names.map((title, no) => ({ id: `frame ${no}`, kind: 'subnet', title })),
  edges: names.map((label, no) => ({
    from: `box ${no}`,
    to: `box ${(no + 1) % names.length}`,
    style: 'traffic',
    label,
  })),
};

/** More than Mermaid draws. */
const large: Scene = {
  nodes: Array.from({ length: 2000 }, (_, no) => ({
    id: `machine-${no}`,
    title: `machine-${no}`,
    subtitle: 'EC2 instance',
    kind: 'compute.vm',
    badges: [],
    group: `subnet-${no % 300}`,
  })),
  groups: Array.from({ length: 300 }, (_, no) => ({
    id: `subnet-${no}`,
    kind: 'subnet',
    title: `subnet-${no}`,
  })),
  edges: Array.from({ length: 1500 }, (_, no) => ({
    from: `machine-${no % 200}`,
    to: `machine-${(no * 7 + 1) % 200}`,
    style: 'dependency',
    label: '',
  })),
};

/** An empty page with the package itself, as others have it. */
async function withMermaid(): Promise<Page> {
  const page = await visitor.blank();
  page.on('dialog', (dialog) => {
    throw new Error(`A label ran: ${dialog.message()}`);
  });
  await page.addScriptTag({ path: `${root}node_modules/mermaid/dist/mermaid.min.js` });
  await page.evaluate("mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })");
  return page;
}

describe('the Mermaid that the engine writes is read by Mermaid as it was meant', () => {
  it('for every architecture of the repository', async () => {
    const page = await withMermaid();
    const grammars = await testGrammars();
    expect(architectures.length).toBeGreaterThan(20);
    for (const { name, files } of architectures) {
      const sources = files.map((file) => ({
        name: relative(root, file),
        content: readFileSync(file, 'utf8'),
      }));
      const report = analyze(sources, { grammars });
      expect(await understood(page, report.diagram), name).toEqual(meant(sceneOf(report)));
      await page.evaluate((text) => window.mermaid.parse(text), report.suggestion.diagram);
    }
  });

  it('for names that some reader takes for more than a name', async () => {
    const page = await withMermaid();
    expect(await understood(page, mermaidOf(hostile))).toEqual(meant(hostile));
    const made = await page.evaluate(() =>
      [...document.querySelectorAll('svg *')].map(({ tagName }) => tagName.toLowerCase()),
    );
    const runs = ['script', 'img', 'image', 'a', 'i', 'iframe', 'math', 'strong', 'em', 'code'];
    expect(made.filter((tag) => runs.includes(tag))).toEqual([]);
  });

  it('for more than it draws, of which the rest is counted', async () => {
    const page = await withMermaid();
    const source = mermaidOf(large);
    const { frames, texts, links } = await understood(page, source);
    const wanted = meant(large);
    expect(frames).toEqual(wanted.frames);
    expect(texts).toEqual(wanted.texts);
    expect(links.length).toBeGreaterThan(400);
    const left = Number(/%% (\d+) more links/.exec(source)?.[1]);
    expect(links.length + left).toBe(wanted.links.length);
  });
});
