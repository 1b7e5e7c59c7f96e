import { draw } from '@stackstage/engine';
import type { Content, DocumentDefinition } from 'pdfmake';
import type { WireReport as Report } from '../analysis/jobs.ts';
import type { Part } from '../model-part/part.ts';
import { costSection } from './cost-section.ts';
import { findingsSection } from './findings-section.ts';
import { textFamily } from './fonts.table.ts';
import { makePdf } from './make-pdf.ts';
import { modelSection } from './model-section.ts';
import { picture } from './picture.ts';
import { printable } from './printable.ts';
import { recommendationsSection } from './recommendations-section.ts';
import { colours, page, styles, tableLayout, usd } from './style.ts';
import { written } from './written.ts';

/**
 * A report as PDF: summary, the drawing as vectors, findings with their lines, recommendations, cost with
 * its assumptions. The same report and date give the same text.
 * @param created when the report was made
 * @param part what a language model added, where one was asked
 */
export async function reportPdf(
  report: Report,
  title: string,
  created: Date,
  part?: Part,
): Promise<Buffer> {
  const drawing = await drawingOf(report, title);
  const definition: DocumentDefinition = {
    info: {
      title: printable(title),
      author: 'StackStage',
      subject: 'Architecture report',
      creationDate: created,
      modDate: created,
    },
    language: 'en',
    defaultStyle: { font: textFamily, fontSize: 9.5, lineHeight: 1.25, color: colours.text },
    styles,
    pageSize: 'A4',
    pageMargins: [40, 48, 40, 48],
    footer: (current: number, count: number) => ({
      margin: [40, 12],
      columns: [
        { text: written(title), style: 'small' },
        { text: `${current} of ${count}`, style: 'small', alignment: 'right' },
      ],
    }),
    content: [
      ...summary(report, title, created),
      ...(drawing ? [{ text: 'Architecture', style: 'heading', outline: true }, drawing] : []),
      ...modelSection(part),
      ...recommendationsSection(report),
      ...findingsSection(report),
      ...costSection(report),
      ...unknowns(report),
    ],
  };
  return makePdf(definition);
}

function summary(
  { score, scoring, suggestion, estimated_cost, availability, issues, resources }: Report,
  title: string,
  created: Date,
): readonly Content[] {
  const severities = ['critical', 'high', 'medium', 'low'].map(
    (severity) => `${issues.filter((issue) => issue.severity === severity).length} ${severity}`,
  );
  const figures: readonly (readonly [string, string, string])[] = [
    ['Score', `${score} of 100`, `${suggestion.score} of 100`],
    ['Monthly cost', usd(estimated_cost.monthly_usd), usd(suggestion.monthly_usd)],
    ['Findings', String(issues.length), String(suggestion.issues.length)],
  ];
  return [
    { text: written(title), style: 'title' },
    {
      text: `StackStage architecture report · ${created.toISOString().slice(0, 10)} · ${resources.length} resources`,
      style: 'small',
      margin: [0, 0, 0, 12],
    },
    {
      layout: tableLayout,
      table: {
        headerRows: 1,
        widths: ['*', '*', '*'],
        body: [
          ['', 'Now', 'As suggested'].map((text) => ({ text, style: 'head' })),
          ...figures.map((row) => row.map((text, index) => ({ text, bold: index > 0 }))),
        ],
      },
    },
    { text: `Findings: ${severities.join(', ')}.`, margin: [0, 8, 0, 0] },
    ...(availability.percent === undefined
      ? []
      : [
          {
            text: `Promised availability along the weakest path: ${availability.percent} %, ${availability.downtime_minutes_per_year} minutes down a year at most.`,
          },
        ]),
    {
      text: `Prices of ${estimated_cost.as_of || 'no date'}; ${estimated_cost.not_priced.length} parts without a price.`,
    },
    {
      margin: [0, 12, 0, 0],
      layout: tableLayout,
      table: {
        headerRows: 1,
        widths: ['*', 'auto', 'auto', 'auto', 'auto'],
        body: [
          ['Pillar', 'Score', 'Weight', 'Findings', 'Adds'].map((text) => ({
            text,
            style: 'head',
          })),
          ...scoring.pillars.map(({ pillar, score: own, weight, findings, contribution }) => [
            pillar,
            own.toFixed(1),
            weight.toFixed(2),
            String(findings),
            contribution.toFixed(2),
          ]),
        ],
      },
    },
    { text: written(scoring.formula), style: 'small', margin: [0, 4, 0, 0] },
  ];
}

/** The drawing, scaled to the page; nothing when there is nothing to draw. */
async function drawingOf(report: Report, title: string): Promise<Content | undefined> {
  if (report.resources.length === 0) return undefined;
  const svg = await draw(
    {
      resources: report.resources.map(({ monthly_usd, ...resource }) => ({
        ...resource,
        ...(monthly_usd !== undefined && { monthlyUsd: monthly_usd }),
      })),
      links: report.links,
      places: report.places,
    },
    { title: printable(title), font: textFamily, text: printable },
  );
  return picture(svg, page, 1);
}

function unknowns({
  undetermined,
  assumptions,
  diagnostics,
  suppressed,
}: Report): readonly Content[] {
  const list = (heading: string, lines: readonly string[]): readonly Content[] =>
    lines.length === 0
      ? []
      : [
          { text: heading, style: 'heading', outline: true },
          {
            ul: lines.slice(0, 200).map((line) => ({ text: written(line, { direction: 'ltr' }) })),
          },
        ];
  return [
    ...list(
      'Assumptions',
      assumptions.map(({ text }) => text),
    ),
    ...list(
      'Suppressed in the files',
      suppressed.map(({ title, resource, reason }) => `${title}: ${resource} (${reason})`),
    ),
    ...list(
      'Questions the files leave open',
      undetermined.map(({ title, resource, because }) => `${title}: ${resource}; ${because}`),
    ),
    ...list(
      'What could not be read',
      diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ file, line, message }) => `${file}:${line} ${message}`),
    ),
  ];
}
