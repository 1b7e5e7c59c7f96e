import { computePairs } from './compute.table.ts';
import { dataPairs } from './data.table.ts';
import { networkPairs } from './network.table.ts';
import { serverlessPairs } from './serverless.table.ts';

/** All pairs of types that say the same in CloudFormation and Terraform. */
export const pairs = [...networkPairs, ...computePairs, ...dataPairs, ...serverlessPairs];

const byCloudFormation = new Map(pairs.map((one) => [one.cloudformation, one]));
const byTerraform = new Map(pairs.map((one) => [one.terraform, one]));
const aliases: ReadonlyMap<string, string> = new Map([
  ['aws_alb', 'aws_lb'],
  ['aws_alb_listener', 'aws_lb_listener'],
  ['aws_alb_target_group', 'aws_lb_target_group'],
  ['aws_elasticsearch_domain', 'aws_opensearch_domain'],
]);

export const pairOfCloudFormation = (type: string) => byCloudFormation.get(type);
export const pairOfTerraform = (type: string) => byTerraform.get(aliases.get(type) ?? type);
