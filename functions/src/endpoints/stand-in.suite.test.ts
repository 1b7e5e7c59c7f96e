import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, modelServer } from '../../../scripts/model/server.ts';
import { newAccount, post, postTo, type TestAccount } from '../testing/api.ts';
import { askedAbout } from '../testing/asked-about.ts';
import { type Served, serve } from '../testing/served.ts';

let model: ModelServer;
let assistant: Served;
let analyze: Served;
let ada: TestAccount;
let report_id: string;

/** The product with `npm run dev:model`, as anyone can see it. */
beforeAll(async () => {
  model = await modelServer();
  const environment = { STACKSTAGE_AI_BASE_URL: model.url, STACKSTAGE_AI_MODEL: 'stand-in' };
  [assistant, analyze, ada] = await Promise.all([
    serve('assistant', environment),
    serve('analyze', environment),
    newAccount(),
  ]);
  const body = { files: [askedAbout.aws], model: false };
  report_id = (await post('/api/analyze', body, ada.token)).json.report_id;
});
afterAll(async () => {
  await Promise.all([assistant?.close(), analyze?.close()]);
  model?.close();
});

async function send({ url }: Served, body: object) {
  const answer = await postTo(url, body, ada.token);
  expect(answer.status).toBe(200);
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  return (await answer.json()) as any;
}

describe('with the stand-in', () => {
  it.each([
    ['What is wrong with it?', /These findings matter here/, 1],
    ['What does it cost?', /It costs \$[\d,.]+ a month \(prices of \d{4}-\d\d-\d\d\)/, 1],
    ['Where should it run for users in Germany?', /\| [a-z]+-[a-z]+-\d \(.+\) \| \$[\d,.]+ \|/, 0],
    ['How does the suggestion compare?', /raises the score from \d+ to \d+/, 1],
    ['Give me the Terraform', /```hcl\n[\s\S]*resource "aws_/, 0],
    ['How available is it?', /The providers promise [\d.]+ %|is not known/, 0],
    ['What is a NAT gateway?', /\*\*NAT gateway\*\*/, 0],
    ['How am I doing?', /The score is \d+ of 100 \[\d\]/, 2],
  ])('"%s" is answered from the report', async (message, text, citations) => {
    const { message: answer, ...more } = await send(assistant, { message, report_id });
    expect(answer.text).toMatch(text);
    expect(answer.text).toContain('It is no language model.');
    expect(answer.citations.length).toBeGreaterThanOrEqual(citations);
    expect(answer).toMatchObject({ model: 'stand-in', finish: 'complete' });
    expect(more).not.toHaveProperty('notice');
  });

  it.each(['Draw a diagram', 'Draw a load balancer, two app servers and a Postgres database'])(
    '"%s" shows a diagram',
    async (message) => {
      const { message: answer } = await send(assistant, { message, report_id });
      expect(answer.diagrams).toHaveLength(1);
      expect(answer.text).toContain(`{{diagram:${answer.diagrams[0].id}}}`);
      expect(answer.diagrams[0].svg).toMatch(/^<svg/);
    },
  );

  it('a report gets its narrative, findings that cite what exists, and questions', async () => {
    const json = await send(analyze, { files: [askedAbout.aws] });
    expect(json).not.toHaveProperty('incomplete');
    expect(json.model_part).toMatchObject({ model: 'stand-in', dropped: 0 });
    expect(json.model_part.narrative).toContain(`The score is ${json.score} of 100`);
    expect(json.model_part.findings.length).toBeGreaterThan(0);
    expect(json.model_part.findings[0].evidence).toHaveLength(1);
    expect(json.model_part.questions.length).toBeGreaterThan(0);
  });

  it('words become an architecture', async () => {
    const text = 'A load balancer in front of two web servers with a Postgres database on AWS';
    const json = await send(analyze, { text });
    expect(json).not.toHaveProperty('incomplete');
    expect(JSON.stringify(json.model_part)).toContain('aws_db_instance.main');
  });
});
