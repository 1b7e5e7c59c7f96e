import { type Fact, known } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, firstOf, present } from '../reading.ts';
import { type ReadContext, select } from '../select.ts';
import { annotation } from './annotations.ts';
import { clusterObject } from './objects.ts';

const page = 'https://kubernetes.io/docs/concepts/services-networking/ingress/';
const albPage =
  'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/';

export const kubernetesIngress = clusterObject({
  id: 'ingress',
  name: 'Ingress',
  kind: 'load-balancer.application',
  type: 'Ingress',
  facets: {
    publicEndpoint: custom(['metadata.annotations'], publicEndpoint),
    tlsRequired: firstOf(
      present('spec.tls'),
      annotated(
        'alb.ingress.kubernetes.io/certificate-arn',
        'networking.gke.io/managed-certificates',
        'ingress.gcp.kubernetes.io/pre-shared-cert',
        'appgw.ingress.kubernetes.io/appgw-ssl-certificate',
      ),
    ),
    wafProtected: annotated(
      'alb.ingress.kubernetes.io/wafv2-acl-arn',
      'alb.ingress.kubernetes.io/waf-acl-id',
      'appgw.ingress.kubernetes.io/waf-policy-for-path',
      'nginx.ingress.kubernetes.io/enable-modsecurity',
    ),
  },
  links: {
    forwardsTo:
      'spec.rules[].http.paths[].backend+spec.defaultBackend.service+spec.backend.serviceName',
    uses: 'spec.tls',
  },
  defaults: {
    publicEndpoint: { value: true, page },
    tlsRequired: { value: false, page },
  },
  paidAs: 'a balancer that its controller makes is billed by the cloud that runs the cluster',
  terraform: {
    type: ['kubernetes_ingress', 'kubernetes_ingress_v1'],
    facets: {
      publicEndpoint: custom(['metadata.annotations'], publicEndpoint),
      tlsRequired: present('spec.tls'),
    },
    links: {
      forwardsTo:
        'spec.rule[].http.path[].backend+spec.default_backend.service+spec.backend.service_name',
      uses: 'spec.tls',
    },
  },
});

function annotated(...names: readonly string[]) {
  return custom(['metadata.annotations'], (context) => {
    const found = annotation(context, ...names);
    return found && known(found.text !== 'false', { by: 'file', at: found.value.at });
  });
}

/** Amazon's controller makes internal balancers unless told otherwise; the others public ones. */
function publicEndpoint(context: ReadContext): Fact<boolean> | undefined {
  const scheme = annotation(context, 'alb.ingress.kubernetes.io/scheme');
  if (scheme) return known(scheme.text === 'internet-facing', { by: 'file', at: scheme.value.at });
  const internal = annotation(context, 'appgw.ingress.kubernetes.io/use-private-ip');
  if (internal) return known(internal.text !== 'true', { by: 'file', at: internal.value.at });
  const written = select(context, 'spec.ingressClassName')[0]?.value;
  const named = written && asText(written);
  const old = annotation(context, 'kubernetes.io/ingress.class');
  const name = named?.state === 'known' ? named.value : old?.text;
  const place = written ?? old?.value;
  if (name === 'alb') return known(false, { by: 'default', page: albPage });
  return name?.includes('internal') && place
    ? known(false, { by: 'file', at: place.at })
    : undefined;
}
