import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { toWire } from '@stackstage/contracts/wire';
import { analyze, commandLineLimits } from '@stackstage/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { strangeInputs, unreadableInputs } from '../../engine/src/testing/bad-inputs.ts';
import { testGrammars } from '../../engine/src/testing/grammars.ts';
import { inTime } from '../../engine/src/testing/in-time.ts';
import { bucket, folderWith, run } from './running.test-helper.ts';

const slowestMs = 2_000;
/** The test waits a second before it sends the signal. */
const interruptedMs = 2_000;
const root = join(import.meta.dirname, '../..');
// The first start builds the tool.
beforeAll(async () => expect(await run(['--version'])).toMatchObject({ code: 0, err: '' }), 60_000);

describe('results', () => {
  test('JSON alone on standard output, equal to what the engine says', async () => {
    using folder = folderWith({ 'main.tf': bucket, 'notes.md': 'A bucket.' });
    const { out, code } = await run(['analyze', folder.path, '--format', 'json']);
    const grammars = await testGrammars();
    const files = [
      { name: 'main.tf', content: bucket },
      { name: 'notes.md', content: 'A bucket.' },
    ];
    const report = analyze(files, { grammars, limits: commandLineLimits });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(toWire(report))));
    expect(code).toBe(0);
  });

  test('text names score, cost, finding and place, from another folder too', async () => {
    using folder = folderWith({ 'infra/main.tf': bucket });
    const { out, err, code } = await run(['analyze', 'infra'], { cwd: folder.path });
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^Score \d+ of 100\n/);
    expect(out).toMatch(/\nCost \$\d+\.\d\d a month/);
    expect(out).toContain('aws_s3_bucket.media  infra/main.tf:1  [object-store-versioning]');
    expect(out).not.toContain('\x1b');
  });

  test('several formats go to files of their own', async () => {
    using folder = folderWith({ 'main.tf': bucket });
    const formats = ['--format', 'sarif=a.sarif', '--format', 'json=a.json', '-f', 'markdown'];
    const { out } = await run(['analyze', 'main.tf', ...formats, '-o', 'a.md'], {
      cwd: folder.path,
    });
    expect(out).toBe('');
    expect(readdirSync(folder.path).sort()).toEqual(['a.json', 'a.md', 'a.sarif', 'main.tf']);
    expect(readFileSync(join(folder.path, 'a.md'), 'utf8')).toMatch(/^# Architecture report\n/);
  });

  test('a file that can not be written is said, and nothing is left behind', async () => {
    using folder = folderWith({ 'main.tf': bucket });
    const call = ['analyze', 'main.tf', '--output', 'no/such/folder/a.txt'];
    expect(await run(call, { cwd: folder.path })).toMatchObject({
      code: 3,
      out: '',
      err: 'no/such/folder/a.txt: It could not be written. There is no such file or folder.\n',
    });
    expect(readdirSync(folder.path)).toEqual(['main.tf']);
  });

  test('several paths are one architecture', async () => {
    using folder = folderWith({
      'net/main.tf': 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n',
      'app/main.tf': bucket,
    });
    const call = ['analyze', 'net', 'app', 'app/main.tf', '-f', 'json'];
    const report = JSON.parse((await run(call, { cwd: folder.path })).out);
    expect(report.resources.map((one: { address: string }) => one.address).sort()).toEqual([
      'aws_s3_bucket.media',
      'aws_vpc.main',
    ]);
    expect(report.files.map((one: { name: string }) => one.name)).toEqual([
      'app/main.tf',
      'net/main.tf',
    ]);
  });

  test('`-` is standard input', async () => {
    const words = await run(['analyze', '-'], { input: 'An S3 bucket in eu-west-1.' });
    expect(words).toMatchObject({ code: 0, err: '' });
    const terraform = await run(['analyze', '-', '-f', 'json'], { input: bucket });
    expect(JSON.parse(terraform.out).resources).toHaveLength(1);
  });

  test('`--each` prints one report a line, in the order given', async () => {
    using folder = folderWith({ 'a.tf': bucket, 'b.yaml': 'a: [', 'c/main.tf': bucket });
    const paths = ['c', 'none.tf', 'b.yaml', 'a.tf'];
    const { out, code } = await run(['analyze', '--each', ...paths], { cwd: folder.path });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(3);
    expect(lines.map(({ path }) => path)).toEqual(paths);
    expect(lines.map(({ problem }) => problem?.code)).toEqual([
      undefined,
      'path-unreadable',
      'syntax',
      undefined,
    ]);
    expect(lines[1]).toEqual({
      path: 'none.tf',
      problem: { code: 'path-unreadable', message: 'There is no such file or folder.' },
    });
    expect(lines[2].problem).toMatchObject({ file: 'b.yaml', line: 1, column: 5 });
    expect(lines[3].resources).toHaveLength(1);
  });
});

