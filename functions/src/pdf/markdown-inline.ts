import type { Definition, PhrasingContent } from 'mdast';
import { codeFamily } from './fonts.table.ts';
import { colours } from './style.ts';
import type { Styled } from './written.ts';

/** What a text may refer to. */
export interface Referred {
  /** By identifier, lower case. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Where a citation's number leads; undefined when it names nothing. */
  cite(number: number): string | undefined;
}

type Look = Readonly<Record<string, unknown>>;

const citation = /\[(\d{1,4})\](?![([:])/g;

/** The text of a paragraph in its looks; links lead to `https:` and `mailto:` only, pictures are named. */
export function inlineOf(
  nodes: readonly PhrasingContent[],
  refers: Referred,
  look: Look = {},
): readonly Styled[] {
  return nodes.flatMap((node) => partOf(node, refers, look));
}

function partOf(node: PhrasingContent, refers: Referred, look: Look): readonly Styled[] {
  switch (node.type) {
    case 'text':
      return withCitations(node.value, refers, look);
    case 'strong':
      return inlineOf(node.children, refers, { ...look, bold: true });
    case 'emphasis':
      return inlineOf(node.children, refers, { ...look, italics: true });
    case 'delete':
      return inlineOf(node.children, refers, { ...look, decoration: 'lineThrough' });
    case 'inlineCode':
      return [
        { fontSize: 8.5, background: colours.code, ...look, text: node.value, font: codeFamily },
      ];
    case 'break':
      return [{ ...look, text: '\n' }];
    case 'link':
      return inlineOf(node.children, refers, { ...look, ...linkTo(node.url) });
    case 'linkReference': {
      const url = refers.definitions.get(node.identifier)?.url ?? '';
      return inlineOf(node.children, refers, { ...look, ...linkTo(url) });
    }
    case 'image':
    case 'imageReference':
      return [{ ...look, text: node.alt ? `[picture: ${node.alt}]` : '[picture]' }];
    case 'footnoteReference':
      return [{ ...look, text: `[${node.label ?? node.identifier}]` }];
    default:
      return []; // HTML is shown nowhere.
  }
}

function withCitations(text: string, { cite }: Referred, look: Look): readonly Styled[] {
  const parts: Styled[] = [];
  let at = 0;
  for (const { 0: mark, 1: number, index } of text.matchAll(citation)) {
    const to = cite(Number(number));
    if (to === undefined) continue;
    parts.push({ ...look, text: text.slice(at, index) });
    parts.push({ ...look, text: mark, color: colours.link, linkToDestination: to });
    at = index + mark.length;
  }
  return [...parts, { ...look, text: text.slice(at) }].filter((part) => part.text !== '');
}

/** A link's look and address; nothing for other kinds of address, which are then plain text. */
export function linkTo(url: string): Look {
  return /^(?:https|mailto):/i.test(url)
    ? { link: url, color: colours.link, decoration: 'underline' }
    : {};
}
