import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const eventNamespaceMultiZone = rule({
  id: 'event-namespace-multi-zone',
  title: 'Event namespace in one zone',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['stream', 'message-broker'],
  asks: ['multiZone'],
  passes: ({ multiZone }) => multiZone,
  why: 'When its zone fails, events wait or are lost, and all that lives on them stands still.',
  fix: 'Spread it over several zones.',
  remedy: setting({ multiZone: true }),
  equivalents: { azure: ['CKV_AZURE_228'] },
  references: [wellArchitected('REL 10')],
});
