import { glyphOf, type Hue } from './glyphs.ts';
import {
  type Box,
  groupWords,
  type PlacedEdge,
  type PlacedScene,
  type Point,
  sizes,
} from './placed.ts';
import { isPlainChar } from './plain-char.ts';
import type { SceneGroup, SceneNode } from './scene.ts';
import { fitted } from './text-width.ts';

export type DrawingTheme = 'light' | 'dark';

export interface DrawingOptions {
  readonly theme?: DrawingTheme;
  /** Without a background, to stand on any page. */
  readonly transparent?: boolean;
  readonly title?: string;
  /** Font family; what draws the picture must have it. */
  readonly font?: string;
  /** What texts are put through before they are drawn, for fonts that lack characters. */
  readonly text?: (text: string) => string;
}

interface Palette {
  readonly page: string;
  readonly box: string;
  readonly border: string;
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly hues: Readonly<Record<Hue, string>>;
  readonly groups: Readonly<Record<SceneGroup['kind'], readonly [fill: string, border: string]>>;
}

const palettes: Readonly<Record<DrawingTheme, Palette>> = {
  light: {
    page: '#ffffff',
    box: '#ffffff',
    border: '#c9cedb',
    text: '#1c2333',
    faint: '#5a6478',
    line: '#6b7590',
    hues: {
      compute: '#c2570c',
      data: '#2b59c3',
      network: '#6d3fc0',
      messages: '#b3286e',
      guard: '#b42318',
      watch: '#0f766e',
      neutral: '#5a6478',
    },
    groups: {
      cloud: ['#fbfcfe', '#c9cedb'],
      project: ['#fbfcfe', '#c9cedb'],
      region: ['#f7f9fd', '#b9c2d6'],
      network: ['#f5f3fd', '#a794dd'],
      zone: ['#ffffff', '#a3adc4'],
      subnet: ['#f1f6ff', '#8fb0e8'],
      subnets: ['#f1f6ff', '#8fb0e8'],
      cluster: ['#f0faf8', '#7dc3b8'],
      namespace: ['#f0faf8', '#7dc3b8'],
    },
  },
  dark: {
    page: '#12151d',
    box: '#1c212d',
    border: '#3d465a',
    text: '#eef1f7',
    faint: '#a3adc2',
    line: '#8b96ad',
    hues: {
      compute: '#f3a261',
      data: '#8ab0f9',
      network: '#b9a1f3',
      messages: '#f0a0c8',
      guard: '#f5958b',
      watch: '#6fd0c3',
      neutral: '#a3adc2',
    },
    groups: {
      cloud: ['#151922', '#3d465a'],
      project: ['#151922', '#3d465a'],
      region: ['#171c27', '#465069'],
      network: ['#1b1a2b', '#6c5fa8'],
      zone: ['#151922', '#56617b'],
      subnet: ['#172133', '#4a6ca6'],
      subnets: ['#172133', '#4a6ca6'],
      cluster: ['#142422', '#3f857b'],
      namespace: ['#142422', '#3f857b'],
    },
  },
};

const dashes: Readonly<Record<PlacedEdge['style'], string>> = {
  traffic: '',
  dependency: ' stroke-dasharray="6 4"',
  route: ' stroke-dasharray="2 4"',
};
const defaultFont = "Inter, 'Helvetica Neue', Arial, sans-serif";

/** A placed scene as SVG text: one picture for the page, the PNG export and the PDF. No script, no outside reference. */
export function svgOf(scene: PlacedScene, options: DrawingOptions = {}): string {
  const {
    theme = 'light',
    transparent = false,
    title = 'Architecture',
    font = defaultFont,
  } = options;
  const palette = palettes[theme];
  const { width, height } = scene;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(font)}">`,
    `<title>${escaped(title)}</title><desc>${escaped(description(scene))}</desc>`,
    `<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0.5 7.5 4 0 7.5z" fill="${palette.line}"/></marker></defs>`,
    transparent ? '' : `<rect width="${width}" height="${height}" fill="${palette.page}"/>`,
    ...scene.groups.map((group) => groupSvg(group, palette)),
    ...scene.edges.map((edge) => edgeSvg(edge, palette)),
    ...scene.nodes.map((node) => nodeSvg(node, palette)),
    '</svg>',
  ].join('\n');
}

function groupSvg(group: SceneGroup & Box, palette: Palette): string {
  const [fill, border] = palette.groups[group.kind];
  const dash = group.kind === 'zone' ? ' stroke-dasharray="5 4"' : '';
  const kind = groupWords[group.kind];
  const title = fitted(group.title, sizes.group.title, group.width - 24 - kind.length * 7);
  const prefix =
    kind === '' ? '' : `<tspan fill="${palette.faint}" font-weight="400">${kind} </tspan>`;
  return (
    `<g data-group="${escaped(group.id)}"><rect x="${group.x}" y="${group.y}" width="${group.width}" height="${group.height}" rx="10" fill="${fill}" stroke="${border}"${dash}/>` +
    `<text x="${group.x + 14}" y="${group.y + 21}" font-size="${sizes.group.title}" font-weight="600" fill="${palette.text}">${prefix}${escaped(title)}</text></g>`
  );
}

