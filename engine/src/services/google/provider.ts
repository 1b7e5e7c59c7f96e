import { writtenSecrets } from '../readings/secrets.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/google/latest/docs/guides/provider_reference';

/** The provider blocks of a Terraform file. */
export const googleProvider = service({
  id: 'google-provider',
  name: 'Google Cloud provider',
  provider: 'google',
  kind: 'provider',
  icon: 'google/google-cloud',
  formats: {
    terraform: {
      type: ['provider.google', 'provider.google-beta'],
      facets: { containsCredentials: writtenSecrets('credentials+access_token'), region: 'region' },
    },
  },
  defaults: { containsCredentials: { value: false, page } },
  prices: 'free',
});
