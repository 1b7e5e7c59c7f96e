/** Colours and styles of the documents, from the page's tokens (light). */
export const colours = {
  text: '#1c2333',
  faint: '#5a6478',
  line: '#c9cedb',
  code: '#f3f5f9',
  link: '#2b59c3',
  asked: '#eef3fd',
  warned: '#fdf3e3',
  severity: {
    critical: '#b42318',
    high: '#c2570c',
    medium: '#92610a',
    low: '#2b59c3',
    info: '#5a6478',
  },
} as const;

/** Width and height of what a page of a report holds between its margins, points. */
export const page = { width: 515, height: 700 } as const;

export const styles = {
  title: { fontSize: 20, bold: true, margin: [0, 0, 0, 2] },
  heading: { fontSize: 14, bold: true, margin: [0, 18, 0, 6] },
  small: { fontSize: 8, color: colours.faint },
  head: { fontSize: 8.5, color: colours.faint, bold: true },
} as const;

/** Thin lines between rows, none at the sides. */
export const tableLayout = {
  hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => colours.line,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 3,
  paddingBottom: () => 3,
} as const;

/** A box around one cell: filled, or with a bar at its left. */
export function frame({
  fill,
  bar,
  padding = 8,
}: {
  fill?: string;
  bar?: string;
  padding?: number;
}) {
  return {
    hLineWidth: () => 0,
    vLineWidth: (column: number) => (bar !== undefined && column === 0 ? 2.5 : 0),
    vLineColor: () => bar,
    fillColor: () => fill ?? null,
    paddingLeft: () => padding,
    paddingRight: () => padding,
    paddingTop: () => (fill === undefined ? 0 : padding - 2),
    paddingBottom: () => (fill === undefined ? 0 : padding - 2),
  };
}

/** An amount in US dollars, to the cent. */
export function usd(amount: number): string {
  return `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
