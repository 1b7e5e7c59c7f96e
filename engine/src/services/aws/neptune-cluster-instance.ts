import { wrappedHours } from '../../cost/wrapped-hours.ts';
import { neptune } from '../../prices/aws-wrapped-sizes.table.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const api = 'https://docs.aws.amazon.com/neptune/latest/apiref/API_CreateDBInstance.html';
const terraform =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/neptune_cluster_instance';

export const neptuneClusterInstance = service({
  id: 'aws-neptune-cluster-instance',
  name: 'Neptune instance',
  provider: 'aws',
  kind: 'database.graph',
  icon: 'aws/neptune',
  formats: {
    terraform: {
      type: 'aws_neptune_cluster_instance',
      label: 'identifier',
      facets: {
        publicEndpoint: 'publicly_accessible',
        automaticUpgrades: 'auto_minor_version_upgrade',
        instanceSize: 'instance_class',
        architecture: architectureBySize('instance_class'),
        previousGeneration: previousGeneration('instance_class'),
        zones: 'availability_zone',
        tags: tags('tags'),
      },
      links: {
        memberOf: 'cluster_identifier',
        placedIn:
          'neptune_subnet_group_name>subnet_ids|cluster_identifier>neptune_subnet_group_name>subnet_ids',
        guardedBy: 'cluster_identifier>vpc_security_group_ids',
      },
    },
    cloudformation: {
      type: 'AWS::Neptune::DBInstance',
      facets: {
        automaticUpgrades: 'AutoMinorVersionUpgrade',
        instanceSize: 'DBInstanceClass',
        architecture: architectureBySize('DBInstanceClass'),
        previousGeneration: previousGeneration('DBInstanceClass'),
        zones: 'AvailabilityZone',
        tags: tags('Tags'),
      },
      links: {
        memberOf: 'DBClusterIdentifier',
        placedIn: 'DBSubnetGroupName>SubnetIds|DBClusterIdentifier>DBSubnetGroupName>SubnetIds',
        guardedBy: 'DBClusterIdentifier>VpcSecurityGroupIds',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: false, page: terraform },
    automaticUpgrades: { terraform: true, page: terraform },
    tags: { value: [], page: api },
  },
  sla: 'aws-neptune',
  prices: [wrappedHours({ sizes: neptune, listed: (size) => `neptune.${size}.hour` })],
});
