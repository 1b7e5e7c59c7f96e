import type {
  BlockContent,
  Definition,
  DefinitionContent,
  List,
  ListItem,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as textOf } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import type { Content } from 'pdfmake';
import { codeBlock } from './code-block.ts';
import { inlineOf, type Referred } from './markdown-inline.ts';
import { beginsRightToLeft } from './printable.ts';
import { colours, frame, tableLayout } from './style.ts';
import { written } from './written.ts';

interface Page {
  /** Points. */
  readonly width: number;
  /** Where a citation's number leads; undefined when it names nothing. */
  cite(number: number): string | undefined;
  /** The picture that stands where `{{diagram:ID}}` does; undefined when there is none. */
  picture(id: string): Content | undefined;
}

interface Place extends Page {
  readonly refers: Referred;
  /** How many lists and quotes it stands in. */
  readonly depth: number;
}

const pictureMark = /^\{\{diagram:([\w-]{1,40})\}\}$/;
/** Of a list's text, points. */
const indent = 14;
const headingSizes = [13.5, 12.5, 11.5, 10.5, 10, 9.5] as const;
/** Deeper ones stand at the same place as their parents, so that there is room for text. */
const deepest = 5;
/** Wider tables are written line by line. */
const mostColumns = 12;

/** Markdown as blocks of a document, by the same rules as the page: no HTML, no pictures from elsewhere. */
export function markdown(text: string, page: Page): readonly Content[] {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const refers = { definitions: definitionsIn(root), cite: page.cite };
  return blocksOf(root.children, { ...page, refers, depth: 0 });
}

function definitionsIn({ children }: Root): ReadonlyMap<string, Definition> {
  const found = children.filter((node) => node.type === 'definition');
  return new Map(found.map((node) => [node.identifier, node]));
}

function blocksOf(nodes: readonly RootContent[], place: Place): readonly Content[] {
  const blocks: Content[] = [];
  for (const node of nodes) {
    const made = blockOf(node, place);
    if (made === undefined) continue;
    const heading = blocks.at(-1);
    // A heading stays with what it heads.
    if (heading !== undefined && isHeading(heading) && isShort(node))
      blocks[blocks.length - 1] = { stack: [heading, made], unbreakable: true };
    else blocks.push(made);
  }
  return blocks;
}

function isHeading(content: Content): boolean {
  return typeof content === 'object' && 'isHeading' in content;
}

/** Surely less than a page. */
export function isShort(node: RootContent): boolean {
  const { start, end } = node.position ?? {};
  const isText = node.type === 'paragraph' || node.type === 'list';
  return isText && (end?.offset ?? 0) - (start?.offset ?? 0) < 900;
}

function blockOf(node: RootContent, place: Place): Content | undefined {
  switch (node.type) {
    case 'paragraph': {
      const [only] = node.children;
      const mark = node.children.length === 1 && only?.type === 'text' ? only.value.trim() : '';
      const drawn = place.picture(pictureMark.exec(mark)?.[1] ?? '');
      return (
        drawn ?? { text: written(inlineOf(node.children, place.refers)), margin: [0, 0, 0, 6] }
      );
    }
    case 'heading':
      return {
        isHeading: true,
        text: written(inlineOf(node.children, place.refers)),
        fontSize: headingSizes[node.depth - 1] ?? 9.5,
        bold: true,
        margin: [0, 6, 0, 4],
      };
    case 'code':
      return codeBlock(node.value, place.width, node.lang);
    case 'list':
      return listOf(node, place);
    case 'blockquote':
      return quoteOf(node.children, place);
    case 'table':
      return tableOf(node, place);
    case 'thematicBreak':
      return {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: place.width,
            y2: 0,
            lineWidth: 0.5,
            lineColor: colours.line,
          },
        ],
        margin: [0, 4, 0, 8],
      };
    case 'footnoteDefinition':
      return {
        stack: [
          { text: written(`[${node.label ?? node.identifier}]`), style: 'small' },
          ...blocksOf(node.children, place),
        ],
      };
    default:
      return undefined; // HTML is shown nowhere, definitions where they are used.
  }
}

