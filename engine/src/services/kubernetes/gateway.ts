import { type Fact, known } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, every } from '../reading.ts';
import { type ReadContext, select } from '../select.ts';
import { annotation } from './annotations.ts';
import { clusterObject } from './objects.ts';

const page = 'https://gateway-api.sigs.k8s.io/reference/spec/';
const balancer =
  'a balancer that its controller makes is billed by the cloud that runs the cluster';

export const kubernetesGateway = clusterObject({
  id: 'gateway',
  name: 'Gateway',
  kind: 'load-balancer.application',
  type: 'Gateway',
  facets: {
    publicEndpoint: custom(['spec.gatewayClassName', 'metadata.annotations'], publicEndpoint),
    tlsRequired: every('spec.listeners[].protocol|spec.servers[].port.protocol', (value) => {
      const protocol = asText(value);
      return protocol?.state === 'known'
        ? { ...protocol, value: ['HTTPS', 'TLS'].includes(protocol.value.toUpperCase()) }
        : protocol;
    }),
  },
  links: { uses: 'spec.listeners' },
  defaults: { publicEndpoint: { value: true, page } },
  paidAs: balancer,
});

/** A gateway gets an address that everyone reaches, unless its class or a note on it says otherwise. */
function publicEndpoint(context: ReadContext): Fact<boolean> | undefined {
  const type = annotation(context, 'networking.istio.io/service-type');
  if (type && type.text !== 'LoadBalancer') return known(false, { by: 'file', at: type.value.at });
  const [slot] = select(context, 'spec.gatewayClassName');
  const name = slot?.value && asText(slot.value);
  if (!slot || !name) return undefined;
  if (name.state !== 'known') return name;
  // Google's internal classes are gke-l7-rilb and gke-l7-cross-regional-internal-….
  return /internal|rilb|private|waypoint/.test(name.value)
    ? known(false, { by: 'file', at: slot.at })
    : undefined;
}
