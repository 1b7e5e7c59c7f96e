import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const zoneDnssec = rule({
  id: 'zone-dnssec',
  title: 'Zone without DNSSEC',
  pillar: 'security',
  severity: 'low',
  kinds: ['dns.zone'],
  asks: ['dnssec'],
  passes: ({ dnssec }) => dnssec,
  why: 'Forged answers can send users and mail to an attacker.',
  fix: 'Sign the zone and publish its key at the registrar.',
  remedy: setting({ dnssec: true }),
  equivalents: { google: ['CKV_GCP_16'], aws: ['CKV2_AWS_38'] },
  references: [wellArchitected('SEC 9')],
});
