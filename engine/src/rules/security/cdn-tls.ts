import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const cdnTls = rule({
  id: 'cdn-tls',
  title: 'CDN serves plain http',
  pillar: 'security',
  severity: 'high',
  kinds: ['cdn'],
  asks: ['tlsRequired'],
  passes: ({ tlsRequired }) => tlsRequired,
  why: 'Pages and sessions can be read and changed by anybody on the way to the user.',
  fix: 'Send plain http to https, or refuse it.',
  remedy: setting({ tlsRequired: true }),
  equivalents: { aws: ['CKV_AWS_34'], azure: ['CKV_AZURE_197'] },
  references: [wellArchitected('SEC 9')],
});
