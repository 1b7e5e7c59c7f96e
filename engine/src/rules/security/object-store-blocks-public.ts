import { type Fact, onlyByDefault, when } from '../../graph/fact.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { stating } from '../remedies.ts';
import { rule } from '../rule.ts';

const isOpened = (access: Fact<string> | undefined): boolean =>
  access?.state === 'known' && access.value !== 'none';

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
  inContext: ({ facets: { publicAccessBlocked, anonymousAccess } }) => {
    if (publicAccessBlocked?.state !== 'known' || !onlyByDefault(publicAccessBlocked))
      return undefined;
    if (publicAccessBlocked.value)
      return {
        severity: 'low',
        because:
          'the provider blocks public access to new stores by default, though the file does not say so',
      };
    return isOpened(anonymousAccess)
      ? undefined
      : { severity: 'medium', because: 'nothing in the files opens it so far' };
  },
  why: 'One wrong policy or grant, by anybody who may write one, opens the store to the internet.',
  fix: 'State in the file that public access is blocked, for policies and for grants.',
  remedy: stating({ publicAccessBlocked: true }),
  equivalents: {
    aws: ['CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56', 'CKV2_AWS_6'],
    google: ['CKV_GCP_114'],
  },
  references: [wellArchitected('SEC 3'), wellArchitected('SEC 8'), cisAws('2.1.4')],
});
