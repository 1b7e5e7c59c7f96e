import { notApplicable } from '../../graph/fact.ts';
import { targetsOf } from '../../graph/graph.ts';
import { awsPage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const cdnOriginAccessControl = rule({
  id: 'cdn-origin-access-control',
  title: 'Object store origin without origin access control',
  pillar: 'security',
  severity: 'medium',
  kinds: ['cdn'],
  asks: ['originAccessControl'],
  passes: ({ originAccessControl }, { address }, graph) =>
    targetsOf(graph, address, 'forwardsTo').some(({ kind }) => kind === 'storage.object')
      ? originAccessControl
      : notApplicable,
  why: 'The store must be open to everybody, who then go around the firewall, the logs and the limits of the CDN.',
  fix: 'Let only this CDN read the store, and close the store to everybody else.',
  remedy: setting({ originAccessControl: true }),
  equivalents: { aws: ['CKV2_AWS_46'] },
  references: [
    wellArchitected('SEC 5'),
    awsPage('AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html'),
  ],
});
