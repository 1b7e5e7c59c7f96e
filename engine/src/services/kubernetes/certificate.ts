import { clusterObject } from './objects.ts';

export const kubernetesCertificate = clusterObject({
  id: 'certificate',
  name: 'cert-manager certificate',
  kind: 'certificate',
  type: 'Certificate',
  links: { uses: 'spec.secretName+spec.issuerRef' },
});
