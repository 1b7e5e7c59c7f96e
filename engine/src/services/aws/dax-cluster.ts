import { wrappedHours } from '../../cost/wrapped-hours.ts';
import { dax } from '../../prices/aws-wrapped-sizes.table.ts';
import { atLeast, equals } from '../reading.ts';
import { previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const api =
  'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_dax_CreateCluster.html';

export const daxCluster = service({
  id: 'aws-dax-cluster',
  name: 'DynamoDB Accelerator cluster',
  provider: 'aws',
  kind: 'cache.memory',
  icon: 'aws/dax',
  formats: {
    terraform: {
      type: 'aws_dax_cluster',
      label: 'cluster_name',
      facets: {
        encryptedAtRest: 'server_side_encryption.enabled',
        tlsRequired: equals('cluster_endpoint_encryption_type', 'TLS'),
        instanceSize: 'node_type',
        previousGeneration: previousGeneration('node_type'),
        instances: 'replication_factor',
        multiZone: atLeast('replication_factor', 2),
        zones: 'availability_zones',
        tags: tags('tags'),
      },
      links: {
        runsAs: 'iam_role_arn',
        guardedBy: 'security_group_ids',
        placedIn: 'subnet_group_name>subnet_ids',
      },
    },
    cloudformation: {
      type: 'AWS::DAX::Cluster',
      label: 'ClusterName',
      facets: {
        encryptedAtRest: 'SSESpecification.SSEEnabled',
        tlsRequired: equals('ClusterEndpointEncryptionType', 'TLS'),
        instanceSize: 'NodeType',
        previousGeneration: previousGeneration('NodeType'),
        instances: 'ReplicationFactor',
        multiZone: atLeast('ReplicationFactor', 2),
        zones: 'AvailabilityZones',
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'IAMRoleARN',
        guardedBy: 'SecurityGroupIds',
        placedIn: 'SubnetGroupName>SubnetIds',
      },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: api },
    tlsRequired: { value: false, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-dynamodb-accelerator',
  prices: [wrappedHours({ label: 'Node hours', sizes: dax, count: 'instances' })],
});
