import { wrappedHours } from '../../cost/wrapped-hours.ts';
import { documentDb } from '../../prices/aws-wrapped-sizes.table.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const api =
  'https://docs.aws.amazon.com/documentdb/latest/developerguide/API_CreateDBInstance.html';

export const docdbClusterInstance = service({
  id: 'aws-docdb-cluster-instance',
  name: 'DocumentDB instance',
  provider: 'aws',
  kind: 'database.document',
  icon: 'aws/documentdb',
  formats: {
    terraform: {
      type: 'aws_docdb_cluster_instance',
      label: 'identifier',
      facets: {
        automaticUpgrades: 'auto_minor_version_upgrade',
        queryInsights: 'enable_performance_insights',
        instanceSize: 'instance_class',
        architecture: architectureBySize('instance_class'),
        previousGeneration: previousGeneration('instance_class'),
        zones: 'availability_zone',
        tags: tags('tags'),
      },
      links: {
        memberOf: 'cluster_identifier',
        placedIn: 'cluster_identifier>db_subnet_group_name>subnet_ids',
        guardedBy: 'cluster_identifier>vpc_security_group_ids',
      },
    },
    cloudformation: {
      type: 'AWS::DocDB::DBInstance',
      facets: {
        automaticUpgrades: 'AutoMinorVersionUpgrade',
        queryInsights: 'EnablePerformanceInsights',
        instanceSize: 'DBInstanceClass',
        architecture: architectureBySize('DBInstanceClass'),
        previousGeneration: previousGeneration('DBInstanceClass'),
        zones: 'AvailabilityZone',
        tags: tags('Tags'),
      },
      links: {
        memberOf: 'DBClusterIdentifier',
        placedIn: 'DBClusterIdentifier>DBSubnetGroupName>SubnetIds',
        guardedBy: 'DBClusterIdentifier>VpcSecurityGroupIds',
      },
    },
  },
  defaults: {
    automaticUpgrades: {
      terraform: true,
      page: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/docdb_cluster_instance',
    },
    queryInsights: { value: false, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-documentdb',
  prices: [wrappedHours({ sizes: documentDb })],
});
