import type { AnswerDiagram, Citation, Evidence } from '@stackstage/contracts';
import type { Unnumbered } from '../ai/citations/resolve.ts';
import type { WireReport } from '../analysis/jobs.ts';
import type { Entry } from '../catalogue/search.ts';

/** What the advisor says: Markdown with `[1]` for citations and `{{diagram:ID}}` for pictures. */
export interface Advice {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly diagrams: readonly AnswerDiagram[];
}

/** An answer while it is written: every sentence comes with what it rests on. */
export class Draft {
  readonly #blocks: string[] = [];
  readonly #citations: Citation[] = [];
  readonly #diagrams: AnswerDiagram[] = [];
  readonly #reportId: string | undefined;

  constructor(reportId: string | undefined) {
    this.#reportId = reportId;
  }

  /** A paragraph. */
  say(sentence: string, ...rests: readonly Unnumbered[]): this {
    this.#blocks.push(this.#cited(sentence, rests));
    return this;
  }

  /** A list; each item with what it rests on. */
  list(items: readonly (readonly [text: string, ...rests: Unnumbered[]])[], ordered = false): this {
    const lines = items.map(
      ([text, ...rests], index) => `${ordered ? `${index + 1}.` : '-'} ${this.#cited(text, rests)}`,
    );
    if (lines.length > 0) this.#blocks.push(lines.join('\n'));
    return this;
  }

  code(language: string, code: string): this {
    const fence = code.includes('```') ? '````' : '```';
    this.#blocks.push(`${fence}${language}\n${code.trim()}\n${fence}`);
    return this;
  }

  draw(diagram: AnswerDiagram): this {
    this.#diagrams.push(diagram);
    this.#blocks.push(`{{diagram:${diagram.id}}}`);
    return this;
  }

  get isEmpty(): boolean {
    return this.#blocks.length === 0;
  }

  advice(): Advice {
    return {
      text: this.#blocks.join('\n\n'),
      citations: this.#citations,
      diagrams: this.#diagrams,
    };
  }

  #cited(text: string, rests: readonly Unnumbered[]): string {
    const marks = rests.map((rest) => `[${this.#numberOf(rest)}]`);
    return [text, ...new Set(marks)].join(' ');
  }

  #numberOf(rest: Unnumbered): number {
    const key = JSON.stringify(rest);
    const known = this.#citations.find(
      ({ number: _n, report_id: _r, ...one }) => JSON.stringify(one) === key,
    );
    if (known) return known.number;
    const number = this.#citations.length + 1;
    const inReport =
      rest.kind !== 'rule' && rest.kind !== 'service' && this.#reportId !== undefined;
    this.#citations.push({
      number,
      ...rest,
      ...(inReport && this.#reportId !== undefined && { report_id: this.#reportId }),
    });
    return number;
  }
}

type Issue = WireReport['issues'][number];

export const theReport: Unnumbered = { kind: 'report', label: 'the report' };

export function ofIssue({ rule, resource, title, evidence }: Issue): Unnumbered {
  const [place] = evidence;
  return { kind: 'issue', label: title, rule, resource, ...(place && { evidence: place }) };
}

export function ofResource(address: string, evidence?: Evidence): Unnumbered {
  return { kind: 'resource', label: address, resource: address, ...(evidence && { evidence }) };
}

export function ofCost(resource: string): Unnumbered {
  return { kind: 'cost', label: `cost of ${resource}`, resource };
}

export function ofRecommendation({ rule, title }: { rule: string; title: string }): Unnumbered {
  return { kind: 'recommendation', label: title, rule };
}

export function ofEntry({ id, kind, name, url }: Entry): Unnumbered {
  const own = id.slice(id.indexOf(' ') + 1);
  if (kind === 'rule') return { kind: 'rule', label: name, rule: own, ...(url && { url }) };
  return { kind: 'service', label: name, service: own, ...(url && { url }) };
}