describe('exit codes', () => {
  test('1 below `--fail-under` or with a finding as bad as `--fail-on`', async () => {
    using folder = folderWith({ 'main.tf': bucket });
    const of = async (...args: string[]) => (await run(['analyze', folder.path, ...args])).code;
    expect(await Promise.all([of('--fail-under', '100'), of('--fail-under', '1')])).toEqual([1, 0]);
    expect(await Promise.all([of('--fail-on', 'low'), of('--fail-on', 'critical')])).toEqual([
      1, 0,
    ]);
  });

  test('2 for wrong usage, with the option that was meant', async () => {
    expect(await run(['analyze', 'a', '--formt', 'json'])).toMatchObject({
      code: 2,
      out: '',
      err: "Unknown option '--formt'. Did you mean --format?\nTry `stackstage --help`.\n",
    });
  });

  test('3 where something could not be read, even if the rest was fine', async () => {
    using folder = folderWith({ 'main.tf': bucket, 'bad.tf': 'resource "a" {' });
    const all = await run(['analyze', folder.path]);
    expect(all).toMatchObject({ code: 3 });
    expect(all.err).toMatch(/bad\.tf:1:\d+: error: /);
    expect(all.out).toContain('Not all could be read');
    const relaxed = await run(['analyze', folder.path, '--allow-unreadable', '--quiet']);
    expect(relaxed.code).toBe(0);
    expect(relaxed.err).toContain('error: ');
    const missing = await run(['analyze', 'none.tf', 'main.tf'], { cwd: folder.path });
    expect(missing.code).toBe(3);
    expect(missing.err).toBe('none.tf: There is no such file or folder.\n');
    expect(missing.out).toMatch(/^Score /);
  });

  test.each([
    ['an empty standard input', '', 'The file is empty.'],
    ['no resources', 'Resources: {}\n', 'Found an empty "Resources"'],
    ['nothing that is read', '{"name": "x"}', 'none of the formats'],
    ['nested brackets', '['.repeat(10_000), 'nested more than 100 deep'],
  ])('3 without a score for %s', async (_name, input, reason) => {
    const { code, out, ms } = await inTime(slowestMs, () => run(['analyze', '-'], { input }));
    expect(code).toBe(3);
    expect(out).toMatch(/^Nothing to score: no resource was read\.\n/);
    expect(out).toContain(reason);
    expect(out).not.toContain('100 of 100');
    expect(ms).toBeLessThan(slowestMs);
  });

  test('3 for a folder without anything readable, with what was skipped', async () => {
    using folder = folderWith({
      'node_modules/a/main.tf': bucket,
      '.git/x.json': '{}',
      'a.png': 'x',
    });
    const { code, out, err } = await run(['analyze', folder.path]);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('No file there is of a kind that is read');
    expect(err).toContain('2 hidden or vendored folders were skipped: .git, node_modules.');
  });

  test.skipIf(process.getuid?.() === 0)('3 for what may not be read', async () => {
    using folder = folderWith({ 'a.tf': bucket });
    chmodSync(join(folder.path, 'a.tf'), 0);
    const { code, err } = await run(['analyze', join(folder.path, 'a.tf')]);
    expect(code).toBe(3);
    expect(err).toContain('permission denied');
  });

  test('3 where a limit is met, and it says which', async () => {
    using folder = folderWith({ 'a.yaml': Buffer.alloc(51 * 1024 * 1024, 'a') });
    const { code, err, ms } = await inTime(slowestMs, () => run(['analyze', folder.path]));
    expect(code).toBe(3);
    expect(err).toContain('a.yaml: It has 51.0 MB or more; the limit is 50 MB.');
    expect(ms).toBeLessThan(slowestMs);
  });
});

describe('bad input gets a clear answer in two seconds', () => {
  test.each(Object.entries(unreadableInputs))('%s', async (_name, [name, content]) => {
    using folder = folderWith({ [name]: content });
    const call = ['analyze', name, '-f', 'json'];
    const { code, out, err, ms } = await inTime(slowestMs, () => run(call, { cwd: folder.path }));
    expect(code).toBe(3);
    expect(err.startsWith(`${name}:`)).toBe(true);
    expect(err.slice(name.length)).toMatch(/^:\d+:\d+: error: .{10}/);
    expect(JSON.parse(out).diagnostics[0]).toMatchObject({ file: name, severity: 'error' });
    expect(ms).toBeLessThan(slowestMs);
  });

  test.each(Object.entries(strangeInputs))('%s', async (_name, [name, content]) => {
    using folder = folderWith({ [name]: content });
    const call = ['analyze', name, '-f', 'json'];
    const { code, out, ms } = await inTime(slowestMs, () => run(call, { cwd: folder.path }));
    expect(code).toBe(0);
    expect(JSON.parse(out).resources.length).toBeGreaterThan(0);
    expect(ms).toBeLessThan(slowestMs);
  });

  test.each([
    ['main.tf', '#'],
    ['main.tf', '# comment\n'],
    ['main.tf', '('],
    ['template.yaml', 'a'],
    ['template.yaml', 'a: b\n'],
    ['template.json', '{"a":'],
    ['words.txt', 'a bucket and '],
  ])('6 MiB of %s full of %j', async (name, part) => {
    const size = 6 * 1024 * 1024;
    using folder = folderWith({ [name]: part.repeat(size / part.length) });
    const { code, err, ms } = await inTime(slowestMs, () => run(['analyze', folder.path]));
    expect(code).toBe(3);
    expect(err).toMatch(/(?:main|template|words)\.\w+:\d+:\d+: error: .{10}/);
    expect(ms).toBeLessThan(slowestMs);
  });
});

