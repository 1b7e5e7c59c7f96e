import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';

export const formats = ['text', 'json', 'markdown', 'sarif'] as const;
export type OutputFormat = (typeof formats)[number];
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type FailingSeverity = (typeof severities)[number];

/** One form of the result, and the file it goes to; without one, to standard output. */
export interface Output {
  readonly format: OutputFormat;
  readonly file?: string;
}

/** What a call asks for. */
export interface AnalyzeCall {
  readonly command: 'analyze';
  readonly paths: readonly string[];
  readonly outputs: readonly Output[];
  readonly failUnder: number | undefined;
  readonly failOn: FailingSeverity | undefined;
  readonly allowUnreadable: boolean;
  readonly each: boolean;
  readonly region: string | undefined;
  readonly quiet: boolean;
  readonly plain: boolean;
}

export type Call =
  | AnalyzeCall
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'wrong'; readonly message: string };

const commands = ['analyze', 'help'] as const;
const options = {
  format: { type: 'string', short: 'f', multiple: true },
  output: { type: 'string', short: 'o' },
  'fail-under': { type: 'string' },
  'fail-on': { type: 'string' },
  'allow-unreadable': { type: 'boolean' },
  each: { type: 'boolean' },
  region: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Reads the arguments after the program's name. */
export function readCall(argv: readonly string[]): Call {
  try {
    return callOf(parse(argv));
  } catch (error) {
    if (error instanceof Wrong) return { command: 'wrong', message: error.message };
    if (error instanceof Error && 'code' in error)
      return { command: 'wrong', message: withHint(error.message) };
    throw error;
  }
}

/** A call that can't be meant; the message says what can. */
class Wrong extends Error {}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
}

function callOf({ values, positionals }: ReturnType<typeof parse>): Call {
  const [command, ...paths] = positionals;
  if (values.version) return { command: 'version' };
  if (values.help && (command === undefined || isCommand(command))) return { command: 'help' };
  if (command === undefined) throw new Wrong('Say what to do: `stackstage analyze PATH...`.');
  if (!isCommand(command)) throw new Wrong(unknownCommand(command));
  if (command === 'help') {
    const [about = 'help'] = paths;
    if (!isCommand(about)) throw new Wrong(unknownCommand(about));
    return { command: 'help' };
  }
  return analyzeCall(values, paths);
}

function analyzeCall(
  values: ReturnType<typeof parse>['values'],
  paths: readonly string[],
): AnalyzeCall {
  if (paths.length === 0)
    throw new Wrong('Name at least one file or folder, or `-` for standard input.');
  if (paths.filter((path) => path === '-').length > 1)
    throw new Wrong('Standard input, `-`, can be read only once.');
  if (paths.includes(''))
    throw new Wrong('A PATH is empty; for the folder you are in, say `analyze .`.');
  const { each = false, quiet = false, region } = values;
  const outputs = outputsOf(values.format ?? [each ? 'json' : 'text'], values.output);
  if (each && (outputs.length > 1 || outputs[0]?.format !== 'json'))
    throw new Wrong('`--each` prints JSON only, one report a line.');
  return {
    command: 'analyze',
    paths,
    outputs,
    failUnder: scoreOf(values['fail-under']),
    failOn: severityOf(values['fail-on']),
    allowUnreadable: values['allow-unreadable'] ?? false,
    each,
    quiet,
    region: region?.trim() || undefined,
    plain: values['no-color'] ?? false,
  };
}

/** `json`, or `json=report.json`; at most one without a file, which `--output` then names. */
function outputsOf(stated: readonly string[], file: string | undefined): readonly Output[] {
  const outputs = stated.map((one): Output => {
    const [name = '', ...path] = one.split('=');
    const format = formats.find((each) => each === name);
    if (!format) {
      const hint = nearest(name, formats);
      const list = formats.join(', ');
      throw new Wrong(
        `The format "${name}" isn't one of ${list}.${hint ? ` Did you mean ${hint}?` : ''}`,
      );
    }
    if (path.length > 0 && path.join('=') === '') throw new Wrong(`\`${one}\` names no file.`);
    return path.length > 0 ? { format, file: path.join('=') } : { format };
  });
  const open = outputs.filter((output) => output.file === undefined);
  if (open.length > 1)
    throw new Wrong('Only one format can go to standard output; give the others as FORMAT=FILE.');
  if (file === undefined || file === '-') return outputs;
  if (file === '') throw new Wrong('`--output` takes the name of a file.');
  if (open.length === 0)
    throw new Wrong('`--output` has nothing to write: each format has a file.');
  return outputs.map((output) => (output.file === undefined ? { ...output, file } : output));
}

function scoreOf(stated: string | undefined): number | undefined {
  if (stated === undefined) return undefined;
  const score = Number(stated);
  if (stated.trim() !== '' && score >= 0 && score <= 100) return score;
  throw new Wrong(`\`--fail-under\` takes a number from 0 to 100, not "${stated}".`);
}

function severityOf(stated: string | undefined): FailingSeverity | undefined {
  if (stated === undefined) return undefined;
  const severity = severities.find((one) => one === stated.toLowerCase());
  if (severity) return severity;
  throw new Wrong(`\`--fail-on\` takes one of ${severities.join(', ')}, not "${stated}".`);
}

function isCommand(word: string): word is (typeof commands)[number] {
  return commands.some((command) => command === word);
}

function unknownCommand(word: string): string {
  const near = nearest(word, commands);
  if (near) return `There is no command "${word}". Did you mean "${near}"?`;
  return `There is no command "${word}". To read a file or folder: \`stackstage analyze PATH...\`.`;
}

/** For an unknown option, the known one that is spelled most like it. */
function withHint(message: string): string {
  const [, given = ''] = /'(?:--?)?([\w-]+)/.exec(message) ?? [];
  const [first = message] = message.split('. ');
  const said = `${first.replace(/\.$/, '')}.`;
  if (formats.some((format) => format === given)) return `${said} Did you mean --format ${given}?`;
  const near = Object.keys(options).includes(given)
    ? undefined
    : nearest(given, Object.keys(options));
  return near ? `${said} Did you mean --${near}?` : said;
}
