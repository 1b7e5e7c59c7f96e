import { notApplicable, when } from '../../graph/fact.ts';
import type { Kind } from '../../graph/kinds.ts';
import { isContainer } from '../containers.ts';
import { wellArchitected } from '../references.ts';
import { insideCluster } from '../relations.ts';
import { rule } from '../rule.ts';

/** What costs money or holds data, and so needs somebody to answer for it. */
const taggedKinds: readonly Kind[] = [
  'compute.vm',
  'compute.vm-group',
  'compute.function',
  'compute.container-service',
  'compute.web-app',
  'database.relational',
  'database.server',
  'database.key-value',
  'database.document',
  'database.graph',
  'cache.memory',
  'search',
  'warehouse',
  'storage.object',
  'storage.block',
  'storage.file',
  'queue',
  'topic',
  'stream',
  'load-balancer.application',
  'load-balancer.network',
  'network',
  'cluster.kubernetes',
  'cluster.container',
  'registry',
];

const telling = [
  'owner',
  'team',
  'contact',
  'costcenter',
  'department',
  'project',
  'application',
  'service',
  'environment',
  'env',
  'stage',
];

/** Whether a tag `key=value` says whose it is or what it is for; case and punctuation don't matter. */
function tellsOwnerOrEnvironment(tag: string): boolean {
  const key = (tag.split('=')[0] ?? '').toLowerCase().replace(/[^a-z]/g, '');
  return telling.some((word) => key === word || key.endsWith(word));
}

export const tagsOwnerEnvironment = rule({
  id: 'tags-owner-environment',
  title: 'Resources without owner or environment tags',
  pillar: 'operations',
  severity: 'low',
  kinds: taggedKinds,
  asks: ['tags'],
  passes: ({ tags }, resource) =>
    insideCluster(resource) || isContainer(resource)
      ? notApplicable
      : when(tags, (pairs) => pairs.some(tellsOwnerOrEnvironment)),
  why: 'Nobody knows whom to ask about it, whose bill it is on, or whether it may be deleted.',
  fix: 'Give every resource an owner and an environment tag, best once for the whole file or provider.',
  references: [wellArchitected('COST 3'), wellArchitected('OPS 2')],
});
