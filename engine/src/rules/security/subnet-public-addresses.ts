import { not } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const subnetPublicAddresses = rule({
  id: 'subnet-public-addresses',
  title: 'Subnet hands out public addresses',
  pillar: 'security',
  severity: 'medium',
  kinds: ['subnet'],
  asks: ['assignsPublicAddresses'],
  passes: ({ assignsPublicAddresses }) => not(assignsPublicAddresses),
  why: 'Everything started here is on the internet at once, whether anybody thought of it or not.',
  fix: 'Turn it off, and give a public address only to what needs one.',
  remedy: setting({ assignsPublicAddresses: false }),
  equivalents: { aws: ['CKV_AWS_130'] },
  references: [wellArchitected('SEC 5')],
});
