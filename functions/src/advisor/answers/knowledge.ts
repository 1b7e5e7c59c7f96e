import type { ToolContext } from '../../ai/tools/tool.ts';
import { type Entry, entryNamed, searchCatalogue } from '../../catalogue/search.ts';
import type { Asked } from '../asked.ts';
import { type Draft, ofEntry, ofIssue, ofResource } from '../draft.ts';
import { code, listed } from '../words.ts';

/** What a term, a service or a rule is, and where it stands in the report. */
export function answerKnowledge({ plain, context }: Asked, draft: Draft): void {
  const two = contrasted(plain);
  if (two) {
    for (const one of two) draft.say(`**${one.name}**: ${one.says}`, ofEntry(one));
    return;
  }
  const subject = subjectOf(plain);
  const exact = subject === '' ? undefined : entryNamed(subject);
  const found = exact ? [exact] : searchCatalogue(subject === '' ? plain : subject, 4);
  const [first, ...others] = found;
  if (!first) {
    draft.say(
      `The catalogue of rules, services and terms has nothing about "${subject || plain.trim()}".`,
    );
    return;
  }
  draft.say(`**${first.name}**: ${first.says}`, ofEntry(first));
  const near = others.filter(({ kind }) => kind === first.kind).slice(0, 2);
  if (near.length > 0)
    draft.say(`Near to it: ${listed(near.map(({ name }) => name))}.`, ...near.map(ofEntry));
  standing(first, subject, context, draft);
}

/** `difference between RPO and RTO`: the two, when the catalogue has both. */
export function contrasted(plain: string): readonly [Entry, Entry] | undefined {
  const [, one, other] =
    / (?:between|compare|is|are) (.{2,60}?) (?:and|vs|versus|or|differ from) (.{2,60}) $/.exec(
      plain,
    ) ??
    /^ (.{2,60}?) (?:vs|versus) (.{2,60}) $/.exec(plain) ??
    [];
  if (one === undefined || other === undefined) return undefined;
  const first = entryNamed(subjectOf(` ${one} `));
  const second = entryNamed(subjectOf(` ${other} `));
  return first && second && first !== second ? [first, second] : undefined;
}

/** Where the report has it. */
function standing(entry: Entry, subject: string, { report }: ToolContext, draft: Draft): void {
  if (!report) return;
  if (entry.kind === 'rule') {
    const own = report.issues.filter(({ rule }) => `rule ${rule}` === entry.id);
    if (own.length > 0)
      draft.say(
        `In this report it fails for ${listed(own.slice(0, 4).map(({ resource }) => code(resource)))}.`,
        ...own.slice(0, 4).map(ofIssue),
      );
    return;
  }
  const words = entry.name.toLowerCase();
  const own = report.resources.filter(
    ({ service, refines }) =>
      refines === undefined &&
      service !== null &&
      (service.toLowerCase().includes(words) ||
        (subject.length > 3 && service.toLowerCase().includes(subject))),
  );
  if (own.length > 0)
    draft.say(
      `This architecture has ${listed(own.slice(0, 4).map(({ address }) => code(address)))}${own.length > 4 ? ` and ${own.length - 4} more` : ''}.`,
      ...own.slice(0, 4).map(({ address, evidence }) => ofResource(address, evidence)),
    );
}

/** `what is a nat gateway`: `nat gateway`. */
export function subjectOf(plain: string): string {
  return plain
    .replace(
      / (?:please|exactly|actually|again|in simple words|simply|briefly|in the cloud|in cloud|for me|to me|mean|means|do|used for|good for) /g,
      ' ',
    )
    .replace(
      /^ *(?:(?:can|could) you |please )?(?:what(?:'s| s| is| are| does| do)?|who is|explain|define|describe|tell me (?:about|what)|meaning of|definition of|how does|why (?:use|do i need|would i use|do we need)|when (?:should|would|do) (?:i|we|you|one) use)\s+/,
      '',
    )
    .replace(/ (?:work|works|is|are|needed|stand for|stands for)\s*$/, ' ')
    .trim()
    .replace(/^(?:(?:a|an|the|about|is|are)\s+)+/, '')
    .trim();
}

const clouds: Readonly<Record<string, readonly string[]>> = {
  AWS: ['aws', 'amazon'],
  Azure: ['azure', 'microsoft'],
  'Google Cloud': ['google', 'gcp', 'google cloud'],
};

/** What another provider calls a service of the same kind. */
export function answerEquivalent(
  { plain }: Asked,
  summaries: readonly Summary[],
  draft: Draft,
): void {
  const named = Object.entries(clouds).filter(([, words]) =>
    words.some((word) => plain.includes(` ${word} `)),
  );
  const wanted = named.filter(([, words]) =>
    words.some((word) =>
      new RegExp(
        ` (?:on|in|for|to) ${word} $| ${word} (?:services?|equivalents?|alternatives?|counterparts?|version) `,
      ).test(plain),
    ),
  );
  const [target] = [...wanted, ...named].map(([name]) => name);
  const source = named.map(([name]) => name).find((name) => name !== target);
  const subject = plain
    .replace(
      / (?:equivalents?|alternatives?|counterparts?|same as|instead of|version of|what|which|is|the|of|to|on|in|for|a|an|aws|amazon|azure|microsoft|google|gcp|cloud|service|services|s|there|does|have|like|compares?|corresponds?) /g,
      '  ',
    )
    .replace(
      / (?:equivalents?|alternatives?|counterparts?|same as|instead of|version of|what|which|is|the|of|to|on|in|for|a|an|aws|amazon|azure|microsoft|google|gcp|cloud|service|services|s|there|does|have|like|compares?|corresponds?) /g,
      '  ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const from = searchCatalogue(subject, 12).find(
    (entry) =>
      entry.kind === 'service' &&
      summaries.some(
        ({ id, provider }) =>
          entry.id === `service ${id}` &&
          provider !== target &&
          (source === undefined || provider === source),
      ),
  );
  const own = summaries.find(({ id }) => from?.id === `service ${id}`);
  if (!own || !from) {
    draft.say(`The catalogue has no service that is meant by "${subject}".`, {
      kind: 'service',
      label: 'the catalogue',
    });
    return;
  }
  const same = summaries.filter(
    ({ kind, provider, id }) =>
      kind === own.kind &&
      provider !== own.provider &&
      id !== own.id &&
      provider in clouds &&
      (target === undefined || provider === target),
  );
  draft.say(`${own.name} of ${own.provider} is ${own.meaning}.`, ofEntry(from));
  if (same.length === 0) draft.say('The catalogue has none of that kind elsewhere.', ofEntry(from));
  else {
    draft.say('Of the same kind:', ofEntry(from));
    draft.list(
      same
        .slice(0, 6)
        .map(({ name, provider, id, types }) => [
          `${provider}: ${name} (${types.slice(0, 1).map(code).join('')}).`,
          { kind: 'service', label: name, service: id },
        ]),
    );
  }
}

/** Of the engine's catalogue. */
export interface Summary {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly kind: string;
  readonly meaning: string;
  readonly types: readonly string[];
}
