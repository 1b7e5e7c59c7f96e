/** JSON with the offsets of every part. */
export type JsonNode =
  | ({ readonly kind: 'scalar'; readonly value: string | number | boolean | null } & Place)
  | ({ readonly kind: 'array'; readonly items: readonly JsonNode[] } & Place)
  | ({ readonly kind: 'object'; readonly members: readonly JsonMember[] } & Place);

interface Place {
  readonly from: number;
  readonly to: number;
}

interface JsonMember extends Place {
  readonly key: string;
  readonly value: JsonNode;
}

/** Where a text is not JSON. */
interface JsonProblem {
  readonly offset: number;
  readonly message: string;
  readonly tooDeep: boolean;
}

/** Reads JSON, keeping offsets; stops at the first error. */
export function parseJson(text: string, nesting: number): JsonNode | JsonProblem {
  let at = 0;
  let depth = 0;
  let problem: JsonProblem | undefined;

  const fail = (expected: string, tooDeep = false): undefined => {
    const found = at >= text.length ? 'the end of the file' : `\`${text[at]}\``;
    const message = tooDeep ? expected : `Found ${found}; expected ${expected}.`;
    problem ??= { offset: at, message, tooDeep };
    return undefined;
  };
  const skip = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text[at] ?? 'x')) at++;
  };

  const value = (): JsonNode | undefined => {
    skip();
    const from = at;
    const letter = text[at];
    if (letter === '{' || letter === '[') {
      if (++depth > nesting) return fail(`It is nested more than ${nesting} deep here.`, true);
      const node = letter === '{' ? object(from) : array(from);
      depth--;
      return node;
    }
    if (letter === '"') {
      const string = quoted();
      return string === undefined ? undefined : { kind: 'scalar', value: string, from, to: at };
    }
    while (at < text.length && !' \t\r\n,]}:'.includes(text[at] ?? ',')) at++;
    const word = text.slice(from, at);
    if (word === 'true' || word === 'false')
      return { kind: 'scalar', value: word === 'true', from, to: at };
    if (word === 'null') return { kind: 'scalar', value: null, from, to: at };
    const number = word === '' ? Number.NaN : Number(word);
    if (!Number.isNaN(number)) return { kind: 'scalar', value: number, from, to: at };
    at = from;
    return fail('a value');
  };

  const quoted = (): string | undefined => {
    const from = at;
    at++;
    while (at < text.length && text[at] !== '"') {
      if (text[at] === '\n') return fail('a closing quote');
      at += text[at] === '\\' ? 2 : 1;
    }
    if (at >= text.length) return fail('a closing quote');
    at++;
    try {
      return String(JSON.parse(text.slice(from, at)));
    } catch {
      at = from;
      return fail('a string without control characters or wrong escapes');
    }
  };

  const array = (from: number): JsonNode | undefined => {
    const items: JsonNode[] = [];
    at++;
    skip();
    while (text[at] !== ']') {
      const item = value();
      if (!item) return undefined;
      items.push(item);
      skip();
      if (text[at] === ',') at++;
      else if (text[at] !== ']') return fail('`,` or `]`');
      skip();
    }
    at++;
    return { kind: 'array', items, from, to: at };
  };

  const object = (from: number): JsonNode | undefined => {
    const members: JsonMember[] = [];
    at++;
    skip();
    while (text[at] !== '}') {
      const start = at;
      if (text[at] !== '"') return fail('a key in quotes or `}`');
      const key = quoted();
      if (key === undefined) return undefined;
      skip();
      if (text[at] !== ':') return fail('`:`');
      at++;
      const item = value();
      if (!item) return undefined;
      members.push({ key, value: item, from: start, to: at });
      skip();
      if (text[at] === ',') at++;
      else if (text[at] !== '}') return fail('`,` or `}`');
      skip();
    }
    at++;
    return { kind: 'object', members, from, to: at };
  };

  const root = value();
  skip();
  if (root && at < text.length) fail('the end of the file');
  return problem ?? root ?? { offset: 0, message: 'There is nothing here.', tooDeep: false };
}
