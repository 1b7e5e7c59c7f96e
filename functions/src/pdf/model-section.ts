import type { Content } from 'pdfmake';
import type { Part } from '../model-part/part.ts';
import { markdown } from './markdown.ts';
import { picture } from './picture.ts';
import { colours, page, usd } from './style.ts';
import { written } from './written.ts';

const shownResources = 6;

/** What a language model added to the report, marked as its own; nothing where there is nothing of it. */
export function modelSection(part: Part | undefined): readonly Content[] {
  if (part === undefined || (part.narrative === '' && part.proposal === undefined)) return [];
  const { model, narrative, citations, findings, questions, proposal, notice } = part;
  const by = model === undefined ? 'By a language model' : `By ${model}`;
  const sources = citations.map(({ number, label }) => `[${number}] ${label}`).join('   ');
  return [
    { text: 'What a language model adds', style: 'heading', outline: true },
    {
      text: written(`${by}. No part of the score, the cost or the findings of this report.`),
      style: 'small',
      margin: [0, 0, 0, 4],
    },
    ...markdown(narrative, { width: page.width, cite: () => undefined, picture: () => undefined }),
    ...(sources === '' ? [] : [{ text: written(sources), style: 'small' }]),
    ...(notice === undefined ? [] : [{ text: written(notice), style: 'small' }]),
    ...list('Beyond the rules', findings.map(findingOf)),
    ...list(
      'Questions to answer',
      questions.map(({ question, why }) => [{ text: question, bold: true }, { text: `  ${why}` }]),
    ),
    ...(proposal ? proposalOf(proposal) : []),
  ];
}

function findingOf({ title, severity, explanation, fix, resources }: Part['findings'][number]) {
  const more = resources.length - shownResources;
  const where =
    resources.slice(0, shownResources).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [
    { text: `${severity}  `, color: colours.severity[severity], bold: true },
    { text: title, bold: true },
    { text: `\n${explanation} ${fix}\n` },
    { text: where, color: colours.faint, fontSize: 8 },
  ];
}

function proposalOf({ diagram, score, monthly_usd, disagreements }: NonNullable<Part['proposal']>) {
  const drawing = diagram.svg === undefined ? undefined : picture(diagram.svg, page, 1);
  return [
    ...list('Your words as the model reads them', [
      [{ text: `The engine gives that reading ${score} of 100 and ${usd(monthly_usd)} a month.` }],
      ...disagreements.map(({ about, engine, model }) => [
        { text: `${about}: `, bold: true },
        { text: `${engine} in this report, ${model} as the model reads it` },
      ]),
    ]),
    ...(drawing === undefined ? [] : [drawing]),
  ];
}

function list(
  heading: string,
  items: readonly (readonly { readonly text: string }[])[],
): readonly Content[] {
  if (items.length === 0) return [];
  return [
    { text: heading, bold: true, margin: [0, 8, 0, 2] },
    { ul: items.map((item) => ({ text: written(item), margin: [0, 0, 0, 3] })) },
  ];
}