describe('manners', () => {
  test('help and version', async () => {
    const { code, out, err } = await run(['help', 'analyze']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: stackstage analyze PATH/);
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('colours on a terminal only, and not where they are unwanted', async () => {
    if (!existsSync('/usr/bin/script')) return;
    using folder = folderWith({ 'main.tf': bucket });
    const bin = join(root, 'cli/bin/stackstage.mjs');
    const onTerminal = (env: Record<string, string>, ...args: string[]) =>
      execFileSync(
        '/usr/bin/script',
        ['-qec', [process.execPath, bin, 'analyze', 'main.tf', ...args].join(' '), '/dev/null'],
        { cwd: folder.path, env: { ...process.env, NO_COLOR: '', TERM: 'xterm', ...env } },
      ).toString();
    expect(onTerminal({})).toContain('\x1b[1mScore');
    expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\x1b[');
    expect(onTerminal({ TERM: 'dumb' })).not.toContain('\x1b[');
    expect(onTerminal({}, '--no-color')).not.toContain('\x1b[');
  });

  test('Ctrl-C ends it at once', async () => {
    const { code, signal, wallMs } = await inTime(interruptedMs, () =>
      run(['analyze', '-'], { signal: 'SIGINT' }),
    );
    expect(code === 130 || signal === 'SIGINT').toBe(true);
    expect(wallMs).toBeLessThan(interruptedMs);
  });

  test('a reader who leaves early ends it quietly', async () => {
    const many = Array.from({ length: 300 }, (_, no) => bucket.replace('"media" {', `"m${no}" {`));
    using folder = folderWith({ 'main.tf': many.join('') });
    const bin = join(root, 'cli/bin/stackstage.mjs');
    const call = `"${process.execPath}" "${bin}" analyze "${folder.path}" -f json 2>messages | head -c 2`;
    const out = execFileSync('/bin/sh', ['-c', call], { cwd: folder.path }).toString();
    expect(out).toBe('{"');
    expect(readFileSync(join(folder.path, 'messages'), 'utf8')).toBe('');
  });

  test('an older Node hands over to the one it needs', async () => {
    const older = ['/usr/bin/node', '/usr/local/bin/node'].find(
      (path) => existsSync(path) && !execFileSync(path, ['--version']).toString().startsWith('v24'),
    );
    if (!older) return;
    using folder = folderWith({ 'main.tf': bucket });
    const call = ['analyze', folder.path, '--fail-under', '100'];
    expect(await run(call, { node: older })).toMatchObject({ code: 1, err: '' });
    // Where it has not come to handing over yet, the signal itself ends it; a shell calls both 130.
    const { code, signal } = await run(['analyze', '-'], { node: older, signal: 'SIGINT' });
    expect(code === 130 || signal === 'SIGINT').toBe(true);
  });

  test('`npx stackstage` and `npm run stackstage` are the same', () => {
    using folder = folderWith({ 'main.tf': bucket });
    const call = (command: string, args: string[]) =>
      JSON.parse(
        execFileSync(command, [...args, 'analyze', folder.path, '-f', 'json'], {
          cwd: root,
          stdio: ['ignore', 'pipe', 'ignore'],
        }).toString(),
      ).score;
    expect(call('npx', ['stackstage'])).toBe(call('npm', ['run', '--silent', 'stackstage', '--']));
  });

  test('links are followed inside the folder only, and never in circles', async () => {
    using outside = folderWith({ 'secret.tf': bucket });
    using folder = folderWith({ 'main.tf': bucket });
    mkdirSync(join(folder.path, 'sub'));
    symlinkSync(folder.path, join(folder.path, 'sub/loop'));
    symlinkSync(join(outside.path, 'secret.tf'), join(folder.path, 'out.tf'));
    const { out, code } = await run(['analyze', folder.path, '-f', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out).files.map(({ name }: { name: string }) => name)).toEqual(['main.tf']);
  });
});
