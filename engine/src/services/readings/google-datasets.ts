import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import { custom, type Reading } from '../reading.ts';
import { anonymousByRoles, isAnybody } from './google-iam.ts';
import { blocksAt, textAt, within } from './within.ts';

type Access = 'none' | 'read' | 'write';

const roles = anonymousByRoles(['google_bigquery_dataset']);

/** What anybody with an account may do with a dataset: by its own list, by what adds to it, or by role. */
export const datasetAccess: Reading<Access> = custom<Access>(
  ['access[].special_group', 'access[].iam_member', ...roles.paths],
  (context): Fact<Access> | undefined => {
    const own = blocksAt(context, 'access[]');
    const added = (context.attachments.get('google_bigquery_dataset_access') ?? []).map((one) => ({
      context: within(context, one.properties, one.at),
      at: one.at,
    }));
    const entries = [...own.blocks, ...added];
    const open = entries.find(({ context: entry }) =>
      ['special_group', 'iam_member'].some((name) => isAnybody(textAt(entry, name) ?? '')),
    );
    if (open) {
      const role = textAt(open.context, 'role')?.toUpperCase() ?? 'READER';
      const reads = role === 'READER' || role.endsWith('VIEWER');
      return known(reads ? 'read' : 'write', { by: 'file', at: open.at });
    }
    const byRole = roles.read(context);
    if (byRole && !(byRole.state === 'known' && byRole.value === 'none')) return byRole;
    if (own.open !== undefined) return unknownFact(own.open);
    if (byRole) return byRole;
    return entries.length === 0
      ? undefined
      : known('none', ...entries.map(({ at }) => ({ by: 'file', at }) as const));
  },
);
