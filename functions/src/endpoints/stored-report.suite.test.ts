import { CompareResponse, RegionsResponse } from '@stackstage/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { newAccount, post, type TestAccount } from '../testing/api.ts';

const template = `Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties: {Engine: postgres, DBInstanceClass: db.m6i.large, AllocatedStorage: "100"}
  Logs: {Type: "AWS::S3::Bucket"}
`;
const germany = [{ country: 'DE', share: 1 }];

let ada: TestAccount;
let eve: TestAccount;
let reportId: string;

beforeAll(async () => {
  [ada, eve] = [await newAccount(), await newAccount()];
  const files = [{ name: 'template.yaml', content: template }];
  const { json } = await post('/api/analyze', { files, region: 'eu-central-1' }, ada.token);
  reportId = json.report_id;
});

describe('POST /api/regions', () => {
  it('ranks the regions of the provider, with the present one and reasons', async () => {
    const body = { report_id: reportId, audience: germany };
    const { status, json } = await post('/api/regions', body, ada.token);
    expect(status).toBe(200);
    const { regions } = RegionsResponse.parse(json);
    expect(regions.length).toBeGreaterThan(15);
    expect(regions.find(({ current }) => current)?.region).toBe('eu-central-1');
    expect(regions.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('keeps to a residency that is asked for', async () => {
    const body = { report_id: reportId, audience: germany, residency: 'DE' };
    const { json } = await post('/api/regions', body, ada.token);
    expect(json.regions.map(({ region }: { region: string }) => region)).toEqual(['eu-central-1']);
  });

  it.each([
    ['no audience', [], '/audience'],
    ['a country that is none', [{ country: 'Germany', share: 1 }], '/audience/0/country'],
    ['a share of nothing', [{ country: 'DE', share: 0 }], '/audience/0/share'],
  ])('refuses %s', async (_name, audience, pointer) => {
    const { status, json } = await post(
      '/api/regions',
      { report_id: reportId, audience },
      ada.token,
    );
    expect([status, json.errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe('POST /api/compare', () => {
  it('sets a report against what it suggests', async () => {
    const { status, json } = await post('/api/compare', { report_id: reportId }, ada.token);
    expect(status).toBe(200);
    const { before, after, score_change, fixed } = CompareResponse.parse(json);
    expect(score_change).toBe(after.score - before.score);
    expect(after.score).toBeGreaterThanOrEqual(before.score);
    expect(fixed.length).toBe(before.issues.length - json.remaining.length);
  });

  it('sets two reports against each other; a report has no difference to itself', async () => {
    const body = { report_id: reportId, other_report_id: reportId };
    const { json } = await post('/api/compare', body, ada.token);
    expect(json).toMatchObject({ score_change: 0, monthly_usd_change: 0, fixed: [], added: [] });
  });
});

describe('POST /api/export/pdf', () => {
  it('gives a PDF to save, named after the report and its day', async () => {
    const { status, headers, json } = await post(
      '/api/export/pdf',
      { report_id: reportId },
      ada.token,
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="template\.yaml \d{4}-\d\d-\d\d\.pdf"; filename\*=UTF-8''template/,
    );
    expect(json).toMatch(/^%PDF-1\./);
  });
});

describe.each([
  ['/api/regions', { audience: germany }],
  ['/api/compare', {}],
  ['/api/export/pdf', {}],
])('%s', (path, body) => {
  it("answers in the same words for somebody else's report and for none", async () => {
    const theirs = await post(path, { ...body, report_id: reportId }, eve.token);
    const none = await post(path, { ...body, report_id: 'nothing-here' }, eve.token);
    const odd = await post(path, { ...body, report_id: '../../users/x' }, eve.token);
    const reserved = await post(path, { ...body, report_id: '__main__' }, eve.token);
    for (const { status, json } of [theirs, none, odd, reserved]) {
      expect([status, json.code, json.detail]).toEqual([404, 'report-not-found', none.json.detail]);
    }
  });
});
