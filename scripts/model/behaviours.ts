import type { ChatRequest } from './chat-request.ts';
import type { FinishReason, Reply } from './reply.ts';
import type { Thought } from './think.ts';

/** What a behaviour has to play with. */
export interface Play {
  readonly request: ChatRequest;
  readonly thought: Thought;
  readonly reply: Reply;
  /** Milliseconds between two pieces of text. */
  readonly pieceMs: number;
  /** How often this behaviour was asked before, by anyone. */
  readonly before: number;
}

export interface Behaviour {
  readonly says: string;
  readonly play: (play: Play) => void | Promise<void>;
}

const longMs = 3_600_000;
const slowMs = 400;
const hour = 3600; // seconds
const page = '<!doctype html><html><body><h1>Sign in to the network</h1></body></html>';

/** What the stand-in does, by the part of a model's name after `stand-in/`; nothing there is `plain`. */
export const behaviours = {
  plain: { says: 'answers', play: (play) => answer(play) },
  'at-once': {
    says: 'answers without looking anything up',
    play: (play) => answer({ ...play, thought: { ...play.thought, calls: [] } }),
  },
  slow: {
    says: `answers, ${slowMs} ms between two words`,
    play: (play) => answer({ ...play, pieceMs: slowMs }),
  },
  comments: {
    says: 'answers with a comment line around each piece',
    play: (play) => answer(play, {}, () => play.reply.comment()),
  },
  json: {
    says: 'answers a request for a stream with one JSON document',
    play: ({ thought, reply, request }) => {
      const content = thought.calls.length > 0 ? null : thought.text;
      const message = { role: 'assistant', content, tool_calls: callsOf(thought) };
      const finish_reason = thought.calls.length > 0 ? 'tool_calls' : 'stop';
      const choices = [{ index: 0, message, finish_reason }];
      reply.raw('application/json', JSON.stringify({ model: request.model, choices }));
      reply.stopShort();
    },
  },
  think: {
    says: 'thinks aloud in the text first, as some local models do',
    play: async (play) => {
      for (const piece of ['<th', 'ink>The person wants to know it', ' all.</think>\n\n'])
        play.reply.text(piece);
      await answer(play);
    },
  },
  'hang-before': { says: 'takes the request and says nothing', play: ({ reply }) => hang(reply) },
  'hang-headers': {
    says: 'begins to answer and sends no byte',
    play: async ({ reply }) => {
      reply.raw('text/event-stream', '');
      await hang(reply);
    },
  },
  'hang-after': {
    says: 'falls silent in the middle of its answer',
    play: async (play) => {
      await half(play);
      await hang(play.reply);
    },
  },
  cut: {
    says: 'loses the connection in the middle of its answer',
    play: async (play) => {
      await half(play);
      await play.reply.wait(50); // so that what was written is on its way
      play.reply.cut();
    },
  },
  'stop-short': {
    says: 'ends the stream in the middle, without an error',
    play: async (play) => {
      await half(play);
      play.reply.stopShort();
    },
  },
  nothing: {
    says: 'ends the stream before anything',
    play: ({ reply }) => reply.stopShort(),
  },
  'error-first': {
    says: 'status 200, then an error in place of an answer',
    play: ({ reply }) => {
      reply.comment();
      reply.error(502, 'The provider was lost');
    },
  },
  'error-midway': {
    says: 'an error object in the middle of a stream, finish_reason `error`',
    play: async (play) => {
      await half(play);
      play.reply.error('server_error', 'Provider disconnected unexpectedly');
    },
  },
  'error-finish': {
    says: 'finish_reason `error` without an error object',
    play: async (play) => {
      await half(play);
      play.reply.end('error');
    },
  },
  flaky: {
    says: 'fails every other time, with 503',
    play: (play) => (play.before % 2 === 0 ? play.reply.fail(503) : answer(play)),
  },
  '400': refusal(400),
  '401': refusal(401),
  '402': refusal(402),
  '403': refusal(403),
  '404': refusal(404),
  '408': refusal(408),
  '413': refusal(413),
  '429': refusal(429),
  '429-soon': refusal(429, 'Retry-After 1 s', () => '1'),
  '429-hour': refusal(429, 'Retry-After an hour', () => String(hour)),
  '429-date': refusal(429, 'Retry-After as a date, an hour from now', () =>
    new Date(Date.now() + hour * 1000).toUTCString(),
  ),
  '500': refusal(500),
  '502': refusal(502),
  '503': refusal(503),
  '529': refusal(529),
  length: ending('length', 'is cut at its length limit'),
  'content-filter': ending('content_filter', 'is stopped by a filter'),
  empty: { says: 'ends without a word', play: ({ reply }) => reply.end() },
  reasoning: {
    says: 'only reasons, and ends at its length limit',
    play: ({ reply }) => {
      for (const reasoning of ['Let me see. ', 'There is much to see.']) reply.delta({ reasoning });
      reply.end('length');
    },
  },
  refusal: {
    says: 'refuses in the field made for it',
    play: ({ reply }) => {
      reply.delta({ refusal: 'I will not speak of this.' });
      reply.end();
    },
  },
  'bad-arguments': {
    says: 'calls a tool with arguments that are no JSON',
    play: callsFirst('read_report', '{"part": "fin'),
  },
  'unknown-arguments': {
    says: 'calls a tool with arguments that it does not take',
    play: callsFirst('read_report', '{"part": "everything", "uid": "another person"}'),
  },
  'unknown-tool': {
    says: 'calls a tool that there is not',
    play: callsFirst('delete_everything', '{}'),
  },
  loop: {
    says: 'calls tools for as long as it may',
    play: (play) => {
      if (!play.request.tools) return answer(play);
      play.reply.tool('read_report', '{"part":"summary"}');
      return play.reply.end('tool_calls');
    },
  },
  fence: {
    says: 'puts JSON into a code fence, with words around it',
    play: asText((json) => `Here it is:\n\n\`\`\`json\n${json}\n\`\`\`\n\nI hope this helps!`),
  },
  trailing: {
    says: 'writes on after JSON',
    play: asText((json) => `${json}\n\nNote: {this} is my view.`),
  },
  truncated: {
    says: 'breaks JSON off in the middle',
    play: asText((json) => json.slice(0, Math.floor(json.length / 2))),
  },
  'wrong-shape': {
    says: 'writes JSON of another shape',
    play: asText(() => '{"answer": ["yes"], "confidence": "high"}'),
  },
  invented: {
    says: 'names resources that there are not',
    play: asText((json) => json.replace(/\b(aws|azurerm|google)_(\w+)\.(\w+)/g, '$1_$2.invented')),
  },
  'no-usage': {
    says: 'answers without its usage',
    play: (play) => answer(play, { usage: false }),
  },
  'no-done': {
    says: 'answers without `[DONE]`',
    play: (play) => answer(play, { done: false }),
  },
  'no-finish': {
    says: 'answers without a finish_reason',
    play: (play) => answer(play, { finish: false }),
  },
  html: {
    says: 'answers with a web page and status 200',
    play: ({ reply }) => {
      reply.raw('text/html', page);
      reply.stopShort();
    },
  },
  redirect: {
    says: 'sends the caller elsewhere',
    play: ({ reply }) => reply.fail(307, { location: '/v1/elsewhere' }),
  },
  endless: {
    says: 'never stops writing',
    play: async ({ reply }) => {
      for (;;) {
        for (let line = 0; line < 20; line += 1) reply.text(`${'and so on, '.repeat(50)}\n`);
        await reply.wait(1);
      }
    },
  },
} as const satisfies Readonly<Record<string, Behaviour>>;

