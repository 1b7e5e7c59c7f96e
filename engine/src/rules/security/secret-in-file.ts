import { not, notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { graphRule } from '../rule.ts';

export const secretInFile = graphRule({
  id: 'secret-in-file',
  title: 'Password or secret written in the file',
  pillar: 'security',
  severity: 'high',
  kinds: [],
  asks: ['secretInFile'],
  judge: (graph) =>
    [...graph.architecture.resources.values()].flatMap(({ address, facets }) => {
      const verdict = not(facets.secretInFile ?? notApplicable);
      return verdict.state === 'not-applicable' ? [] : [{ resource: address, verdict }];
    }),
  why: 'Everybody who may read the repository, the plan or the state knows it, and it opens the data for as long as nobody replaces it.',
  fix: 'Let the provider or a random resource make it, or take it from a secret store or a sensitive variable without a default; then replace the one that was written here.',
  remedy: setting({ secretInFile: false }),
  references: [wellArchitected('SEC 2'), wellArchitected('SEC 8')],
});
