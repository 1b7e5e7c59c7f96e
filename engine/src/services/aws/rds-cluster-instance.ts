import { HOURS_PER_MONTH, type PriceDimension, type PricedResource } from '../../cost/dimension.ts';
import { wrappedHours } from '../../cost/wrapped-hours.ts';
import { facetOf } from '../../graph/graph.ts';
import { aurora } from '../../prices/aws-wrapped-sizes.table.ts';
import { atLeast } from '../reading.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { clusterOf, numberIn, textIn } from './cluster-properties.ts';
import { inCluster } from './rds-instance.ts';

const api = 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html';
const terraform =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster_instance';

const serverless = (resource: PricedResource): boolean => {
  const size = facetOf(resource, 'instanceSize');
  return size.state === 'known' && size.value === 'db.serverless';
};

const optimised = (resource: PricedResource): boolean => {
  const cluster = clusterOf(resource);
  return cluster !== undefined && textIn(cluster, 'storage_type', 'StorageType') === 'aurora-iopt1';
};

const hours = wrappedHours({
  sizes: aurora,
  times: (resource) =>
    optimised(resource)
      ? { factor: 1.3, because: 'I/O-optimised instances cost 1.3 times as much' }
      : { factor: 1 },
});

/** Aurora capacity units of a serverless instance: the least its cluster scales to, or 2 where that is 0 or open. */
const capacityUnits: PriceDimension = (resource, prices) => {
  const label = 'Aurora capacity units';
  const cluster = clusterOf(resource);
  const least =
    cluster &&
    numberIn(
      cluster,
      'serverlessv2_scaling_configuration.min_capacity',
      'ServerlessV2ScalingConfiguration.MinCapacity',
    );
  const units = least || 2;
  const dimension = `rds_cluster_instance.aurora_serverless_v2${optimised(resource) ? '_i_o_optimized' : ''}`;
  const unitPrice = prices.service('aws', dimension, resource.region);
  if (!unitPrice)
    return { label, notPriced: `no price for serverless capacity in ${resource.region}` };
  const quantity = units * HOURS_PER_MONTH;
  return {
    label,
    quantity,
    unit: 'ACU-hour',
    unitPrice,
    monthlyUsd: quantity * unitPrice.usd,
    usageBased: true,
    assumption: least
      ? `${units} capacity units all month, the least it scales to`
      : '2 capacity units all month',
  };
};

export const rdsClusterInstance = service({
  id: 'aws-rds-cluster-instance',
  name: 'Aurora instance',
  provider: 'aws',
  kind: 'database.relational',
  icon: 'aws/aurora',
  formats: {
    terraform: {
      type: 'aws_rds_cluster_instance',
      label: 'identifier',
      facets: {
        publicEndpoint: 'publicly_accessible',
        enhancedMonitoring: atLeast('monitoring_interval', 1, 60),
        queryInsights:
          'performance_insights_enabled|cluster_identifier>performance_insights_enabled',
        automaticUpgrades: 'auto_minor_version_upgrade',
        engine: 'engine|cluster_identifier>engine',
        instanceSize: 'instance_class',
        architecture: architectureBySize('instance_class'),
        previousGeneration: previousGeneration('instance_class'),
        zones: 'availability_zone',
        tags: tags('tags'),
      },
      links: {
        memberOf: 'cluster_identifier',
        placedIn:
          'db_subnet_group_name>subnet_ids|cluster_identifier>db_subnet_group_name>subnet_ids',
        guardedBy: 'cluster_identifier>vpc_security_group_ids',
        runsAs: 'monitoring_role_arn',
      },
    },
    cloudformation: {
      type: 'AWS::RDS::DBInstance',
      when: inCluster,
      facets: {
        publicEndpoint: 'PubliclyAccessible',
        enhancedMonitoring: atLeast('MonitoringInterval', 1, 60),
        queryInsights: 'EnablePerformanceInsights|DBClusterIdentifier>PerformanceInsightsEnabled',
        automaticUpgrades: 'AutoMinorVersionUpgrade',
        engine: 'Engine|DBClusterIdentifier>Engine',
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
        runsAs: 'MonitoringRoleArn',
      },
    },
  },
  defaults: {
    publicEndpoint: { terraform: false, page: terraform },
    enhancedMonitoring: { value: false, page: api },
    automaticUpgrades: { value: true, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-aurora',
  prices: [(resource, prices) => (serverless(resource) ? capacityUnits : hours)(resource, prices)],
});
