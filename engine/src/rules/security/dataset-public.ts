import { oneOf } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const datasetPublic = rule({
  id: 'dataset-public',
  title: 'Dataset readable by everyone',
  pillar: 'security',
  severity: 'high',
  kinds: ['warehouse'],
  asks: ['anonymousAccess'],
  passes: ({ anonymousAccess }) => oneOf(anonymousAccess, 'none'),
  why: 'Anybody with an account at the provider can read the tables.',
  fix: 'Name the people, groups and programs that may read it.',
  remedy: setting({ anonymousAccess: 'none' }),
  needsDecision: 'the data may be meant for everybody',
  equivalents: { google: ['CKV_GCP_15', 'CKV_GCP_100'] },
  references: [wellArchitected('SEC 3'), wellArchitected('SEC 8')],
});
