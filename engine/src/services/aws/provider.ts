import { writtenSecrets } from '../readings/secrets.ts';
import { service } from '../service.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs';

/** The provider block of a Terraform file. */
export const awsProvider = service({
  id: 'aws-provider',
  name: 'AWS provider',
  provider: 'aws',
  kind: 'provider',
  icon: 'aws/aws',
  formats: {
    terraform: {
      type: 'provider.aws',
      facets: {
        containsCredentials: writtenSecrets('access_key+secret_key+token'),
        region: 'region',
      },
    },
  },
  defaults: { containsCredentials: { value: false, page } },
  prices: 'free',
});
