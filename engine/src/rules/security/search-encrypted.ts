import { all } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const searchEncrypted = rule({
  id: 'search-encrypted',
  title: 'Search domain not encrypted at rest or between nodes or over http',
  pillar: 'security',
  severity: 'medium',
  kinds: ['search'],
  asks: ['encryptedAtRest', 'nodeTrafficEncrypted', 'tlsRequired'],
  passes: ({ encryptedAtRest, nodeTrafficEncrypted, tlsRequired }) =>
    all(encryptedAtRest, nodeTrafficEncrypted, tlsRequired),
  why: 'An index holds copies of the most looked-for data, readable on its disks or on the way between its nodes and clients.',
  fix: 'Turn on encryption at rest and between nodes, and let clients in over HTTPS only.',
  remedy: setting({ encryptedAtRest: true, nodeTrafficEncrypted: true, tlsRequired: true }),
  equivalents: { aws: ['CKV_AWS_5', 'CKV_AWS_6', 'CKV_AWS_83'] },
  references: [wellArchitected('SEC 8'), wellArchitected('SEC 9')],
});
