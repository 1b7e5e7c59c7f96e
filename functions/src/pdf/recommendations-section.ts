import type { Content } from 'pdfmake';
import type { WireReport as Report } from '../analysis/jobs.ts';
import { colours, tableLayout, usd } from './style.ts';
import { written } from './written.ts';

/** What to do, in the order in which it pays. */
export function recommendationsSection({ recommendations }: Report): readonly Content[] {
  if (recommendations.length === 0) return [];
  const rows = recommendations.map(
    ({ title, severity, text, resources, score_gain, monthly_usd_change }) => [
      {
        stack: [
          {
            text: written([
              { text: `${severity}  `, color: colours.severity[severity], bold: true },
              { text: title, bold: true },
            ]),
          },
          { text: written(text) },
        ],
      },
      { text: String(resources.length), alignment: 'right' },
      { text: `+${score_gain.toFixed(1)}`, alignment: 'right' },
      {
        text:
          monthly_usd_change === undefined
            ? 'not known'
            : `${monthly_usd_change < 0 ? '-' : '+'}${usd(Math.abs(monthly_usd_change))}`,
        alignment: 'right',
      },
    ],
  );
  return [
    { text: 'Recommendations', style: 'heading', outline: true },
    {
      layout: tableLayout,
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: ['*', 'auto', 'auto', 62],
        body: [
          ['What to do', 'Resources', 'Score', 'A month'].map((text) => ({ text, style: 'head' })),
          ...rows,
        ],
      },
    },
  ];
}
