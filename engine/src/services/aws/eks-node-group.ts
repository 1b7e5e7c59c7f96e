import { machineHours } from '../../cost/machine-hours.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { mapped, text } from '../reading.ts';
import { asList } from '../readings/applicable.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_node_group';

const bought = { spot: 'spot', on_demand: 'on-demand', capacity_block: 'reserved' } as const;
type Bought = 'on-demand' | 'spot' | 'reserved';

const sizes =
  'instance_types[]|launch_template.id>instance_type|launch_template.name>instance_type';
const cloudFormationSizes =
  'InstanceTypes[]|LaunchTemplate.Id>LaunchTemplateData.InstanceType|LaunchTemplate.Name>LaunchTemplateData.InstanceType';

export const eksNodeGroup = service({
  id: 'aws-eks-node-group',
  name: 'EKS node group',
  provider: 'aws',
  kind: 'cluster.node-pool',
  icon: 'aws/eks-nodes',
  formats: {
    terraform: {
      type: 'aws_eks_node_group',
      facets: {
        instances: 'scaling_config.desired_size',
        minInstances: 'scaling_config.min_size',
        maxInstances: 'scaling_config.max_size',
        instanceSize: asList(text(sizes), 'instance_types'),
        architecture: architectureBySize(sizes),
        previousGeneration: previousGeneration(sizes),
        purchaseOption: mapped<Bought>('capacity_type', bought),
        storageSizeGb: 'disk_size|launch_template.id>block_device_mappings[].ebs.volume_size',
        autoRepair: 'node_repair_config.enabled',
        tags: tags('tags'),
      },
      links: {
        placedIn: 'subnet_ids',
        memberOf: 'cluster_name',
        runsAs: 'node_role_arn',
        usesTemplate: 'launch_template.id|launch_template.name',
      },
    },
    cloudformation: {
      type: 'AWS::EKS::Nodegroup',
      facets: {
        instances: 'ScalingConfig.DesiredSize|ScalingConfig.MinSize',
        minInstances: 'ScalingConfig.MinSize',
        maxInstances: 'ScalingConfig.MaxSize',
        instanceSize: asList(text(cloudFormationSizes), 'InstanceTypes'),
        architecture: architectureBySize(cloudFormationSizes),
        previousGeneration: previousGeneration(cloudFormationSizes),
        purchaseOption: mapped<Bought>('CapacityType', bought),
        storageSizeGb: 'DiskSize',
        autoRepair: 'NodeRepairConfig.Enabled',
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'Subnets',
        memberOf: 'ClusterName',
        runsAs: 'NodeRole',
        usesTemplate: 'LaunchTemplate.Id|LaunchTemplate.Name',
      },
    },
  },
  defaults: {
    instanceSize: { value: 't3.medium', page },
    architecture: { value: 'x86_64', page },
    previousGeneration: { value: false, page },
    purchaseOption: { value: 'on-demand', page },
    storageSizeGb: { value: 20, page },
    autoRepair: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-ec2',
  prices: [
    machineHours({ provider: 'aws', count: 'instances', label: 'Node hours' }),
    perGbMonth({
      provider: 'aws',
      dimension: 'ebs.gp2.gb_month',
      label: 'Node disks (gp2)',
      count: 'instances',
    }),
  ],
});
