import { propose } from './propose.ts';

/** A call of a tool that the stand-in wants made. */
export interface PlannedCall {
  readonly name: string;
  readonly arguments: object;
}

const mostCalls = 3;

interface Row {
  readonly asks: RegExp;
  readonly calls: (question: string) => readonly PlannedCall[];
}

const call = (name: string, given: object): PlannedCall => ({ name, arguments: given });
const read = (part: string, more: object = {}) => call('read_report', { part, ...more });

/** What a question is about, by its words, and what is looked up for it. */
const rows: readonly Row[] = [
  {
    asks: /diagram|draw|picture|show me the arch|zeichn/i,
    calls: (question) => {
      if (/suggest|better|improved|proposed/i.test(question))
        return [call('draw_diagram', { what: 'suggested' })];
      const graph = propose(question);
      return graph.resources.length > 1
        ? [call('draw_diagram', { what: 'graph', graph, title: 'As you describe it' })]
        : [call('draw_diagram', { what: 'current' })];
    },
  },
  {
    asks: /terraform|cloudformation|\bcode\b|snippet|template/i,
    calls: (question) => {
      const language = /cloudformation/i.test(question) ? 'cloudformation' : 'terraform';
      return [call('write_code', { what: 'suggested', language })];
    },
  },
  {
    asks: /region|where should|latency|carbon/i,
    calls: (question) => [call('rank_regions', { countries: countriesIn(question) })],
  },
  {
    asks: /suggest|compare|better|improve|before and after/i,
    calls: () => [call('compare_with_suggestion', {})],
  },
  {
    asks: /cost|price|expensive|cheap|money|budget|\busd\b|\$/i,
    calls: () => [read('cost'), read('recommendations', { pillar: 'cost' })],
  },
  {
    asks: /available|availability|downtime|uptime|\bsla\b/i,
    calls: () => [read('availability'), read('findings', { pillar: 'reliability' })],
  },
  {
    asks: /secur|attack|encrypt|open port/i,
    calls: () => [read('findings', { pillar: 'security' })],
  },
  { asks: /assum/i, calls: () => [read('assumptions')] },
  {
    asks: /^(?:what is|what's|what are|explain)\b(?!.*\b(?:wrong|my|our|this|problems?)\b)/i,
    calls: (question) => [call('search_catalogue', { query: question.slice(0, 200) })],
  },
  {
    asks: /score|wrong|issue|finding|problem|risk|fix|first|why/i,
    calls: () => [read('findings')],
  },
];

const countries: readonly (readonly [RegExp, string])[] = [
  [/german|deutsch|europe/i, 'DE'],
  [/france|french/i, 'FR'],
  [/brazil/i, 'BR'],
  [/india/i, 'IN'],
  [/japan/i, 'JP'],
  [/austral/i, 'AU'],
  [/britain|\buk\b|london/i, 'GB'],
];

/** The tools to call for a question, of those that are offered; the first things it is about. */
export function planFor(question: string, offered: readonly string[]): readonly PlannedCall[] {
  const about = rows.filter(({ asks }) => asks.test(question)).slice(0, 2);
  const calls = about.flatMap(({ calls: planned }) => planned(question));
  const all = calls.length > 0 ? calls : [read('summary'), read('findings')];
  return all.filter(({ name }) => offered.includes(name)).slice(0, mostCalls);
}

function countriesIn(question: string): readonly string[] {
  const found = countries.filter(([words]) => words.test(question)).map(([, code]) => code);
  return found.length > 0 ? found : ['US', 'DE'];
}
