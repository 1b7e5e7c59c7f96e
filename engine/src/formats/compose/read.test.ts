// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables so.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import { referencesIn, type Value } from '../../source/value.ts';
import type { Declaration, Reading } from '../declaration.ts';
import { itemsAt, textAt, valueAt } from '../value-paths.ts';
import { compose } from './read.ts';

const named = (
  files: Readonly<Record<string, string>>,
  beside: Readonly<Record<string, string>> = {},
): Reading => {
  const list = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([name, text]) => ({ name, text }));
  return compose.read(list(files), list(beside), { grammars: undefined, limits: serviceLimits });
};
const read = (text: string, beside: Readonly<Record<string, string>> = {}) =>
  named({ 'compose.yaml': text }, beside);
const addresses = ({ declarations }: Reading) => declarations.map(({ address }) => address);
const find = (reading: Reading, address: string): Declaration => {
  const found = reading.declarations.find((one) => one.address === address);
  if (!found) throw new Error(`No ${address} in ${addresses(reading).join(', ')}.`);
  return found;
};
const targets = (value: Value | undefined) =>
  value ? [...referencesIn(value)].map(({ to }) => to) : [];
const at = (reading: Reading, address: string, path: string) =>
  valueAt(find(reading, address).properties, path);

describe('services', () => {
  const sample = readFileSync(
    new URL('./fixtures/nginx-nodejs-redis.compose.yaml', import.meta.url),
    'utf8',
  );

  test('the sample has four, with their links and places', () => {
    const reading = named({ 'nginx-nodejs-redis.compose.yaml': sample });
    expect(addresses(reading)).toEqual(['redis', 'web1', 'web2', 'nginx']);
    expect(reading.declarations.map(({ type }) => type)).toEqual(Array(4).fill('service'));
    expect(targets(find(reading, 'nginx').properties)).toEqual(['web1', 'web2']);
    expect(find(reading, 'nginx').dependsOn).toEqual(['web1', 'web2']);
    expect(find(reading, 'redis').at.start.line).toBe(2);
    const [port] = itemsAt(find(reading, 'redis').properties, 'ports');
    expect(textAt(port, 'published')).toBe('6379');
    expect(port?.at.start.line).toBe(5);
    expect(reading.diagnostics).toEqual([]);
  });

  test('short and long forms say the same', () => {
    const short = read(
      'services:\n  a:\n    image: x\n    ports: ["127.0.0.1:80:8080/udp", 90]\n    volumes: ["./d:/d:ro", "data:/v", /anon]\n    environment: [A=b=c, SHELL]\n    depends_on: [b]\n  b: {image: y}\nvolumes: {data: }\n',
    );
    const [port, second] = itemsAt(find(short, 'a').properties, 'ports');
    expect(['host_ip', 'published', 'target', 'protocol'].map((key) => textAt(port, key))).toEqual([
      '127.0.0.1',
      '80',
      '8080',
      'udp',
    ]);
    expect([textAt(second, 'published'), textAt(second, 'target')]).toEqual([undefined, '90']);
    const [bind, volume, anonymous] = itemsAt(find(short, 'a').properties, 'volumes');
    expect([textAt(bind, 'type'), textAt(bind, 'source'), textAt(bind, 'read_only')]).toEqual([
      'bind',
      './d',
      'true',
    ]);
    expect(targets(volume)).toEqual(['data']);
    expect(textAt(anonymous, 'target')).toBe('/anon');
    expect(textAt(at(short, 'a', 'environment'), 'A')).toBe('b=c');
    expect(at(short, 'a', 'environment.SHELL')).toBeUndefined();

    const long = read(
      'services:\n  a:\n    image: x\n    ports: [{target: 80, published: "8080"}]\n    depends_on: {b: {condition: service_healthy}}\n  b: {image: y}\n',
    );
    expect(targets(at(long, 'a', 'depends_on'))).toEqual(['b']);
    expect(textAt(itemsAt(find(long, 'a').properties, 'ports')[0], 'published')).toBe('8080');
  });

  test('volumes, networks, secrets and configs count when the file declares them and they are its own', () => {
    const reading = read(
      'services:\n  db: {image: postgres, volumes: ["db:/d", "theirs:/e"], networks: [back], secrets: [pw]}\nvolumes: {db: , theirs: {external: true}}\nnetworks: {back: }\nsecrets: {pw: {file: pw.txt}}\nconfigs: {c: {content: x}}\nx-ours: {a: {image: z}}\n',
    );
    expect(addresses(reading)).toEqual(['db', 'volumes.db', 'back', 'pw', 'c']);
    expect(targets(find(reading, 'db').properties).sort()).toEqual(['back', 'pw', 'volumes.db']);
  });

  test('a setting that names the host of another service refers to it', () => {
    const reading = read(
      'services:\n  web:\n    image: x\n    environment: {URL: "redis://cache:6379", DB_HOST: box, SELF_URL: "http://web:80", MODE: cache}\n    command: wait --for cache:6379\n  cache: {image: redis}\n  db: {image: postgres, container_name: box}\n',
    );
    expect(targets(at(reading, 'web', 'environment'))).toEqual(['cache', 'db']);
    expect(targets(at(reading, 'web', 'command'))).toEqual(['cache']);
  });

  test('anchors and merge keys are followed', () => {
    const reading = read(
      'x-base: &base {image: x, restart: always}\nservices:\n  a: {<<: *base, user: "1"}\n  b: {<<: *base}\n',
    );
    expect(textAt(at(reading, 'a', ''), 'restart')).toBe('always');
    expect(addresses(reading)).toEqual(['a', 'b']);
  });
});