function listOf(list: List, place: Place): Content {
  const { children, ordered, start } = list;
  const isFlat = place.depth >= deepest;
  const inside = isFlat ? place : { ...place, width: place.width - indent, depth: place.depth + 1 };
  const items = children.map((item) => itemOf(item, inside));
  if (isFlat) return { stack: items };
  if (beginsRightToLeft(textOf(list)))
    return listFromRight(items, ordered ? (start ?? 1) : undefined);
  const kind = ordered ? { ol: items, start: start ?? 1 } : { ul: items };
  return { ...kind, markerColor: colours.faint, margin: [0, 0, 0, 6] };
}

function itemOf({ children, checked }: ListItem, place: Place): Content {
  const blocks = blocksOf(children, place);
  const stack = blocks.map((block, index) => (index === blocks.length - 1 ? closer(block) : block));
  if (typeof checked !== 'boolean') return { stack };
  const box = { width: 12, text: written(checked ? '☑' : '☐') };
  return { listType: 'none', columns: [box, { width: '*', stack }] };
}

/** pdfmake's own lists have their marks at the left. @param start of a numbered list */
function listFromRight(items: readonly Content[], start: number | undefined): Content {
  return {
    margin: [0, 0, 0, 6],
    stack: items.map((item, index) => ({
      columns: [
        { width: '*', stack: [item] },
        {
          width: indent,
          text: start === undefined ? '•' : `.${start + index}`,
          alignment: 'right',
          color: colours.faint,
        },
      ],
    })),
  };
}

/** Items of a list stand closer than paragraphs. */
function closer(block: Content): Content {
  return typeof block === 'object' && 'text' in block ? { ...block, margin: [0, 0, 0, 2] } : block;
}

function quoteOf(nodes: readonly (BlockContent | DefinitionContent)[], place: Place): Content {
  if (place.depth >= deepest) return { stack: blocksOf(nodes, place) };
  const inside = { ...place, width: place.width - 20, depth: place.depth + 1 };
  return {
    color: colours.faint,
    margin: [0, 2, 0, 6],
    layout: frame({ bar: colours.line }),
    table: { widths: ['*'], body: [[{ stack: blocksOf(nodes, inside) }]] },
  };
}

function tableOf({ children: rows, align }: Table, { refers }: Place): Content {
  const columns = Math.max(1, ...rows.map(({ children }) => children.length));
  const cell = (row: number, column: number) =>
    inlineOf(rows[row]?.children[column]?.children ?? [], refers, row === 0 ? { bold: true } : {});
  if (columns > mostColumns) {
    const lines = rows.map((row, at) =>
      row.children.flatMap((_one, column) => [...cell(at, column), { text: ' | ' }]),
    );
    return { stack: lines.map((line) => ({ text: written(line) })), margin: [0, 0, 0, 8] };
  }
  const lengths = Array.from({ length: columns }, (_none, column) =>
    Math.max(...rows.map(({ children }) => textOf(children[column]).length)),
  );
  const widest = lengths.indexOf(Math.max(...lengths));
  return {
    margin: [0, 2, 0, 8],
    layout: tableLayout,
    fontSize: columns > 7 ? 7 : 8.5,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      widths: Array.from({ length: columns }, (_none, column) =>
        column === widest ? '*' : 'auto',
      ),
      body: rows.map((_row, at) =>
        Array.from({ length: columns }, (_none, column) => ({
          noWrap: textOf(rows[at]?.children[column]).length <= 90 / columns,
          text: written(cell(at, column), { longest: Math.max(8, Math.floor(110 / columns)) }),
          alignment: align?.[column] ?? 'left',
        })),
      ),
    },
  };
}
