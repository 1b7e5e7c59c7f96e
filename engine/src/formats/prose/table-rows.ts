import type { Token } from './tokens.ts';

type Column = 'count' | 'size' | 'label' | 'service' | 'region' | 'other';

/** What the heads of a table's columns say; the first that fits. */
const heads: readonly (readonly [Column, RegExp])[] = [
  [
    'count',
    /^(?:#|count|qty|quantity|number(?: of .{1,20})?|no\.?|instances|nodes|replicas|how many|units)$/i,
  ],
  ['size', /\b(?:size|sku|class|instance type|machine type|spec|specs|specification)\b/i],
  ['region', /\b(?:region|location)\b/i],
  ['service', /\b(?:service|technology|product|type|resource|implementation|aws|azure|gcp)\b/i],
  ['label', /\b(?:component|name|tier|layer|role|part|purpose|function|what)\b/i],
];

interface Line {
  readonly start: number;
  readonly end: number;
}

interface Cell extends Line {
  readonly column: Column;
}

/**
 * Tokens of a text whose Markdown tables are turned into phrases, in the order people say them: how many,
 * what for, what, in brackets its size. Heads and rules are left out; tables with heads of another kind stay.
 */
export function withTables(tokens: readonly Token[], text: string): readonly Token[] {
  if (!text.includes('|')) return tokens;
  const found = tablesOf(text);
  if (found.length === 0) return tokens;
  const said: Token[] = [];
  let from = 0;
  for (const { start, end, rows } of found) {
    said.push(...tokens.filter((token) => token.start >= from && token.start < start));
    if (said.length > 0 && said.at(-1)?.is !== 'end') said.push(mark('.', 'end', start));
    for (const cells of rows) said.push(...phraseOf(cells, tokens));
    from = end;
  }
  return [...said, ...tokens.filter((token) => token.start >= from)];
}

function tablesOf(text: string): readonly {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly (readonly Cell[])[];
}[] {
  const lines = linesOf(text);
  const isRow = (line: Line | undefined) =>
    line !== undefined && text.slice(line.start, line.end).trim().startsWith('|');
  const tables = [];
  for (let at = 0; at + 1 < lines.length; at++) {
    const [head, rule] = [lines[at], lines[at + 1]];
    if (!head || !rule || !isRow(head) || !isRule(text.slice(rule.start, rule.end))) continue;
    let after = at + 2;
    while (isRow(lines[after])) after++;
    const columns = cellsOf(text, head).map(({ start, end }) => columnOf(text.slice(start, end)));
    const last = lines[after - 1];
    if (last && columns.some((column) => column === 'service' || column === 'label')) {
      const rows = lines
        .slice(at + 2, after)
        .map((line) =>
          cellsOf(text, line).map(
            (cell, no): Cell => ({ ...cell, column: columns[no] ?? 'other' }),
          ),
        );
      tables.push({ start: head.start, end: last.end, rows });
    }
    at = after - 1;
  }
  return tables;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

const isRule = (line: string): boolean => line.includes('-') && /^[\s|:-]{3,400}$/.test(line);

function cellsOf(text: string, { start, end }: Line): readonly Line[] {
  const line = text.slice(start, end);
  const first = line.indexOf('|') + 1;
  const parts = line
    .slice(first)
    .replace(/\|\s*$/, '')
    .split('|');
  let at = start + first;
  return parts.map((part) => {
    const cell = { start: at, end: at + part.length };
    at += part.length + 1;
    return cell;
  });
}

function columnOf(head: string): Column {
  const words = head.replace(/[*_`]/g, '').trim();
  return heads.find(([, says]) => says.test(words))?.[0] ?? 'other';
}

/** A row as a sentence. */
function phraseOf(cells: readonly Cell[], tokens: readonly Token[]): readonly Token[] {
  const said = (column: Column): readonly Token[] =>
    cells
      .filter((cell) => cell.column === column)
      .flatMap(({ start, end }) =>
        tokens.filter((token) => token.is !== 'end' && token.start >= start && token.start < end),
      );
  const at = cells[0]?.start ?? 0;
  const what = [...said('label'), ...said('service')];
  const size = said('size');
  const rest = [...said('region'), ...said('other')];
  if (what.length === 0) return [];
  return [
    ...said('count'),
    ...what,
    ...(size.length > 0 ? [mark('(', 'mark', at), ...size, mark(')', 'mark', at)] : []),
    ...(rest.length > 0 ? [mark(',', 'mark', at), ...rest] : []),
    mark('.', 'end', at),
  ];
}

const mark = (text: string, is: Token['is'], at: number): Token => ({
  text,
  is,
  start: at,
  end: at,
});
