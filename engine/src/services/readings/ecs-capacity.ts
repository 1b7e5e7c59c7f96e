import { type Fact, when } from '../../graph/fact.ts';
import { textsOf } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

type Mode = 'provisioned' | 'on-demand' | 'serverless';
type Bought = 'on-demand' | 'spot' | 'reserved';

interface CapacityPaths {
  readonly launchType: string;
  /** Capacity providers of the service, else of its cluster. */
  readonly strategy: string;
  /** What the task definition says that it can run on. */
  readonly compatibilities: string;
}

/** Whether tasks run on Fargate or on machines of one's own: by launch type, strategy, or the task's only choice. */
export function ecsCapacity(paths: CapacityPaths): Reading<Mode> {
  return custom(Object.values(paths), (context): Fact<Mode> | undefined => {
    for (const path of [paths.launchType, paths.strategy, paths.compatibilities]) {
      const slots = written(context, path);
      if (slots.length === 0) continue;
      const words = textsOf(slots.map(({ value }) => value));
      if (words.state === 'unknown' && path === paths.compatibilities) return undefined;
      if (words.state === 'known' && words.value.length === 0) continue;
      return when(words, (all) => {
        const fargate = all.filter((one) => one.toUpperCase().startsWith('FARGATE'));
        const only = path === paths.compatibilities ? fargate.length === all.length : true;
        return fargate.length > 0 && only ? 'serverless' : 'provisioned';
      });
    }
    return undefined;
  });
}

/** Spot when every capacity provider is Fargate Spot. */
export function ecsPurchase(path: string): Reading<Bought> {
  return custom([path], (context): Fact<Bought> | undefined => {
    const slots = written(context, path);
    if (slots.length === 0) return undefined;
    const words = textsOf(slots.map(({ value }) => value));
    return when(words, (all) =>
      all.every((one) => one.toUpperCase() === 'FARGATE_SPOT') ? 'spot' : 'on-demand',
    );
  });
}
