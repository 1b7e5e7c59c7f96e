import { INTERNET } from '../../graph/architecture.ts';
import { known, notApplicable } from '../../graph/fact.ts';
import { linksTo, resourcesOf, sourcesOf } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

/** Words in the name of a store that holds what browsers fetch; others say that it doesn't. */
const words = [
  'static',
  'assets',
  'website',
  'www',
  'media',
  'images',
  'frontend',
  'public',
  'web',
  'site',
];

const otherWords = ['log', 'logs', 'backup', 'backups', 'artifacts', 'artifact', 'state', 'deploy'];

export const staticWithoutCdn = rule({
  id: 'static-without-cdn',
  title: 'Static content served by compute with no CDN',
  pillar: 'performance',
  severity: 'medium',
  kinds: ['storage.object'],
  asks: [],
  passes: (_facts, resource, graph) => {
    const fronts = sourcesOf(graph, resource.address, 'forwardsTo').some(
      ({ kind }) => kind === 'cdn',
    );
    if (fronts) return known(true);
    const served = linksTo(graph, resource.address, 'uses', 'forwardsTo', 'connectsTo').filter(
      ({ from }) => from !== INTERNET,
    );
    const parts = resource.name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/);
    const named =
      parts.some((word) => words.includes(word)) &&
      !parts.some((word) => otherWords.includes(word));
    const hasCdn = resourcesOf(graph, 'cdn').length > 0;
    return served.length > 0 && named && !hasCdn
      ? known(false, ...served.flatMap(({ because }) => because))
      : notApplicable;
  },
  why: "Every picture and script crosses the world from one region and takes a program's time on the way.",
  fix: 'Put a content delivery network before the store and let programs serve only what is computed.',
  references: [wellArchitected('PERF 4')],
});
