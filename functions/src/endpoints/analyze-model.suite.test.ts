import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount, post, postTo, type TestAccount } from '../testing/api.ts';
import { documentOf } from '../testing/database.ts';
import {
  type ModelRequest,
  type Reply,
  type ScriptedModel,
  scriptedModel,
} from '../testing/scripted-model.ts';
import { type Served, serve } from '../testing/served.ts';
import { eventsOf } from '../testing/server-events.ts';

const planted = 'correct-horse-battery';
const database = `resource "aws_db_instance" "main" {
  engine         = "postgres"
  instance_class = "db.m6i.large"
  password       = "${planted}"
}
`;
const files = [{ name: 'main.tf', content: database }];
const words = 'one m6i.large with a Multi-AZ Postgres in eu-west-1';

const addition = {
  narrative:
    'One database carries all [[resource:aws_db_instance.main]] \u{1f642}[[resource:ghost]].',
  findings: [
    {
      title: 'Everything waits for one writer',
      severity: 'medium',
      explanation: 'Writes stop with it.',
      fix: 'Plan for reads elsewhere.',
      resources: ['aws_db_instance.main', 'aws_db_instance.ghost'],
      lines: { file: 'main.tf', start_line: 1, end_line: 5 },
    },
    {
      title: 'Of nothing that is there',
      severity: 'low',
      explanation: '-',
      fix: '-',
      resources: ['aws_lambda_function.ghost'],
      lines: { file: 'main.tf', start_line: 70, end_line: 71 },
    },
  ],
  questions: [{ question: 'How much may be lost?', why: 'It decides on the backups.' }],
};

let model: ScriptedModel;
let served: Served;
/** What the model does; each test says its own. */
let script: (request: ModelRequest, reply: Reply) => void | Promise<void>;
let ada: TestAccount;

beforeAll(async () => {
  model = await scriptedModel((request, reply) => script(request, reply));
  [served, ada] = await Promise.all([
    serve('analyze', {
      STACKSTAGE_AI_BASE_URL: model.url,
      STACKSTAGE_AI_MODEL: 'scripted',
      STACKSTAGE_AI_BREAKER: 'off',
    }),
    newAccount(),
  ]);
});
afterAll(async () => {
  await served?.close();
  model?.close();
});
beforeEach(() => {
  script = says(JSON.stringify(addition));
});

function says(...texts: readonly string[]) {
  let asked = 0;
  return (_: ModelRequest, reply: Reply) => {
    const text = texts[Math.min(asked, texts.length - 1)] ?? '';
    asked += 1;
    for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) reply.text(piece);
    reply.end();
  };
}

function send(body: object, headers: Readonly<Record<string, string>> = {}, who = ada) {
  return postTo(served.url, body, who.token, headers);
}

async function analyse(...asked: Parameters<typeof send>) {
  const answer = await send(...asked);
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  return { status: answer.status, json: (await answer.json()) as any };
}

const partOf = (id: string) => documentOf(`users/${ada.uid}/reports/${id}/added/model`, ada.token);

describe('the model’s part', () => {
  it('stands beside the report, cites what exists, and counts what does not', async () => {
    const { status, json } = await analyse({ files, role: 'cto' });
    expect(status).toBe(200);
    expect(json).not.toHaveProperty('incomplete');
    expect(json.model_part).toMatchObject({
      role: 'cto',
      model: 'scripted',
      prompt_version: expect.stringMatching(/^system \d+, role-cto \d+, analyse \d+$/),
      narrative: 'One database carries all [1] \u{1f642}.',
      citations: [{ number: 1, kind: 'resource', resource: 'aws_db_instance.main' }],
      findings: [
        {
          title: 'Everything waits for one writer',
          resources: ['aws_db_instance.main'],
          evidence: [{ file: 'main.tf', start_line: 1, end_line: 5 }],
        },
      ],
      questions: addition.questions,
      dropped: 4,
    });
    const stored = await partOf(json.report_id);
    expect(stored).toMatchObject({ ...json.model_part, state: 'done' });
  });

  it('changes nothing of the engine’s own, and is not asked for where nobody wants it', async () => {
    const asked = model.requests.length;
    const without = (await analyse({ files, model: false })).json;
    expect(model.requests).toHaveLength(asked);
    expect(without).not.toHaveProperty('model_part');
    const { model_part: _part, report_id: _id, ...own } = (await analyse({ files })).json;
    expect({ ...own, report_id: without.report_id }).toEqual(without);
  });

  it('is told the role, the facts and the lines, and no secret', async () => {
    await analyse({ files, role: 'devops' });
    const told = JSON.stringify(model.requests.at(-1));
    expect(told).toContain('DevOps');
    expect(told).toContain('aws_db_instance.main');
    expect(told).toContain('2:   engine         = ');
    expect(told).toContain('REDACTED-password');
    expect(told).not.toContain(planted);
  });

  it('comes as events: the report at once, the narrative as it is written, the whole', async () => {
    const events = await eventsOf(await send({ files }, { accept: 'text/event-stream' }));
    const [report, ...others] = events;
    expect(report).toMatchObject({ event: 'report', data: { score: expect.any(Number) } });
    expect(report?.data).not.toHaveProperty('model_part');
    const deltas = others.filter(({ event }) => event === 'delta');
    expect(deltas.length).toBeGreaterThan(3);
    const text = deltas.map(({ data }) => data.text).join('');
    const last = events.at(-1);
    expect(last).toMatchObject({ event: 'done', data: { report_id: report?.data.report_id } });
    expect(last?.data.model_part.narrative).toBe(text);
    expect(last?.id).toBe(`${report?.data.report_id}-${text.length}`);
  });

  it('is asked for once with an Idempotency-Key', async () => {
    const key = { 'idempotency-key': `once-${Date.now()}` };
    const first = await analyse({ files }, key);
    const asked = model.requests.length;
    const second = await analyse({ files }, key);
    expect(model.requests).toHaveLength(asked);
    expect(second.json).toEqual(first.json);
  });

  it('is written anew for another role', async () => {
    const { report_id } = (await analyse({ files, model: false })).json;
    const { status, json } = await analyse({ report_id, role: 'cto' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ report_id, model_part: { role: 'cto', model: 'scripted' } });
    expect(await partOf(report_id)).toMatchObject({ role: 'cto', state: 'done' });
    const eve = await newAccount();
    expect(await analyse({ report_id }, {}, eve)).toMatchObject({
      status: 404,
      json: { code: 'report-not-found' },
    });
  });
});

