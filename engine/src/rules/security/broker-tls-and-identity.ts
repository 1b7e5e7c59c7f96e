import { all, atLeast, not } from '../../graph/fact.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const brokerTlsAndIdentity = rule({
  id: 'broker-tls-and-identity',
  title: 'Service bus with old TLS or local authentication',
  pillar: 'security',
  severity: 'medium',
  kinds: ['message-broker', 'queue', 'topic'],
  asks: ['minTlsVersion', 'sharedCredentialsAccepted'],
  passes: ({ minTlsVersion, sharedCredentialsAccepted }) =>
    all(atLeast(minTlsVersion, 1.2), not(sharedCredentialsAccepted)),
  why: 'Shared keys are copied and never replaced, and old TLS can be broken, so messages can be read or forged.',
  fix: 'Turn local authentication off, let programs use their identities, and take TLS 1.2 or later only.',
  remedy: setting({ minTlsVersion: 1.2, sharedCredentialsAccepted: false }),
  equivalents: { azure: ['CKV_AZURE_205', 'CKV_AZURE_203'] },
  references: [
    wellArchitected('SEC 2'),
    wellArchitected('SEC 9'),
    azurePage('service-bus-messaging/disable-local-authentication'),
  ],
});
