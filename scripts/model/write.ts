import { type Facts, factsIn, isNumber, isObject, isText, type KnownIssue } from './facts.ts';

/** A tool's result, and what it was asked. */
export interface LookedUp {
  readonly name: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly content: unknown;
}

type Plain = Readonly<Record<string, unknown>>;

const honest =
  "*This was written by StackStage's stand-in for development from what its tools say. It is no language model.*";

/** A Markdown answer from what was looked up, else from the facts of the prompt. */
export function write(facts: Facts, found: readonly LookedUp[]): string {
  const parts = found.flatMap(sectionOf);
  return [...(parts.length > 0 ? parts : opening(facts)), honest].join('\n\n');
}

function opening(facts: Facts): readonly string[] {
  const { score, issues, monthlyUsd, pricesAsOf, suggestedScore } = facts;
  if (score === undefined)
    return [
      'No report is attached to this conversation, so I know nothing of your architecture. Choose a report, or ask what a cloud service or a rule is.',
    ];
  const better = suggestedScore === undefined ? '' : ` The suggestion reaches ${suggestedScore}.`;
  const cost = monthlyUsd === undefined ? [] : [costOf(monthlyUsd, pricesAsOf)];
  return [
    `The score is ${score} of 100 [[report]].${better}`,
    ...cost,
    ...(issues.length > 0 ? ['The worst findings:', listOf(issues.slice(0, 3))] : []),
  ];
}

function sectionOf({ name, asked, content }: LookedUp): readonly string[] {
  const plain: Plain = isObject(content) ? content : {};
  if (isText(plain.error)) return [`I could not look that up: ${plain.error}`];
  const section = sections[name];
  return section ? section(plain, asked) : [];
}

const sections: Readonly<Record<string, (content: Plain, asked: Plain) => readonly string[]>> = {
  read_report: (content, { part }) => {
    const read = typeof part === 'string' ? parts[part] : undefined;
    return read ? read(content) : [`It has ${itemsOf(content).length} entries.`];
  },
  search_catalogue: (content) => {
    const [first, ...others] = itemsOf(content);
    if (!first) return ['The catalogue has nothing on that.'];
    const also = others.slice(0, 3).map(({ name }) => name);
    return [
      `**${first.name}**: ${first.says} ${catalogueMark(first)}`,
      ...(also.length > 0 ? [`See also: ${also.join(', ')}.`] : []),
    ];
  },
  draw_diagram: ({ place_with }) => [`${place_with}`],
  write_code: ({ language, code }) => [
    'This is the suggested architecture:',
    `\`\`\`${language === 'terraform' ? 'hcl' : 'yaml'}\n${code}\n\`\`\``,
  ],
  rank_regions: (content) => {
    const rows = itemsOf(content).slice(0, 5);
    const cells = rows.map(
      ({ region, name, monthly_usd, round_trip_ms }) =>
        `| ${region} (${name}) | $${money(monthly_usd)} | ${Math.round(Number(round_trip_ms))} ms |`,
    );
    return [
      'The best regions:',
      ['| Region | A month | Round trip |', '| --- | --- | --- |', ...cells].join('\n'),
    ];
  },
  compare_with_suggestion: ({ score, monthly_usd, fixed, remaining }) => {
    const [scores, usd] = [objectOf(score), objectOf(monthly_usd)];
    const titles = [...new Set(itemsOf(objectOf(fixed)).map(({ title }) => title))].slice(0, 5);
    return [
      `The suggestion raises the score from ${scores.now} to ${scores.suggested} [[report]] and changes the cost from $${money(usd.now)} to $${money(usd.suggested)} a month.`,
      ...(titles.length > 0 ? [`It fixes: ${titles.join('; ')}.`] : []),
      `Findings that remain: ${remaining}.`,
    ];
  },
};

const parts: Readonly<Record<string, (content: Plain) => readonly string[]>> = {
  summary: (content) => opening(factsIn([asMessage(content)])),
  findings: (content) => {
    const { issues } = factsIn([asMessage(content)]);
    const left = Number(content.left_off ?? 0) + Math.max(0, issues.length - 5);
    if (issues.length === 0) return ['There are no such findings.'];
    return [
      `${issues.length === 1 ? 'One finding matters' : 'These findings matter'} here:`,
      listOf(issues.slice(0, 5)) + (left > 0 ? `\n- … and ${left} more.` : ''),
    ];
  },
  cost: (content) => {
    const byResource = Map.groupBy(itemsOf(objectOf(content.lines)), ({ resource }) => resource);
    const rows = [...byResource].slice(0, 5).map(([resource, lines]) => {
      const usd = lines.reduce((sum, { monthly_usd }) => sum + Number(monthly_usd), 0);
      return `- \`${resource}\`: $${money(usd)} a month [[cost:${resource}]]`;
    });
    return [costOf(content.monthly_usd, content.as_of), rows.join('\n')].filter(isText);
  },
  recommendations: (content) => {
    const rows = itemsOf(content)
      .slice(0, 3)
      .map(({ title, text, rule }) => `- **${title}**: ${text} [[recommendation:${rule}]]`);
    return rows.length > 0 ? ['Worth doing:', rows.join('\n')] : [];
  },
  availability: ({ percent, downtime_minutes_per_year, note }) => [
    isNumber(percent)
      ? `The providers promise ${percent} % along the weakest path, ${Math.round(Number(downtime_minutes_per_year))} minutes of downtime a year. ${note}`
      : `How available it is, is not known. ${note}`,
  ],
  assumptions: (content) => [
    itemsOf(content)
      .slice(0, 8)
      .map(({ text, value, unit }) => `- ${text} (${value}${isText(unit) ? ` ${unit}` : ''})`)
      .join('\n') || 'Nothing was assumed.',
  ],
};

function listOf(issues: readonly KnownIssue[]): string {
  return issues
    .map(({ rule, title, severity, resource, fix = '' }) => {
      const says = `- **${title}** (${severity}), \`${resource}\``;
      return `${says}. ${fix} [[issue:${rule}@${resource}]]`.replace('  ', ' ');
    })
    .join('\n');
}

function costOf(usd: unknown, asOf: unknown): string {
  const dated = isText(asOf) ? ` (prices of ${asOf})` : '';
  return `It costs $${money(usd)} a month${dated}.`;
}

function catalogueMark({ id, kind }: Plain): string {
  const bare = String(id).replace(/^\w+ /, '');
  return kind === 'rule' || kind === 'service' ? `[[${kind}:${bare}]]` : '';
}

function money(usd: unknown): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return Number(usd).toLocaleString('en', digits);
}

function objectOf(value: unknown): Plain {
  return isObject(value) ? value : {};
}

function itemsOf({ items }: Plain): readonly Plain[] {
  return Array.isArray(items) ? items.filter(isObject) : [];
}

function asMessage(content: Plain) {
  return { role: 'tool', content: `<data>\n${JSON.stringify(content)}\n</data>` };
}
