import { builtInAdvisor, type Citation, type Finish, type Message } from '@stackstage/contracts';
import type { Content } from 'pdfmake';
import { codeBlock } from './code-block.ts';
import { markdown } from './markdown.ts';
import { linkTo } from './markdown-inline.ts';
import { picture, type Room } from './picture.ts';
import { colours, frame } from './style.ts';
import { written } from './written.ts';

/** A message, and whether it is still being written. */
export interface Told {
  readonly message: Message;
  readonly state: 'writing' | 'done';
}

/** How an answer ended, where it did not end by itself. */
const ends: Readonly<Record<Finish, string>> = {
  complete: '',
  stopped: 'stopped by its reader',
  length: 'cut at the length limit',
  refused: 'refused by the model or its filter',
  failed: 'failed on the way',
};
/** Shorter ones are never parted from who said them. */
const shortEnough = 1200;
const outlineLength = 90;

/** A question as it was written, in a box of its own; a bookmark leads to it. */
export function question({ text, created_at }: Message, number: number): Content {
  const named = text.replace(/\s+/g, ' ').trim().slice(0, outlineLength).toWellFormed();
  return {
    margin: [0, 14, 0, 8],
    layout: frame({ fill: colours.asked, bar: colours.link }),
    unbreakable: text.length < shortEnough,
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              {
                columns: [
                  {
                    text: [{ text: `Question ${number}`, bold: true }],
                    outline: true,
                    outlineText: `${number}. ${named}`,
                  },
                  { text: timeOf(created_at), style: 'small', alignment: 'right' },
                ],
                margin: [0, 0, 0, 2],
              },
              { text: written(text), preserveLeadingSpaces: true },
            ],
          },
        ],
      ],
    },
  };
}

/** An answer: who gave it and how it ended, its text and pictures, what it rests on. */
export function answer({ message, state }: Told, room: Room): readonly Content[] {
  const { id, text, citations, diagrams, created_at, notice } = message;
  const drawn = new Map(diagrams.map((one) => [one.id, one]));
  const known = new Set(citations.map(({ number }) => number));
  const anchor = (number: number) => `message-${id}-source-${number}`;
  const body = markdown(text, {
    width: room.width,
    cite: (number) => (known.has(number) ? anchor(number) : undefined),
    picture: (wanted) => {
      const diagram = drawn.get(wanted);
      return diagram && diagramOf(diagram, room);
    },
  });
  const left = diagrams.filter((one) => !text.includes(`{{diagram:${one.id}}}`));
  const head: Content = {
    columns: [
      { width: '*', text: written(authorOf(message, state)) },
      { width: 'auto', text: timeOf(created_at), style: 'small', margin: [8, 1, 0, 0] },
    ],
    margin: [0, 2, 0, 4],
  };
  const [first, ...others] = body;
  const isShort = text.length < shortEnough || first === undefined;
  return [
    ...(first !== undefined && isText(first) && isShort
      ? [{ stack: [head, first], unbreakable: true }]
      : [head, ...(first === undefined ? [] : [first])]),
    ...others,
    ...left.map((one) => diagramOf(one, room)),
    ...(notice === undefined ? [] : [noticeOf(notice)]),
    ...sources(citations, anchor),
  ];
}

function isText(content: Content): boolean {
  return typeof content === 'object' && 'text' in content;
}

function authorOf({ model, finish }: Message, state: Told['state']) {
  const byAdvisor = model === builtInAdvisor;
  const ended =
    state === 'writing' ? 'still being written' : finish === undefined ? '' : ends[finish];
  return [
    { text: byAdvisor ? 'StackStage built-in advisor' : 'StackStage AI', bold: true },
    ...(model !== undefined && !byAdvisor ? [{ text: `  ${model}`, color: colours.faint }] : []),
    ...(ended === '' ? [] : [{ text: `  ${ended}`, color: colours.severity.high, bold: true }]),
  ];
}

function diagramOf({ title, svg, mermaid }: Message['diagrams'][number], room: Room): Content {
  const drawn =
    svg === undefined ? undefined : picture(svg, { ...room, height: room.height * 0.6 });
  const caption = { text: written(title), style: 'small', margin: [0, 0, 0, 8] };
  if (drawn !== undefined) return { stack: [drawn, caption], unbreakable: true };
  return { stack: [codeBlock(mermaid, room.width, `${title} (too large to be drawn; Mermaid)`)] };
}

function noticeOf(notice: string): Content {
  return {
    margin: [0, 2, 0, 8],
    layout: frame({ fill: colours.warned, bar: colours.severity.medium }),
    table: { widths: ['*'], body: [[{ text: written(notice), fontSize: 8.5 }]] },
  };
}

function sources(
  citations: readonly Citation[],
  anchor: (number: number) => string,
): readonly Content[] {
  if (citations.length === 0) return [];
  const lines = citations.map(({ number, label, evidence, url }) => ({
    id: anchor(number),
    text: written(
      [
        { text: `[${number}]  `, color: colours.link },
        { text: label },
        ...(evidence ? [{ text: `  ${evidence.file}, line ${evidence.start_line}` }] : []),
        ...(url === undefined ? [] : [{ text: '  ' }, { text: url, ...linkTo(url) }]),
      ],
      { direction: 'ltr' },
    ),
  }));
  const [first, ...others] = lines;
  const heading = { text: 'Sources', bold: true, margin: [0, 2, 0, 1] };
  return [
    {
      style: 'small',
      stack: [{ stack: [heading, first ?? ''], unbreakable: true }, ...others],
      margin: [0, 0, 0, 6],
    },
  ];
}

/** To the minute, in UTC. */
function timeOf(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
