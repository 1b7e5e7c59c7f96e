import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import { referencesIn } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { custom, equals } from '../reading.ts';
import { asMap, type ReadContext, select } from '../select.ts';
import type { LinkTarget } from '../service.ts';
import { annotation } from './annotations.ts';
import { clusterObject } from './objects.ts';

const page = 'https://kubernetes.io/docs/concepts/services-networking/service/';
/** Annotations with which the clouds make a balancer of a Service internal. */
const internal = [
  'service.beta.kubernetes.io/aws-load-balancer-internal',
  'service.beta.kubernetes.io/aws-load-balancer-scheme',
  'service.beta.kubernetes.io/azure-load-balancer-internal',
  'networking.gke.io/load-balancer-type',
  'cloud.google.com/load-balancer-type',
];

export const kubernetesService = clusterObject({
  id: 'service',
  name: 'Service',
  kind: 'service-discovery',
  type: 'Service',
  facets: { publicEndpoint: custom(['spec.type'], publicEndpoint) },
  links: { forwardsTo: chosen },
  defaults: { publicEndpoint: { value: false, page } },
  paidAs: 'its balancer is billed by the cloud that runs the cluster',
  paidWhen: ({ properties }) => {
    const spec = asMap(properties.entries.get('spec'));
    const type = spec?.entries.get('type');
    return type?.kind === 'scalar' && type.value === 'LoadBalancer';
  },
  terraform: {
    type: ['kubernetes_service', 'kubernetes_service_v1'],
    facets: { publicEndpoint: equals('spec.type', 'LoadBalancer') },
    links: { forwardsTo: 'spec.selector' },
  },
});

function publicEndpoint(context: ReadContext): Fact<boolean> | undefined {
  const value = select(context, 'spec.type')[0]?.value;
  const type = value && asText(value);
  if (type?.state !== 'known') return type;
  if (type.value === 'NodePort')
    return unknownFact('it depends on whether the nodes have public addresses');
  if (type.value !== 'LoadBalancer') return { ...type, value: false };
  const kept = annotation(context, ...internal);
  const isInternal = kept && ['true', 'internal', '0.0.0.0/0'].includes(kept.text.toLowerCase());
  return isInternal ? known(false, { by: 'file', at: kept.value.at }) : { ...type, value: true };
}

/** The pods that it chooses, with the port when it has one only. */
function chosen(context: ReadContext): readonly LinkTarget[] {
  const ports = select(context, 'spec.ports[]');
  const [only] = ports.length === 1 ? ports : [];
  const port = ['targetPort', 'port']
    .map((key) => (only?.value?.kind === 'map' ? only.value.entries.get(key) : undefined))
    .map((value) => (value?.kind === 'scalar' ? Number(value.value) : Number.NaN))
    .find((number) => Number.isInteger(number) && number > 0);
  return select(context, '$selects').flatMap(({ value }) =>
    [...(value ? referencesIn(value) : [])].map(({ to, at }) => ({
      to,
      at,
      ...(port !== undefined && { port }),
    })),
  );
}
