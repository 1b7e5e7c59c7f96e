import { awsPage, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const cdnOriginFailover = rule({
  id: 'cdn-origin-failover',
  title: 'CDN without origin failover',
  pillar: 'reliability',
  severity: 'low',
  kinds: ['cdn'],
  asks: ['automaticFailover'],
  passes: ({ automaticFailover }) => automaticFailover,
  why: 'When the one origin fails, users see its errors.',
  fix: 'Name a second origin that is asked when the first fails.',
  equivalents: { aws: ['CKV_AWS_310'] },
  references: [
    wellArchitected('REL 11'),
    awsPage('AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html'),
  ],
});
