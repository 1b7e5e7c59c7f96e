import { not } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const secretInFile = rule({
  id: 'secret-in-file',
  title: 'Password or secret written in the file',
  pillar: 'security',
  severity: 'high',
  kinds: [
    'database.relational',
    'database.document',
    'database.server',
    'cache.memory',
    'warehouse',
    'message-broker',
    'secret',
  ],
  asks: ['secretInFile'],
  passes: ({ secretInFile: written }) => not(written),
  why: 'It is in every copy of the repository for ever, and whoever reads one can sign in.',
  fix: 'Let the provider make the password and keep it in its secret store, or hand it in at deployment; then replace the one that was written here.',
  references: [wellArchitected('SEC 2'), wellArchitected('SEC 8')],
});
