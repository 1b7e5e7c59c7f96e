import { type Assertion, isWord, type Node, parseRegularExpression } from './syntax.ts';

/** A regular expression made ready to run. */
export interface RegularExpression {
  readonly program: readonly Step[];
  readonly groups: readonly string[];
}

/** Start and end of the match and of each group, in UTF-16 units; -1 where a group took no part. */
export type Match = readonly number[];

type Step =
  | { readonly do: 'read'; readonly has: (code: number) => boolean }
  | { readonly do: 'assert'; readonly what: Assertion }
  | { do: 'split'; first: number; second: number }
  | { do: 'jump'; to: number }
  | { readonly do: 'save'; readonly slot: number }
  | { readonly do: 'match' };

const longestProgram = 5_000;

/** Undefined for what isn't a regular expression of RE2, or is too long. */
export function compileRegularExpression(pattern: string): RegularExpression | undefined {
  const parsed = pattern.length > 1_000 ? undefined : parseRegularExpression(pattern);
  if (!parsed) return undefined;
  const program: Step[] = [{ do: 'save', slot: 0 }];
  if (!emit(parsed.root, program)) return undefined;
  program.push({ do: 'save', slot: 1 }, { do: 'match' });
  return { program, groups: parsed.groups };
}

function emit(node: Node, program: Step[]): boolean {
  if (program.length > longestProgram) return false;
  switch (node.kind) {
    case 'set':
      program.push({ do: 'read', has: node.has });
      return true;
    case 'assert':
      program.push({ do: 'assert', what: node.what });
      return true;
    case 'sequence':
      return node.of.every((item) => emit(item, program));
    case 'choice':
      return emitChoice(node.of, program);
    case 'group': {
      program.push({ do: 'save', slot: 2 * node.number });
      if (!emit(node.of, program)) return false;
      program.push({ do: 'save', slot: 2 * node.number + 1 });
      return true;
    }
    case 'repeat':
      return emitRepeat(node, program);
  }
}

function emitChoice(branches: readonly Node[], program: Step[]): boolean {
  const jumps: { do: 'jump'; to: number }[] = [];
  for (const [index, branch] of branches.entries()) {
    const isLast = index === branches.length - 1;
    const split = { do: 'split' as const, first: program.length + 1, second: 0 };
    if (!isLast) program.push(split);
    if (!emit(branch, program)) return false;
    if (isLast) continue;
    const jump = { do: 'jump' as const, to: 0 };
    program.push(jump);
    jumps.push(jump);
    split.second = program.length;
  }
  for (const jump of jumps) jump.to = program.length;
  return true;
}

function emitRepeat(node: Extract<Node, { kind: 'repeat' }>, program: Step[]): boolean {
  for (let time = 0; time < node.least; time++) if (!emit(node.of, program)) return false;
  const branch = (): { do: 'split'; first: number; second: number } => {
    const split = { do: 'split' as const, first: 0, second: 0 };
    program.push(split);
    return split;
  };
  const aim = (split: { first: number; second: number }, inside: number, after: number): void => {
    split.first = node.lazy ? after : inside;
    split.second = node.lazy ? inside : after;
  };
  if (node.most === Infinity) {
    const start = program.length;
    const split = branch();
    if (!emit(node.of, program)) return false;
    program.push({ do: 'jump', to: start });
    aim(split, start + 1, program.length);
    return true;
  }
  const splits: { split: { first: number; second: number }; inside: number }[] = [];
  for (let time = node.least; time < node.most; time++) {
    const split = branch();
    splits.push({ split, inside: program.length });
    if (!emit(node.of, program)) return false;
  }
  for (const { split, inside } of splits) aim(split, inside, program.length);
  return true;
}

interface Thread {
  readonly at: number;
  readonly slots: readonly number[];
}

/**
 * The leftmost match at or after `from`, by Pike's method: time grows with text times program, whatever
 * the expression. `budget.left` counts steps down; none left: undefined.
 */
export function matchFrom(
  { program, groups }: RegularExpression,
  text: string,
  from: number,
  budget: { left: number },
): Match | undefined {
  const empty = Array.from({ length: 2 * groups.length + 2 }, () => -1);
  let threads: Thread[] = [];
  let best: Match | undefined;
  let position = from;
  for (;;) {
    const seen = new Set<number>();
    const current: Thread[] = [];
    for (const thread of threads) follow(program, thread, text, position, seen, current, budget);
    if (!best) follow(program, { at: 0, slots: empty }, text, position, seen, current, budget);
    if (budget.left < 0) return undefined;
    const code = position < text.length ? (text.codePointAt(position) ?? -1) : -1;
    const next: Thread[] = [];
    for (const { at, slots } of current) {
      const step = program[at];
      if (step?.do === 'match') {
        best = slots;
        break;
      }
      if (step?.do === 'read' && code !== -1 && step.has(code)) next.push({ at: at + 1, slots });
    }
    budget.left -= current.length;
    if (code === -1 || (best && next.length === 0)) return best;
    threads = next;
    position += code > 0xffff ? 2 : 1;
  }
}

/** Adds what a thread reaches without reading, most wanted first. */
function follow(
  program: readonly Step[],
  start: Thread,
  text: string,
  position: number,
  seen: Set<number>,
  into: Thread[],
  budget: { left: number },
): void {
  const waiting = [start];
  for (let thread = waiting.pop(); thread; thread = waiting.pop()) {
    const { at, slots } = thread;
    if (seen.has(at)) continue;
    seen.add(at);
    budget.left--;
    const step = program[at];
    if (!step) continue;
    if (step.do === 'jump') waiting.push({ at: step.to, slots });
    else if (step.do === 'split')
      waiting.push({ at: step.second, slots }, { at: step.first, slots });
    else if (step.do === 'save')
      waiting.push({ at: at + 1, slots: slots.with(step.slot, position) });
    else if (step.do === 'assert') {
      if (holds(step.what, text, position)) waiting.push({ at: at + 1, slots });
    } else into.push(thread);
  }
}

function holds(what: Assertion, text: string, position: number): boolean {
  const before = position > 0 ? text.charCodeAt(position - 1) : -1;
  const after = position < text.length ? text.charCodeAt(position) : -1;
  switch (what) {
    case 'start':
      return position === 0;
    case 'end':
      return position === text.length;
    case 'line-start':
      return before === -1 || before === 10;
    case 'line-end':
      return after === -1 || after === 10;
    case 'word':
      return isWord(before) !== isWord(after);
    case 'not-word':
      return isWord(before) === isWord(after);
  }
}
