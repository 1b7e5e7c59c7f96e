import { clusterObject } from './objects.ts';

export const kubernetesRoute = clusterObject({
  id: 'http-route',
  name: 'Gateway route',
  kind: 'load-balancer.application',
  type: ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute', 'VirtualService'],
  links: {
    forwardsTo:
      'spec.rules[].backendRefs+spec.http[].route[].destination+spec.tcp[].route[].destination',
    attachedTo: 'spec.parentRefs+spec.gateways',
  },
});