describe('a model that fails leaves the report whole, and says what is missing', () => {
  it.each([
    ['500', (_: ModelRequest, reply: Reply) => reply.fail(500), /scripted .*Try again/],
    ['402', (_: ModelRequest, reply: Reply) => reply.fail(402), /credit is used up/],
    ['no JSON, twice', says('Well.', 'Well, well.'), /could not be read, twice/],
    ['invented shape, twice', says('{"narrative":1}'), /could not be read, twice/],
  ])('%s', async (_, does, notice) => {
    script = does;
    const { status, json } = await analyse({ files });
    expect(status).toBe(200);
    expect(json).toMatchObject({ score: expect.any(Number), incomplete: true });
    expect(json.notice).toMatch(notice);
    expect(json.model_part).toMatchObject({ findings: [], questions: [], incomplete: true });
    expect(await partOf(json.report_id)).toMatchObject({ state: 'done', incomplete: true });
  });

  it('what a repair corrects is whole', async () => {
    script = says('{"narrative": "Half', JSON.stringify(addition));
    const { json } = await analyse({ files });
    expect(json).not.toHaveProperty('incomplete');
    expect(json.model_part.narrative).toBe('One database carries all [1] \u{1f642}.');
  });

  it('none that is configured is said, where one is asked for', async () => {
    const { json } = await post('/api/analyze', { files }, ada.token);
    expect(json).not.toHaveProperty('incomplete');
    const again = await post('/api/analyze', { report_id: json.report_id }, ada.token);
    expect(again).toMatchObject({ status: 200, json: { incomplete: true } });
    expect(again.json.notice).toMatch(/No language model is configured/);
  });
});

describe('words', () => {
  const proposal = {
    resources: [
      { name: 'web', type: 'aws_instance', region: 'eu-west-1', properties: {} },
      { name: 'jobs', type: 'aws_sqs_queue', region: 'eu-west-1' },
    ],
    links: [{ from: 'aws_instance.web', to: 'aws_sqs_queue.jobs' }],
  };
  const both = (request: ModelRequest, reply: Reply) => {
    const isReading = JSON.stringify(request).includes('propose it as typed structure');
    reply.text(JSON.stringify(isReading ? proposal : { ...addition, findings: [] }));
    reply.end();
  };

  it('are read by the model too, beside the engine’s own reading', async () => {
    const own = (await analyse({ text: words, model: false })).json;
    script = both;
    const { json } = await analyse({ text: words });
    expect(json.resources).toEqual(own.resources);
    expect(json.score).toBe(own.score);
    const { disagreements, ...read } = json.model_part.proposal;
    expect(read).toMatchObject({
      score: expect.any(Number),
      monthly_usd: expect.any(Number),
      diagram: { svg: expect.stringContaining('<svg') },
      resources: [
        { address: 'aws_instance.web', type: 'aws_instance' },
        { address: 'aws_sqs_queue.jobs', type: 'aws_sqs_queue' },
      ],
    });
    expect(disagreements).toContainEqual({
      about: expect.stringContaining('SQS'),
      engine: 'none',
      model: '1',
    });
    expect(json.model_part.prompt_version).toMatch(/, describe \d+$/);
  });

  it('that the model reads wrongly leave the narrative as it is', async () => {
    script = (request, reply) => {
      const isReading = JSON.stringify(request).includes('propose it as typed structure');
      reply.text(isReading ? 'A web server.' : JSON.stringify({ ...addition, findings: [] }));
      reply.end();
    };
    const { json } = await analyse({ text: words });
    expect(json).toMatchObject({ incomplete: true });
    expect(json.notice).toMatch(/own reading of your words is missing/);
    expect(json.model_part.narrative).toContain('One database');
    expect(json.model_part).not.toHaveProperty('proposal');
  });
});
