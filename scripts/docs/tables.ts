/** The pages of docs/ that are made from the engine's tables: rules, services, usage that is assumed. */

import { usageDefaults } from '../../engine/src/cost/usage.table.ts';
import { rules } from '../../engine/src/rules/index.ts';
import { services } from '../../engine/src/services/index.ts';

/** Text of each page by its file name in docs/. */
export function tablePages(): ReadonlyMap<string, string> {
  return new Map([
    ['rules.md', rulesPage()],
    ['services.md', servicesPage()],
    ['usage-assumptions.md', usagePage()],
  ]);
}

const made = '<!-- Made by `npm run docs` from the engine; changes here are lost. -->';

function rulesPage(): string {
  const rows = rules.map(({ id, title, pillar, severity, equivalents }) => {
    const others = Object.values(equivalents).flatMap((ids) => ids ?? []);
    return `| \`${id}\` | ${title} | ${pillar} | ${severity} | ${others.join(' ')} |`;
  });
  return page(
    'Rules',
    `${rules.length} rules; each has its test beside it. The last column names the same check in other scanners.`,
    [
      '| id | finds | pillar | severity | also known as |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ],
  );
}

function servicesPage(): string {
  const rows = services.map(({ name, provider, kind, formats, prices }) => {
    const types = Object.values(formats).flatMap((block) => (block ? [block.type].flat() : []));
    const priced = prices === 'free' ? 'free' : prices.length > 0 ? 'priced' : 'not priced';
    return `| ${provider} | ${name} | ${kind} | ${priced} | ${types.map((type) => `\`${type}\``).join(' ')} |`;
  });
  return page(
    'Services',
    `${services.length} services. Types that are not here are read and listed, and not reviewed.`,
    ['| provider | service | kind | cost | types |', '| --- | --- | --- | --- | --- |', ...rows],
  );
}

function usagePage(): string {
  const rows = Object.entries(usageDefaults).map(
    ([id, { quantity, unit, text }]) => `| \`${id}\` | ${quantity} | ${unit} | ${text} |`,
  );
  return page(
    'Usage that is assumed',
    'What files don’t state (requests, traffic, stored objects) is taken to be that of a modest production workload: our own choice, said on each line of the estimate, and changed with `usage` in the request.',
    ['| id | a month | unit | in words |', '| --- | ---: | --- | --- |', ...rows],
  );
}

function page(title: string, text: string, lines: readonly string[]): string {
  return `${[`# ${title}`, '', made, '', text, '', ...lines].join('\n')}\n`;
}
