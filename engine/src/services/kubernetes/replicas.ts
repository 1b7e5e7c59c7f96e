import { custom, firstOf, number, present } from '../reading.ts';
import type { Defaults, FormatBlock } from '../service.ts';

const pages = 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources';

/** How many pods run: what an autoscaler keeps at least, else what is asked for. */
const stated = number('spec.replicas');
const scaled = firstOf(
  number('@HorizontalPodAutoscaler.spec.minReplicas'),
  number('@ScaledObject.spec.minReplicaCount'),
);

/** Facets of kinds that keep a number of pods running and that an autoscaler may hold on to. */
export const replicaFacets: NonNullable<FormatBlock['facets']> = {
  instances: custom(
    ['spec.replicas'],
    (context) => {
      const floor = scaled.read(context);
      const asked = stated.read(context);
      if (floor?.state === 'known' && asked?.state === 'known')
        return floor.value > asked.value ? floor : asked;
      return asked ?? floor;
    },
    stated.write,
  ),
  autoScaling: firstOf(
    present('@HorizontalPodAutoscaler.spec.scaleTargetRef'),
    present('@ScaledObject.spec.scaleTargetRef'),
  ),
  minInstances: scaled,
  maxInstances: firstOf(
    number('@HorizontalPodAutoscaler.spec.maxReplicas'),
    number('@ScaledObject.spec.maxReplicaCount'),
  ),
};

/** Types that hold on to a workload and change its size. */
export const scalers = {
  HorizontalPodAutoscaler: 'spec.scaleTargetRef.name',
  ScaledObject: 'spec.scaleTargetRef.name',
} as const;

export const replicaDefaults: Defaults = {
  instances: { value: 1, page: `${pages}/deployment-v1/` },
  autoScaling: { value: false, page: `${pages}/horizontal-pod-autoscaler-v2/` },
};
