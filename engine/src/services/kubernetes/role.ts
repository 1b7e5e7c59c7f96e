import { type Fact, known, type Origin } from '../../graph/fact.ts';
import { textsOf } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { namespaced } from '../readings/containers.ts';
import { asMap, select } from '../select.ts';
import { type FormatBlock, service } from '../service.ts';

const page = 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/';
const escalating = ['escalate', 'bind', 'impersonate'];

export const kubernetesRole = service({
  id: 'kubernetes-role',
  name: 'Role',
  provider: 'kubernetes',
  kind: 'identity.policy',
  icon: 'kubernetes/role',
  formats: {
    kubernetes: {
      type: ['Role', 'ClusterRole'],
      facets: roleFacets(['rules[]', 'apiGroups']),
      links: namespaced.links,
    },
    terraform: {
      type: [
        'kubernetes_role',
        'kubernetes_role_v1',
        'kubernetes_cluster_role',
        'kubernetes_cluster_role_v1',
      ],
      facets: roleFacets(['rule[]', 'api_groups']),
      links: namespaced.links,
    },
  },
  defaults: {
    namespace: namespaced.defaults.namespace,
    wildcardPermissions: { value: false, page },
    grantsAdministrator: { value: false, page },
    grantsPrivilegeEscalation: { value: false, page },
  },
  prices: 'free',
});

/** Where the rules stand, and what the format calls their API groups. */
type RuleWords = readonly [rules: string, apiGroups: string];

function roleFacets(words: RuleWords): NonNullable<FormatBlock['facets']> {
  return {
    namespace: namespaced.facets.namespace,
    wildcardPermissions: anyRule(words, (lists) => lists.some((list) => list.includes('*'))),
    grantsAdministrator: anyRule(words, (lists) => lists.every((list) => list.includes('*'))),
    grantsPrivilegeEscalation: anyRule(words, ([, , verbs = []]) =>
      verbs.some((verb) => escalating.includes(verb)),
    ),
  };
}

/** Whether a rule of the role is so, by its lists of API groups, resources and verbs. */
function anyRule(
  [rules, apiGroups]: RuleWords,
  isSo: (lists: readonly (readonly string[])[]) => boolean,
): Reading<boolean> {
  return custom([rules], (context): Fact<boolean> | undefined => {
    const from: Origin[] = [];
    const deciding: Origin[] = [];
    for (const { value, at } of select(context, rules)) {
      const rule = asMap(value);
      if (!rule?.entries.has('resources')) continue;
      const lists: (readonly string[])[] = [];
      for (const key of [apiGroups, 'resources', 'verbs']) {
        const list = rule.entries.get(key);
        const texts = textsOf(list ? [list] : []);
        if (texts.state === 'unknown') return texts;
        lists.push(texts.state === 'known' ? texts.value : []);
      }
      (isSo(lists) ? deciding : from).push({ by: 'file', at });
    }
    if (deciding.length > 0) return known(true, ...deciding);
    return from.length === 0 ? undefined : known(false, ...from);
  });
}