export type BehaviourName = keyof typeof behaviours;

export const behaviourNames = Object.keys(behaviours) as BehaviourName[];

/** Whole words with the space after them, as models tend to send them. */
function piecesOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** @param around called before each piece and after the last */
async function answer(
  { thought, reply, pieceMs }: Play,
  leaveOut: Parameters<Reply['end']>[1] = {},
  around: () => void = () => undefined,
): Promise<void> {
  reply.comment();
  const looksUp = thought.calls.length > 0;
  for (const piece of looksUp ? [] : piecesOf(thought.text)) {
    around();
    reply.text(piece);
    if (pieceMs > 0) await reply.wait(pieceMs);
  }
  around();
  for (const { name, arguments: given } of thought.calls) reply.tool(name, JSON.stringify(given));
  reply.end(looksUp ? 'tool_calls' : 'stop', leaveOut);
}

/** Some of the text, though it might have looked things up first. */
async function half({ thought, reply, pieceMs }: Play): Promise<void> {
  const pieces = piecesOf(thought.text);
  for (const piece of pieces.slice(0, Math.ceil(pieces.length / 2))) {
    reply.text(piece);
    if (pieceMs > 0) await reply.wait(pieceMs);
  }
}

async function hang(reply: Reply): Promise<void> {
  await reply.wait(longMs);
}

function refusal(status: number, more = '', retryAfter?: () => string): Behaviour {
  return {
    says: `status ${status}${more && `, ${more}`}`,
    play: ({ reply }) => reply.fail(status, retryAfter && { 'retry-after': retryAfter() }),
  };
}

function ending(finish: FinishReason, says: string): Behaviour {
  return {
    says: `${says}: finish_reason \`${finish}\``,
    play: async (play) => {
      await half(play);
      play.reply.end(finish);
    },
  };
}

/** Calls a tool as it is not meant to be called, then answers whatever it is told. */
function callsFirst(name: string, written: string): Behaviour['play'] {
  return (play) => {
    if (play.request.messages.at(-1)?.role === 'tool') return answer(play);
    play.reply.tool(name, written);
    return play.reply.end('tool_calls');
  };
}

/** Only what is asked for as JSON is spoilt; a conversation goes on as ever. */
function asText(spoil: (json: string) => string): Behaviour['play'] {
  return (play) =>
    answer(
      play.thought.isJson
        ? { ...play, thought: { ...play.thought, text: spoil(play.thought.text) } }
        : play,
    );
}

function callsOf({ calls }: Thought) {
  return calls.map(({ name, arguments: given }, at) => ({
    id: `call_${at}`,
    type: 'function',
    function: { name, arguments: JSON.stringify(given) },
  }));
}