function nodeSvg(node: SceneNode & Box, palette: Palette): string {
  const { icon, padding } = sizes.node;
  const glyph = glyphOf(node.kind);
  const hue = palette.hues[glyph.hue];
  const left = node.x + padding + icon + 10;
  const room = node.x + node.width - left - 8;
  const middle = node.y + node.height / 2;
  return (
    `<g data-address="${escaped(node.id)}"><title>${escaped(`${node.id} (${node.subtitle})`)}</title>` +
    `<rect x="${node.x}" y="${node.y}" width="${node.width}" height="${node.height}" rx="8" fill="${palette.box}" stroke="${palette.border}"/>` +
    `<rect x="${node.x + padding}" y="${middle - icon / 2}" width="${icon}" height="${icon}" rx="7" fill="${hue}" fill-opacity="0.14"/>` +
    `<path transform="translate(${node.x + padding + 4} ${middle - 12})" d="${glyph.path}" fill="none" stroke="${hue}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>` +
    `<text x="${left}" y="${middle - 3}" font-size="${sizes.title}" font-weight="600" fill="${palette.text}">${escaped(fitted(node.title, sizes.title, room))}</text>` +
    `<text x="${left}" y="${middle + 14}" font-size="${sizes.subtitle}" fill="${palette.faint}">${escaped(fitted(node.subtitle, sizes.subtitle, room))}</text>` +
    `${badgesSvg(node, palette)}</g>`
  );
}

function badgesSvg(node: SceneNode & Box, palette: Palette): string {
  return node.badges
    .slice(0, 4)
    .map((kind, index) => {
      const glyph = glyphOf(kind as SceneNode['kind']);
      const x = node.x + node.width - 14 - index * 20;
      return (
        `<circle cx="${x}" cy="${node.y}" r="9" fill="${palette.box}" stroke="${palette.border}"/>` +
        `<path transform="translate(${x - 6} ${node.y - 6}) scale(0.5)" d="${glyph.path}" fill="none" stroke="${palette.hues[glyph.hue]}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/>`
      );
    })
    .join('');
}

function edgeSvg(edge: PlacedEdge, palette: Palette): string {
  if (edge.points.length < 2) return '';
  const path = `<path d="${rounded(edge.points)}" fill="none" stroke="${palette.line}" stroke-width="1.4"${dashes[edge.style]} marker-end="url(#arrow)"/>`;
  const at = edge.labelAt;
  const label =
    edge.label && at
      ? `<text x="${at.x}" y="${at.y + 3.5}" font-size="10" text-anchor="middle" fill="${palette.faint}" stroke="${palette.page}" stroke-width="3" paint-order="stroke">${escaped(edge.label)}</text>`
      : '';
  return `<g data-from="${escaped(edge.from)}" data-to="${escaped(edge.to)}">${path}${label}</g>`;
}

const radius = 8;

/** A line through the points with rounded corners. */
function rounded(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${start.x} ${start.y}`;
  rest.forEach((point, index) => {
    const before = points[index] ?? start;
    const after = rest[index + 1];
    if (!after) {
      path += ` L${point.x} ${point.y}`;
      return;
    }
    const enter = toward(point, before);
    const leave = toward(point, after);
    path += ` L${enter.x} ${enter.y} Q${point.x} ${point.y} ${leave.x} ${leave.y}`;
  });
  return path;
}

/** The point on the way to another, as far as the corner's radius or half of the way. */
function toward(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const step = Math.min(radius, length / 2) / length;
  return {
    x: Math.round((from.x + (to.x - from.x) * step) * 10) / 10,
    y: Math.round((from.y + (to.y - from.y) * step) * 10) / 10,
  };
}

/** What the picture shows, for those who can't see it. */
function description({ nodes, edges }: PlacedScene): string {
  const names = new Map(nodes.map(({ id, title }) => [id, title]));
  const links = edges.slice(0, 40).map(({ from, to }) => `${names.get(from)} to ${names.get(to)}`);
  return `${nodes.length} resources, ${edges.length} links. ${links.join('; ')}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML: markup escaped, what XML forbids or what reorders text shown as a mark. */
function escaped(text: string): string {
  return [...text.toWellFormed()]
    .map((char) => entities[char] ?? (isPlainChar(char) ? char : '\uFFFD'))
    .join('');
}