describe('variables', () => {
  const image = (text: string, env: Readonly<Record<string, string>> = {}) =>
    at(read(`services: {a: {image: "${text}"}}`, env), 'a', 'image');

  test.each([
    ['x:${V:-1}', 'x:1'],
    ['x:${V-1}', 'x:1'],
    ['x:${V:-${W:-2}}', 'x:2'],
    ['a$$b', 'a$b'],
    ['x${V:+y}', 'x'],
  ])('%s is %s', (text, expected) => expect(image(text)).toMatchObject({ value: expected }));

  test('.env beside the file sets them', () => {
    const env = { '.env': '# c\nexport V="1.2" # d\nW=x # y\n' };
    expect(image('x:${V}-$W', env)).toMatchObject({ value: 'x:1.2-x' });
  });

  test('what nobody sets is unknown, alone or in a text', () => {
    expect(image('${V}')).toMatchObject({ kind: 'unknown' });
    expect(image('x:${V:?needed}')).toMatchObject({ kind: 'text' });
  });

  test('a port that a variable sets keeps what is known of it', () => {
    const reading = read('services: {a: {image: x, ports: ["${P}:80"]}}');
    const [port] = itemsAt(find(reading, 'a').properties, 'ports');
    expect(valueAt(port, 'published')).toMatchObject({ kind: 'unknown' });
    expect(textAt(port, 'target')).toBe('80');
  });
});

describe('several files', () => {
  test('an override is merged over its base', () => {
    const reading = named({
      'docker-compose.override.yml':
        'services:\n  a:\n    image: y\n    ports: ["2:2"]\n    command: [z]\n    environment: [B=2]\n    user: !reset null\n',
      'docker-compose.yml':
        'services:\n  a:\n    image: x\n    user: "1"\n    ports: ["1:1"]\n    command: [w]\n    environment: {A: 1, B: 1}\n',
    });
    expect(addresses(reading)).toEqual(['a']);
    expect(textAt(at(reading, 'a', ''), 'image')).toBe('y');
    expect(textAt(at(reading, 'a', ''), 'user')).toBeUndefined();
    expect(itemsAt(find(reading, 'a').properties, 'ports')).toHaveLength(2);
    expect(itemsAt(find(reading, 'a').properties, 'command')).toHaveLength(1);
    expect(textAt(at(reading, 'a', 'environment'), 'B')).toBe('2');
    expect(find(reading, 'a').at.file).toBe('docker-compose.yml');
    expect(reading.diagnostics).toEqual([]);
  });

  test('services of one name in two folders keep apart', () => {
    const text = 'services: {web: {image: x, depends_on: [db]}, db: {image: y}}';
    const reading = named({ 'a/compose.yml': text, 'b/compose.yml': text });
    expect(addresses(reading)).toEqual(['a/web', 'a/db', 'b/web', 'b/db']);
    expect(targets(find(reading, 'b/web').properties)).toEqual(['b/db']);
  });

  test('extends takes from a service of this or another file; a cycle and a missing file are said', () => {
    const reading = named(
      {
        'compose.yml':
          'services:\n  a: {extends: {file: c/common.yml, service: base}, user: "1"}\n  b: {extends: b2}\n  b2: {extends: b}\n  d: {extends: {file: no.yml, service: x}, image: z}\n',
      },
      { 'c/common.yml': 'services: {base: {image: x, depends_on: [q], user: "0"}}' },
    );
    expect(textAt(at(reading, 'a', ''), 'image')).toBe('x');
    expect(textAt(at(reading, 'a', ''), 'user')).toBe('1');
    expect(at(reading, 'a', 'depends_on')).toBeUndefined();
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['cycle', 'cycle', 'unresolved']);
  });

  test('included files belong to the project', () => {
    const reading = named(
      { 'compose.yml': 'include: [db/compose.yml]\nservices: {a: {image: x, depends_on: [db]}}' },
      { 'db/compose.yml': 'services: {db: {image: y}}' },
    );
    expect(addresses(reading)).toEqual(['db', 'a']);
    expect(targets(find(reading, 'a').properties)).toEqual(['db']);
  });

  test('settings of an env file count, those of the service win', () => {
    const reading = read(
      'services: {a: {image: x, env_file: app.env, environment: {M: own}}, db: {image: y}}',
      { 'app.env': 'DB_HOST=db\nM=other' },
    );
    expect(targets(at(reading, 'a', 'environment'))).toEqual(['db']);
    expect(textAt(at(reading, 'a', 'environment'), 'M')).toBe('own');
  });
});

test('hostile names and broken files do no harm', () => {
  const reading = read(
    'services:\n  __proto__: {image: x}\n  constructor: {image: y}\n  a: {image: [}\n',
  );
  expect(addresses(reading)).toContain('__proto__');
  expect(reading.diagnostics[0]).toMatchObject({ code: 'syntax', severity: 'error' });
  expect(Object.prototype).not.toHaveProperty('image');
});

test('Compose files are recognised by name and by what they say', () => {
  const file = (name: string, text: string) => compose.recognises({ name, text });
  expect(file('a/docker-compose.prod.yml', 'services:\n  a:\n    image: x\n')).toBeGreaterThan(0.9);
  expect(file('stack.yaml', 'services:\n  a:\n    image: x\n')).toBeGreaterThan(0.5);
  expect(file('.gitlab-ci.yml', 'services:\n  - docker:dind\ntest:\n  image: x\n')).toBe(0);
  expect(file('k.yaml', 'apiVersion: v1\nkind: Pod\n')).toBe(0);
  expect(file('values.yaml', 'services:\n  a:\n    port: 1\n')).toBe(0);
});
