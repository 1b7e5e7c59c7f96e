import { parseArgs } from 'node:util';

export const formats = ['text', 'json', 'markdown', 'sarif'] as const;
export type OutputFormat = (typeof formats)[number];

/** What a call asks for. */
export interface AnalyzeCall {
  readonly command: 'analyze';
  readonly paths: readonly string[];
  readonly format: OutputFormat;
  readonly failUnder: number | undefined;
  readonly each: boolean;
  readonly region: string | undefined;
  readonly quiet: boolean;
}

export type Call =
  | AnalyzeCall
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'wrong'; readonly message: string };

const options = {
  format: { type: 'string' },
  'fail-under': { type: 'string' },
  each: { type: 'boolean' },
  region: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Reads the arguments after the program's name. */
export function readCall(argv: readonly string[]): Call {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return wrong(withHint(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals } = parsed;
  const [command, ...paths] = positionals;
  if (values.version) return { command: 'version' };
  if (values.help || command === 'help') return { command: 'help' };
  if (command === undefined) return wrong('Say what to do: `stackstage analyze PATH...`.');
  if (command !== 'analyze')
    return wrong(`There is no command "${command}"; did you mean "analyze"?`);
  if (paths.length === 0)
    return wrong('Name at least one file or folder, or `-` for standard input.');
  const format = formats.find((one) => one === (values.format ?? (values.each ? 'json' : 'text')));
  if (!format) return wrong(`The format "${values.format}" isn't one of ${formats.join(', ')}.`);
  if (values.each && format !== 'json')
    return wrong('`--each` prints JSON only, one report a line.');
  const failUnder = values['fail-under'] === undefined ? undefined : Number(values['fail-under']);
  if (
    failUnder !== undefined &&
    !(failUnder >= 0 && failUnder <= 100 && values['fail-under'] !== '')
  ) {
    return wrong(`\`--fail-under\` takes a number from 0 to 100, not "${values['fail-under']}".`);
  }
  const { each = false, quiet = false, region } = values;
  return { command: 'analyze', paths, format, failUnder, each, quiet, region };
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
}

function wrong(message: string): Call {
  return { command: 'wrong', message };
}

/** For an unknown option, the known one that is spelled most like it. */
function withHint(message: string): string {
  const [, given] = /'--?([\w-]+)'?/.exec(message) ?? [];
  const near =
    given &&
    Object.keys(options).find(
      (known) => known.startsWith(given.slice(0, 3)) || distance(known, given) <= 2,
    );
  const [first = message] = message.split('. ');
  return near && near !== given ? `${first}. Did you mean --${near}?` : `${first}.`;
}

/** Number of letters to insert, remove or change to get from one word to the other. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(
        Math.min(
          (row[j + 1] ?? 0) + 1,
          (next[j] ?? 0) + 1,
          (row[j] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
