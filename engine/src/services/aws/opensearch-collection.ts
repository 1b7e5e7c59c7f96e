import { chargedBy } from '../../cost/charged-by.ts';
import { always } from '../reading.ts';
import type { CapacityMode } from '../readings/capacity.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide';

export const opensearchCollection = service({
  id: 'aws-opensearch-collection',
  name: 'OpenSearch serverless collection',
  provider: 'aws',
  kind: 'search',
  icon: 'aws/opensearch',
  formats: {
    terraform: {
      type: 'aws_opensearchserverless_collection',
      label: 'name',
      facets: {
        encryptedAtRest: always(true, `${guide}/serverless-encryption.html`),
        capacityMode: always<CapacityMode>('serverless', `${guide}/serverless-overview.html`),
        tags: tags('tags'),
      },
    },
    cloudformation: {
      type: 'AWS::OpenSearchServerless::Collection',
      label: 'Name',
      facets: {
        encryptedAtRest: always(true, `${guide}/serverless-encryption.html`),
        capacityMode: always<CapacityMode>('serverless', `${guide}/serverless-overview.html`),
        tags: tags('Tags'),
      },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/serverless-overview.html` } },
  sla: 'aws-opensearch-service',
  prices: [chargedBy('OpenSearch compute units and hour')],
});
