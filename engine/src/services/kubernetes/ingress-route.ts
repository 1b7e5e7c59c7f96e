import { present } from '../reading.ts';
import { clusterObject } from './objects.ts';

const page =
  'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/';

export const kubernetesIngressRoute = clusterObject({
  id: 'ingress-route',
  name: 'Traefik route',
  kind: 'load-balancer.application',
  type: ['IngressRoute', 'IngressRouteTCP'],
  facets: { tlsRequired: present('spec.tls') },
  links: { forwardsTo: 'spec.routes[].services', uses: 'spec.tls' },
  defaults: { tlsRequired: { value: false, page } },
});
