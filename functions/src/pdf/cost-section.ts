import type { Content } from 'pdfmake';
import type { WireReport as Report } from '../analysis/jobs.ts';
import { tableLayout, usd } from './style.ts';
import { written } from './written.ts';

const mostLines = 600;

/** The estimate line by line, with what was assumed and what has no price. */
export function costSection({ estimated_cost: cost }: Report): readonly Content[] {
  const rows = cost.lines
    .slice(0, mostLines)
    .map((line) => [
      { text: written(line.resource, { longest: 28, direction: 'ltr' }) },
      { stack: [{ text: written(line.component) }, ...notes(line.assumption, line.derived)] },
      { text: quantity(line.quantity, line.unit), alignment: 'right' },
      { text: `$${line.unit_price_usd}`, alignment: 'right' },
      { text: usd(line.monthly_usd), alignment: 'right' },
    ]);
  const total = [
    { text: 'Total', bold: true },
    '',
    '',
    '',
    { text: usd(cost.monthly_usd), bold: true, alignment: 'right' },
  ];
  return [
    { text: 'Monthly cost', style: 'heading', outline: true },
    {
      text: `USD a month; prices of ${cost.oldest_as_of || 'no date'} to ${cost.as_of || 'no date'}; ${cost.priced_resources} resources priced, ${cost.free.length} free, ${cost.not_priced.length} parts without a price.`,
      style: 'small',
      margin: [0, 0, 0, 4],
    },
    {
      layout: tableLayout,
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [120, '*', 'auto', 'auto', 'auto'],
        body: [
          ['Resource', 'Component', 'Quantity', 'Unit price', 'A month'].map((text) => ({
            text,
            style: 'head',
          })),
          ...rows,
          total,
        ],
      },
    },
    ...(cost.lines.length > mostLines
      ? [
          {
            text: `${cost.lines.length - mostLines} more lines are in the report on the page.`,
            style: 'small',
          },
        ]
      : []),
    ...(cost.not_priced.length > 0
      ? [
          { text: 'Not priced', bold: true, margin: [0, 8, 0, 2] },
          {
            ul: cost.not_priced.slice(0, 100).map(({ resource, component, reason }) => ({
              text: written(`${resource}, ${component}: ${reason}`, { direction: 'ltr' }),
            })),
          },
        ]
      : []),
  ];
}

/** `730 hour`, and `100 × 1,000 requests` where the unit is a number of something itself. */
function quantity(amount: number, unit: string): string {
  return `${amount.toLocaleString('en-US')} ${/^\d/.test(unit) ? '× ' : ''}${unit}`;
}

function notes(...texts: readonly (string | undefined)[]): readonly Content[] {
  return texts.flatMap((text) => (text ? [{ text: written(text), style: 'small' }] : []));
}
