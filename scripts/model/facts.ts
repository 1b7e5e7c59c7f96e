import type { ChatMessage } from './chat-request.ts';

/** A finding as a prompt or a tool's result tells it. */
export interface KnownIssue {
  readonly rule: string;
  readonly title: string;
  readonly severity: string;
  readonly resource: string;
  readonly fix?: string;
  readonly file?: string;
  readonly line?: number;
}

/** What stands between the marks of data, as far as the stand-in looks for it. */
export interface Facts {
  readonly score: number | undefined;
  readonly monthlyUsd: number | undefined;
  /** ISO date of the prices. */
  readonly pricesAsOf: string | undefined;
  readonly suggestedScore: number | undefined;
  readonly issues: readonly KnownIssue[];
  readonly addresses: readonly string[];
}

const marked = /<data>\n?([\s\S]*?)\n?<\/data>/g;

/** Every JSON value between marks of data in a text. */
export function dataIn(text: string | null): readonly unknown[] {
  return [...(text ?? '').matchAll(marked)].flatMap(([, json = '']) => {
    try {
      return [JSON.parse(json) as unknown];
    } catch {
      return []; // data need not be JSON
    }
  });
}

/** What a prompt knows, wherever in it that stands; the first of each counts. */
export function factsIn(messages: readonly ChatMessage[]): Facts {
  const objects = messages.flatMap(({ content }) => dataIn(content)).flatMap(objectsIn);
  const first = <T>(name: string, is: (value: unknown) => value is T): T | undefined =>
    objects.map((one) => one[name]).find(is);
  const issues = objects.filter(isIssue).map(knownIssue);
  const addresses = objects
    .flatMap(({ address, resource }) => [address, resource])
    .filter((one) => isText(one));
  const suggested = objects.map((one) => one.suggested ?? one.suggestion).find(isObject);
  return {
    score: first('score', isNumber),
    monthlyUsd: first('monthly_usd', isNumber),
    pricesAsOf: first('prices_as_of', isText) ?? first('as_of', isText),
    suggestedScore: isNumber(suggested?.score) ? suggested.score : undefined,
    issues: [...new Map(issues.map((one) => [`${one.rule} ${one.resource}`, one])).values()],
    addresses: [...new Set(addresses)],
  };
}

type Plain = Readonly<Record<string, unknown>>;

/** Outer ones first, so that a report's own score comes before a pillar's. */
function objectsIn(value: unknown): readonly Plain[] {
  const found: Plain[] = [];
  let level: readonly unknown[] = [value];
  while (level.length > 0) {
    found.push(...level.filter(isObject));
    level = level.flatMap((one) =>
      Array.isArray(one) ? one : isObject(one) ? Object.values(one) : [],
    );
  }
  return found;
}

function isIssue({ rule, title, severity, resource }: Plain): boolean {
  return [rule, title, severity, resource].every(isText);
}

function knownIssue(one: Plain): KnownIssue {
  const [place] = (Array.isArray(one.evidence) ? one.evidence : []) as readonly Plain[];
  const file = one.file ?? place?.file;
  const line = one.line ?? place?.start_line;
  const { rule, title, severity, resource, fix } = one as unknown as KnownIssue;
  return {
    ...{ rule, title, severity, resource },
    ...(isText(fix) && { fix }),
    ...(isText(file) && { file }),
    ...(isNumber(line) && { line }),
  };
}

export function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
