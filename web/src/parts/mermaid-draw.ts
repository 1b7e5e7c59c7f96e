import mermaid, { type MermaidConfig } from 'mermaid';
import { c4Colours, fontFamily, mermaidColours, type Scheme } from './mermaid-colours.ts';

/** A picture, or the sentence that says why Mermaid made none. */
export type MermaidDrawing = { readonly drawn: true; readonly element: SVGSVGElement } | Undrawn;

interface Undrawn {
  readonly drawn: false;
  readonly because: string;
  /** Where Mermaid stopped, counted from 1 in what it was given, without comments. */
  readonly line?: number;
}

/** What a label may not hold: all that loads, runs, leads away or takes input. */
const forbiddenTags = (
  'a script style link iframe object embed img image svg picture source video audio track ' +
  'form input button select textarea'
).split(' ');
const forbiddenAttributes = ['style', 'src', 'srcset', 'href', 'background', 'poster'];

let pictures = 0;

/**
 * Draws a source that `mermaidSource` let through, in the colours of the page. Mermaid measures text in the
 * document, so this runs on the page's own thread: a second for some 250 links.
 */
export async function drawMermaid(text: string, scheme: Scheme): Promise<MermaidDrawing> {
  mermaid.initialize(settings(scheme));
  try {
    await mermaid.parse(text);
  } catch (error) {
    return undrawn(error);
  }
  const room = document.createElement('div');
  room.style.cssText = 'position:fixed;top:0;left:0;width:100vw;visibility:hidden;z-index:-1';
  room.setAttribute('aria-hidden', 'true');
  document.body.append(room);
  try {
    pictures += 1;
    const { svg } = await mermaid.render(`mermaid-${pictures}`, text, room);
    return { drawn: true, element: elementOf(svg) };
  } catch (error) {
    return undrawn(error);
  } finally {
    room.remove();
  }
}

/** Mermaid's settings, none of which a source can change. */
function settings(scheme: Scheme): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    maxTextSize: 50_000,
    maxEdges: 500,
    dompurifyConfig: { FORBID_TAGS: forbiddenTags, FORBID_ATTR: forbiddenAttributes },
    flowchart: { padding: 12 },
    fontFamily,
    theme: 'base',
    darkMode: scheme === 'dark',
    themeVariables: mermaidColours(scheme),
    c4: c4Colours,
  };
}

/**
 * What Mermaid has against a source.
 * @throws the error itself where a part of Mermaid didn't come, which is no fault of the source
 */
function undrawn(error: unknown): Undrawn {
  const said = error instanceof Error ? error.message : String(error);
  if (/imported module|importing a module|failed to load/i.test(said)) throw error;
  if (/edge limit/i.test(said)) {
    return {
      drawn: false,
      because: 'It has more than 500 links, which is all that Mermaid draws.',
    };
  }
  const line = /\bline (\d+)/i.exec(said)?.[1];
  const because = 'Mermaid can’t read it.';
  return { drawn: false, because, ...(line && { line: Number(line) }) };
}

/** The SVG for the page, once more without what runs, loads or leads away; read out as one picture. */
function elementOf(svg: string): SVGSVGElement {
  const found = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!found) throw new Error('Mermaid made no SVG.');
  for (const element of found.querySelectorAll('script, iframe, object, embed, img, image')) {
    element.remove();
  }
  for (const element of [found, ...found.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      const leads = /(?:^|:)href$/.test(name) && !value.startsWith('#');
      if (name.startsWith('on') || leads || /^\s*javascript:/i.test(value)) {
        element.removeAttribute(name);
      }
    }
  }
  found.removeAttribute('aria-roledescription');
  return document.importNode(found, true);
}
