import { perMonth } from '../../cost/per-hour.ts';
import { facetOf } from '../../graph/graph.ts';
import { equals } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const api = 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html';

/** Standard parameters are free; an advanced one has a monthly price that the table doesn't have. */
export const ssmParameter = service({
  id: 'aws-ssm-parameter',
  name: 'Parameter Store parameter',
  provider: 'aws',
  kind: 'configuration',
  icon: 'aws/systems-manager',
  formats: {
    terraform: {
      type: 'aws_ssm_parameter',
      label: 'name',
      facets: {
        encryptedAtRest: equals('type', 'SecureString'),
        tier: 'tier',
        tags: tags('tags'),
      },
      links: { encryptedWith: 'key_id' },
    },
    cloudformation: {
      type: 'AWS::SSM::Parameter',
      label: 'Name',
      facets: { encryptedAtRest: equals('Type', 'SecureString'), tier: 'Tier', tags: tags('Tags') },
    },
  },
  defaults: { tier: { value: 'Standard', page: api }, tags: { value: [], page: api } },
  sla: 'aws-systems-manager',
  prices: [
    perMonth({
      provider: 'aws',
      dimension: (resource) => {
        const tier = facetOf(resource, 'tier');
        return tier.state === 'known' && tier.value === 'Advanced'
          ? 'ssm.parameter.advanced_month'
          : undefined;
      },
      label: 'Advanced parameter',
    }),
  ],
});
