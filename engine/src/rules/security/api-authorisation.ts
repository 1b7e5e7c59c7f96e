import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const apiAuthorisation = rule({
  id: 'api-authorisation',
  title: 'API method or route without authorisation',
  pillar: 'security',
  severity: 'high',
  kinds: ['api-gateway', 'api-route'],
  asks: ['authenticationRequired'],
  passes: ({ authenticationRequired }) => authenticationRequired,
  why: 'Anybody who finds the address can call it, as often as they like and at your cost.',
  fix: "Ask for an identity, a token or a key on every route that isn't meant for everybody.",
  remedy: setting({ authenticationRequired: true }),
  needsDecision: 'callers need an identity to prove',
  equivalents: { aws: ['CKV_AWS_59', 'CKV_AWS_309'] },
  references: [wellArchitected('SEC 2'), wellArchitected('SEC 3')],
});
