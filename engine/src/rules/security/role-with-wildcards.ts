import { not, notApplicable } from '../../graph/fact.ts';
import { kubernetesPage, wellArchitected } from '../references.ts';
import { insideCluster } from '../relations.ts';
import { rule } from '../rule.ts';

export const roleWithWildcards = rule({
  id: 'role-with-wildcards',
  title: 'Wildcard role',
  pillar: 'security',
  severity: 'high',
  kinds: ['identity.policy', 'identity.role', 'identity.directory'],
  asks: ['wildcardPermissions', 'grantsAdministrator'],
  passes: ({ wildcardPermissions, grantsAdministrator }, resource) => {
    const saidAlready =
      !insideCluster(resource) &&
      grantsAdministrator.state === 'known' &&
      grantsAdministrator.value;
    return saidAlready ? notApplicable : not(wildcardPermissions);
  },
  inContext: (resource) =>
    insideCluster(resource)
      ? undefined
      : {
          severity: 'medium',
          because: 'the star stands for the actions of some services, not for everything',
        },
  why: 'A star also grants what is invented tomorrow, and what nobody thought of today: reading secrets, or starting pods.',
  fix: 'Name the actions and the kinds of resources that are needed.',
  equivalents: { kubernetes: ['CKV_K8S_49'] },
  references: [kubernetesPage('concepts/security/rbac-good-practices'), wellArchitected('SEC 3')],
});
