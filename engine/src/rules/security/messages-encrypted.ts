import { isFixed, onlyByDefault, when } from '../../graph/fact.ts';
import { linksFrom } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { stating } from '../remedies.ts';
import { rule } from '../rule.ts';

export const messagesEncrypted = rule({
  id: 'messages-encrypted',
  title: 'Stream queue or topic not encrypted',
  pillar: 'security',
  severity: 'medium',
  kinds: ['stream', 'queue', 'topic'],
  asks: ['encryptedAtRest'],
  passes: ({ encryptedAtRest }, { address }, graph) =>
    onlyByDefault(encryptedAtRest) && !isFixed(encryptedAtRest)
      ? when(encryptedAtRest, () => linksFrom(graph, address, 'encryptedWith').length > 0)
      : encryptedAtRest,
  inContext: ({ facets }) =>
    facets.encryptedAtRest?.state === 'known' && facets.encryptedAtRest.value
      ? {
          severity: 'low',
          because:
            'the provider encrypts by default with its own key, though the file does not say so',
        }
      : undefined,
  why: 'Messages wait on disk until they are read; unless they are encrypted with a key of your own, nobody on your side decides or sees who may read them.',
  fix: "Name a key of your own for the messages, or state the provider's encryption in the file so that nobody turns it off unseen.",
  remedy: stating({ encryptedAtRest: true }),
  equivalents: { aws: ['CKV_AWS_43', 'CKV_AWS_26', 'CKV_AWS_27'] },
  references: [wellArchitected('SEC 8')],
});
