import { describe, expect, test } from 'vitest';
import { readCall } from './arguments.ts';

describe('arguments', () => {
  test.each([
    [['analyze'], 'Name at least one file'],
    [['analyze', ''], 'A PATH is empty'],
    [['analyze', 'a', '--formt', 'json'], 'Did you mean --format?'],
    [['analyze', 'a', '--fail-undr', '3'], 'Did you mean --fail-under?'],
    [['analyze', 'a', '--json'], 'Did you mean --format json?'],
    [['analyze', 'a', '-x'], "Unknown option '-x'"],
    [['analyze', 'a', '--format', 'jsn'], 'Did you mean json?'],
    [['analyze', 'a', '--format', '__proto__'], `isn't one of text, json`],
    [['analyze', 'a', '--format'], 'argument missing'],
    [['analyze', 'a', '-f', 'json', '-f', 'text'], 'Only one format'],
    [['analyze', 'a', '--fail-under', '101'], 'from 0 to 100'],
    [['analyze', 'a', '--fail-under', ''], 'from 0 to 100'],
    [['analyze', 'a', '--fail-on', 'bad'], 'one of critical, high'],
    [['analyze', 'a', '--each', '--format', 'text'], '`--each` prints JSON only'],
    [['analyze', '-', '-'], 'only once'],
    [['analyse', 'a'], 'Did you mean "analyze"?'],
    [['main.tf'], 'There is no command "main.tf". To read a file or folder:'],
    [['help', 'nothing'], 'There is no command "nothing"'],
    [[], 'Say what to do'],
  ])('%j is wrong', (argv, said) => {
    const call = readCall(argv);
    expect(call).toMatchObject({ command: 'wrong', message: expect.stringContaining(said) });
  });

  test.each([[['--help']], [['-h']], [['help']], [['help', 'analyze']], [['analyze', '--help']]])(
    '%j is a question for help',
    (argv) => expect(readCall(argv)).toEqual({ command: 'help' }),
  );

  test('options may stand anywhere, and paths may begin with a dash after `--`', () => {
    const argv = [
      '--quiet',
      'analyze',
      'a',
      '--fail-under=70',
      '--format',
      'sarif=b=c',
      '--',
      '-d',
    ];
    expect(readCall(argv)).toEqual({
      command: 'analyze',
      paths: ['a', '-d'],
      outputs: [{ format: 'sarif', file: 'b=c' }],
      failUnder: 70,
      failOn: undefined,
      allowUnreadable: false,
      each: false,
      region: undefined,
      quiet: true,
      plain: false,
    });
  });
});
