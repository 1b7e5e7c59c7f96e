import { perHour } from '../../cost/per-hour.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/cloudhsm/latest/userguide';

export const cloudhsmHsm = service({
  id: 'aws-cloudhsm',
  name: 'CloudHSM module',
  provider: 'aws',
  kind: 'vault',
  icon: 'aws/cloudhsm',
  formats: {
    terraform: {
      type: 'aws_cloudhsm_v2_hsm',
      facets: { zones: 'availability_zone' },
      links: { memberOf: 'cluster_id', placedIn: 'subnet_id' },
    },
  },
  sla: 'aws-cloudhsm',
  prices: [
    perHour({ provider: 'aws', dimension: 'cloudhsm_v2_hsm.hsm_usage', label: 'Module hours' }),
  ],
});

export const cloudhsmCluster = service({
  id: 'aws-cloudhsm-cluster',
  name: 'CloudHSM cluster',
  provider: 'aws',
  kind: 'vault',
  icon: 'aws/cloudhsm',
  formats: {
    terraform: {
      type: 'aws_cloudhsm_v2_cluster',
      facets: { instanceSize: 'hsm_type', tags: tags('tags') },
      links: { placedIn: 'subnet_ids' },
    },
    cloudformation: {
      type: 'AWS::CloudHSM::Cluster',
      facets: { instanceSize: 'HsmType', tags: tags('TagList') },
      links: { placedIn: 'SubnetIds' },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/introduction.html` } },
  sla: 'aws-cloudhsm',
  prices: 'free',
});
