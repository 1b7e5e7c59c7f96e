import { asText } from '../plain.ts';
import { every } from '../reading.ts';
import { clusterObject } from './objects.ts';

const balancer =
  'a balancer that its controller makes is billed by the cloud that runs the cluster';

export const kubernetesGateway = clusterObject({
  id: 'gateway',
  name: 'Gateway',
  kind: 'load-balancer.application',
  type: 'Gateway',
  facets: {
    tlsRequired: every('spec.listeners[].protocol|spec.servers[].port.protocol', (value) => {
      const protocol = asText(value);
      return protocol?.state === 'known'
        ? { ...protocol, value: ['HTTPS', 'TLS'].includes(protocol.value.toUpperCase()) }
        : protocol;
    }),
  },
  links: { uses: 'spec.listeners' },
  paidAs: balancer,
});
