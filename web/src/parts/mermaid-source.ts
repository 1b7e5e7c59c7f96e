/** What Mermaid itself reads and draws at most; kept also where its settings could say otherwise. */
const mostCharacters = 50_000;

/** The kinds of picture that are drawn here, as the first word of a source names them. */
const kinds: ReadonlySet<string> = new Set([
  'flowchart',
  'graph',
  'sequenceDiagram',
  'classDiagram',
  'classDiagram-v2',
  'stateDiagram',
  'stateDiagram-v2',
  'erDiagram',
  'gantt',
  'C4Context',
  'C4Container',
  'C4Component',
  'C4Dynamic',
  'C4Deployment',
]);

/** A source that may be given to Mermaid, or the sentence that says why not. */
export type MermaidSource =
  | {
      readonly drawable: true;
      readonly text: string;
      /** Whether Mermaid counts its lines as the source does. */
      readonly keepsLines: boolean;
    }
  | { readonly drawable: false; readonly because: string };

/**
 * Takes from a Mermaid source what sets Mermaid itself (front matter, `%%{…}%%`), and refuses what is too
 * long, of a kind not drawn here, or asks for pictures from elsewhere.
 */
export function mermaidSource(source: string): MermaidSource {
  if (source.length > mostCharacters) {
    const length = source.length.toLocaleString('en-US');
    const most = mostCharacters.toLocaleString('en-US');
    return refused(`The source has ${length} characters; Mermaid draws no more than ${most}.`);
  }
  const whole = source.replaceAll('\r\n', '\n').trimEnd();
  const text = withoutDirectives(withoutFrontMatter(whole)).trim();
  const lines = text.split('\n').map((line) => line.trim());
  const [first] = lines.filter((line) => line !== '' && !line.startsWith('%%'));
  if (first === undefined) return refused('The source is empty.');
  const kind = /^[\w-]+/.exec(first)?.[0] ?? '';
  if (!kinds.has(kind)) {
    const unknown =
      kind === '' ? 'What begins like this is not drawn here' : `“${kind}” is not drawn here`;
    return refused(
      `${unknown}; flowcharts, sequence, class, state, entity, Gantt and C4 diagrams are.`,
    );
  }
  if (lines.some(loads)) return refused('The source asks for a picture from elsewhere.');
  const keepsLines = text === whole && !text.includes('%%');
  return { drawable: true, text: withoutOwnLook(text, kind), keepsLines };
}

function refused(because: string): MermaidSource {
  return { drawable: false, because };
}

/** What stands between two lines of `---` at the beginning, as often as it does. */
function withoutFrontMatter(source: string): string {
  let rest = source.trimStart();
  while (/^---\s*\n/.test(rest)) {
    const end = rest.indexOf('\n---', 3);
    if (end < 0) return '';
    const after = rest.indexOf('\n', end + 1);
    rest = after < 0 ? '' : rest.slice(after).trimStart();
  }
  return rest;
}

/** Each becomes a space, so that what stood around it makes no new one; one without an end takes the rest. */
function withoutDirectives(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('%%{', at);
    kept.push(text.slice(at, start < 0 ? undefined : start));
    if (start < 0) break;
    const end = text.indexOf('}%%', start);
    if (end < 0) break;
    at = end + 3;
  }
  return kept.join(' ');
}

/**
 * Colours that a source sets by itself are left out, as they are made for one theme and hide text in the other,
 * and so are links of those who take part in a sequence: Mermaid makes menus with scripts of them, which the
 * page's policy refuses. What goes leaves its line empty.
 */
function withoutOwnLook(text: string, kind: string): string {
  if (kind === 'gantt' || kind.startsWith('C4')) return text;
  if (kind !== 'sequenceDiagram') {
    return text.replaceAll(/^[ \t]*(?:style|classDef|linkStyle)[ \t].*$/gm, '');
  }
  return text
    .replaceAll(/^[ \t]*(?:links?|properties|details)[ \t].*$/gim, '')
    .replaceAll(/^([ \t]*rect)[ \t].*$/gim, '$1 rgba(127, 127, 127, 0.12)');
}

/** Whether a line has the browser fetch something: a style's `url(…)`, or the picture of a shape. */
function loads(line: string): boolean {
  if (/style|classDef/.test(line) && /url\s*\(|@import/i.test(line)) return true;
  const shape = line.indexOf('@{');
  return /^img\s*:/.test(line) || (shape >= 0 && /\bimg\b/.test(line.slice(shape)));
}
