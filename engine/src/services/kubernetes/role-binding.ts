import type { Facets } from '../../graph/facets.ts';
import { known } from '../../graph/fact.ts';
import { custom, equals } from '../reading.ts';
import { clusterObject } from './objects.ts';

const page = 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/';

export const kubernetesRoleBinding = clusterObject({
  id: 'role-binding',
  name: 'Role binding',
  kind: 'identity.grant',
  type: ['RoleBinding', 'ClusterRoleBinding'],
  facets: {
    grantsAdministrator: equals('roleRef.name', 'cluster-admin'),
    grantScope: custom<Facets['grantScope']>(['kind'], ({ resource }) =>
      known(resource.type === 'ClusterRoleBinding' ? 'account' : 'group', {
        by: 'file',
        at: resource.at,
      }),
    ),
  },
  links: { attachedTo: 'subjects', uses: 'roleRef' },
  defaults: { grantsAdministrator: { value: false, page } },
  terraform: {
    type: [
      'kubernetes_role_binding',
      'kubernetes_role_binding_v1',
      'kubernetes_cluster_role_binding',
      'kubernetes_cluster_role_binding_v1',
    ],
    facets: { grantsAdministrator: equals('role_ref.name', 'cluster-admin') },
    links: { attachedTo: 'subject', uses: 'role_ref' },
  },
});
