import type { Page } from 'playwright';
import { condensed } from '../engine/src/draw/condense.ts';
import { isPlainChar } from '../engine/src/draw/plain-char.ts';
import type { Scene } from '../engine/src/draw/scene.ts';

/** What these tests use of the package. */
interface Mermaid {
  parse(text: string): Promise<unknown>;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
  readonly mermaidAPI: {
    getDiagramFromText(text: string): Promise<{ readonly db: { getData(): FlowchartData } }>;
  };
}

interface FlowchartData {
  readonly nodes: readonly { readonly id: string; readonly parentId?: string }[];
  readonly edges: readonly Record<'start' | 'end' | 'pattern', string>[];
}

declare global {
  interface Window {
    /** Put there by the package's own script. */
    readonly mermaid: Mermaid;
  }
}

/** What a Mermaid source says: boxes in frames, links, and the text of each as a person sees it. */
export interface Flowchart {
  /** Id of each box and frame, and of the frame it stands in. */
  readonly frames: ReadonlyMap<string, string | undefined>;
  readonly texts: ReadonlyMap<string, string>;
  /** From, to, kind of line and text of each, in alphabetical order. */
  readonly links: readonly string[];
}

/** Has the package, which the page has loaded, parse and draw a source, and says what it understood. */
export async function understood(page: Page, source: string): Promise<Flowchart> {
  const { frames, texts, links } = await page.evaluate(async (text) => {
    const { mermaid } = window;
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const { nodes, edges } = db.getData();
    const { svg } = await mermaid.render('picture', text);
    const holder = document.createElement('div');
    holder.innerHTML = svg;
    document.body.replaceChildren(holder);
    const textOf = (element: Element) =>
      // biome-ignore lint/performance/useDomNodeTextContent: a <br> is a line break here
      element.querySelector<HTMLElement>('.nodeLabel, .edgeLabel')?.innerText ?? '';
    const labels = [...holder.querySelectorAll('g.edgeLabels > g.edgeLabel')].map(textOf);
    const drawn = [...holder.querySelectorAll('g.node, g.cluster')];
    const idOf = ({ id }: Element) => /-(n\d+)(?:-\d+)?$/.exec(id)?.[1] ?? id;
    return {
      frames: nodes.map(({ id, parentId }) => [id, parentId] as const),
      texts: drawn.map((element) => [idOf(element), textOf(element)] as const),
      links: edges.map(({ start, end, pattern }, no) => [start, end, pattern, labels[no] ?? '']),
    };
  }, source);
  return flowchart(frames, texts, links);
}

/** What the engine meant: the scene, with the names its writer gives to boxes and frames. */
export function meant(scene: Scene): Flowchart {
  const { nodes, groups, edges } = condensed(scene);
  const ids = new Map([...groups, ...nodes].map(({ id }, no) => [id, `n${no}`]));
  const idOf = (id: string) => ids.get(id) ?? '';
  return flowchart(
    [...groups, ...nodes].map(({ id, group }) => [idOf(id), group && idOf(group)] as const),
    [
      ...groups.map(({ id, title }) => [idOf(id), visible(title)] as const),
      ...nodes.map(({ id, title, subtitle }) => {
        const below = subtitle === '' || subtitle === title ? '' : `\n${visible(subtitle)}`;
        return [idOf(id), visible(title) + below] as const;
      }),
    ],
    edges.map(({ from, to, style, label }) => [
      idOf(from),
      idOf(to),
      style === 'traffic' ? 'normal' : 'dotted',
      visible(label),
    ]),
  );
}

function flowchart(
  frames: readonly (readonly [string, string | undefined])[],
  texts: readonly (readonly [string, string])[],
  links: readonly (readonly string[])[],
): Flowchart {
  return {
    frames: new Map(frames.toSorted(byId)),
    texts: new Map(texts.map(([id, text]) => [id, plain(text)] as const).toSorted(byId)),
    links: links.map((link) => link.map(plain).join(' | ')).toSorted(),
  };
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** A name as it is drawn: cut, with a sign for what can't be seen. */
function visible(text: string): string {
  const chars = [...text.toWellFormed()];
  const cut = chars.length > 80 ? [...chars.slice(0, 79), '…'] : chars;
  return cut.map((char) => (isPlainChar(char) ? char : '\uFFFD')).join('');
}

/** Without the space around lines, and without the joiners that keep signs apart. */
function plain(text: string): string {
  const lines = text.replaceAll('\u2060', '').split('\n');
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .trim();
}
