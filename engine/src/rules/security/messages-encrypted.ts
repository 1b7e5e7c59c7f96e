import { all, isFixed, onlyByDefault, when } from '../../graph/fact.ts';
import { linksFrom } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { setting, stating } from '../remedies.ts';
import { rule } from '../rule.ts';

export const messagesEncrypted = rule({
  id: 'messages-encrypted',
  title: 'Stream queue or topic not encrypted',
  pillar: 'security',
  severity: 'medium',
  kinds: ['stream', 'queue', 'topic'],
  asks: ['encryptedAtRest', 'tlsRequired'],
  passes: ({ encryptedAtRest, tlsRequired }, { address }, graph) => {
    const onDisk =
      onlyByDefault(encryptedAtRest) && !isFixed(encryptedAtRest)
        ? when(encryptedAtRest, () => linksFrom(graph, address, 'encryptedWith').length > 0)
        : encryptedAtRest;
    return onDisk.state === 'not-applicable' ? onDisk : all(onDisk, tlsRequired);
  },
  inContext: ({ facets: { encryptedAtRest, tlsRequired } }) =>
    encryptedAtRest?.state === 'known' &&
    encryptedAtRest.value &&
    !(tlsRequired?.state === 'known' && !tlsRequired.value)
      ? {
          severity: 'low',
          because:
            'the provider encrypts by default with its own key, though the file does not say so',
        }
      : undefined,
  why: 'Messages travel, and wait on disk until they are read; unless both are encrypted, with a key of your own where they wait, nobody on your side decides or sees who may read them.',
  fix: "Name a key of your own for the messages, or state the provider's encryption in the file so that nobody turns it off unseen; accept clients over TLS only.",
  remedy: (resource, graph) => [
    ...stating({ encryptedAtRest: true })(resource, graph),
    ...setting({ tlsRequired: true })(resource, graph),
  ],
  equivalents: { aws: ['CKV_AWS_43', 'CKV_AWS_26', 'CKV_AWS_27', 'CKV_AWS_81'] },
  references: [wellArchitected('SEC 8')],
});
