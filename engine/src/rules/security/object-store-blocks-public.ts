import { onlyByDefault, when } from '../../graph/fact.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { stating } from '../remedies.ts';
import { rule } from '../rule.ts';

export const objectStoreBlocksPublic = rule({
  id: 'object-store-blocks-public',
  title: 'Object store without public access block',
  pillar: 'security',
  severity: 'high',
  kinds: ['storage.object'],
  asks: ['publicAccessBlocked'],
  passes: ({ publicAccessBlocked }) =>
    onlyByDefault(publicAccessBlocked)
      ? when(publicAccessBlocked, () => false)
      : publicAccessBlocked,
  inContext: ({ facets }) =>
    facets.publicAccessBlocked?.state === 'known' && facets.publicAccessBlocked.value
      ? {
          severity: 'low',
          because:
            'the provider blocks public access to new stores by default, though the file does not say so',
        }
      : undefined,
  why: 'One wrong policy or grant, by anybody who may write one, opens the store to the internet.',
  fix: 'State in the file that public access is blocked, for policies and for grants.',
  remedy: stating({ publicAccessBlocked: true }),
  equivalents: {
    aws: ['CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56', 'CKV2_AWS_6'],
    google: ['CKV_GCP_114'],
  },
  references: [wellArchitected('SEC 3'), wellArchitected('SEC 8'), cisAws('2.1.4')],
});
