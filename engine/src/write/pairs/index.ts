import type { Resource } from '../../graph/architecture.ts';
import { computePairs } from './compute.table.ts';
import { dataPairs } from './data.table.ts';
import { networkPairs } from './network.table.ts';
import type { Pair } from './pair.ts';
import { serverlessPairs } from './serverless.table.ts';

/** All pairs of types that say the same in CloudFormation and Terraform. */
export const pairs = [...networkPairs, ...computePairs, ...dataPairs, ...serverlessPairs];

const byCloudFormation = new Map(pairs.toReversed().map((one) => [one.cloudformation, one]));
const byTerraform = new Map(pairs.toReversed().map((one) => [one.terraform, one]));
const clusterInstance = byTerraform.get('aws_rds_cluster_instance');
const aliases: ReadonlyMap<string, string> = new Map([
  ['aws_alb', 'aws_lb'],
  ['aws_alb_listener', 'aws_lb_listener'],
  ['aws_alb_target_group', 'aws_lb_target_group'],
  ['aws_elasticsearch_domain', 'aws_opensearch_domain'],
]);

/** The pair of a CloudFormation resource: the first of its type, but for the members of a cluster. */
export function pairOfCloudFormation({
  type,
  properties,
}: Pick<Resource, 'type' | 'properties'>): Pair | undefined {
  return type === 'AWS::RDS::DBInstance' && properties.entries.has('DBClusterIdentifier')
    ? clusterInstance
    : byCloudFormation.get(type);
}

/** The pair of a Terraform type. */
export const pairOfTerraform = (type: string): Pair | undefined =>
  byTerraform.get(aliases.get(type) ?? type);

const partsByType = new Map(
  pairs.flatMap((pair) => pair.parts.map((part) => [part.terraform, { pair, part }] as const)),
);

/** What a Terraform type is a part of in CloudFormation. */
export const partOfTerraform = (type: string) => partsByType.get(type);
