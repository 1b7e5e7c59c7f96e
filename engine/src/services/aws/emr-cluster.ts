import { chargedBy } from '../../cost/charged-by.ts';
import {
  HOURS_PER_MONTH,
  type NotPriced,
  type PriceDimension,
  type PricedLine,
} from '../../cost/dimension.ts';
import { previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { numberIn, textIn } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/emr/latest/ManagementGuide';

/** EMR adds a quarter to the machine's own price: https://aws.amazon.com/emr/pricing/ */
const withEmr = 1.25;

const groups = [
  {
    name: 'Primary',
    terraform: 'master_instance_group',
    cloudformation: 'Instances.MasterInstanceGroup',
  },
  { name: 'Core', terraform: 'core_instance_group', cloudformation: 'Instances.CoreInstanceGroup' },
] as const;

/** Hours of the machines of each group, all month. */
const machines: PriceDimension = (resource, prices) =>
  groups.flatMap(({ name, terraform, cloudformation }): readonly (PricedLine | NotPriced)[] => {
    const size = textIn(resource, `${terraform}.instance_type`, `${cloudformation}.InstanceType`);
    const label = `${name} machine hours`;
    if (size === undefined)
      return name === 'Primary' ? [{ label, notPriced: 'the size is not known' }] : [];
    const machine = prices.compute('aws', size, resource.region);
    if (!machine) return [{ label, notPriced: `no price for ${size} in ${resource.region}` }];
    const count =
      numberIn(resource, `${terraform}.instance_count`, `${cloudformation}.InstanceCount`) ?? 1;
    const quantity = HOURS_PER_MONTH * count;
    const unitPrice = {
      ...machine,
      usd: machine.usd * withEmr,
      derived: "1.25 × EC2's price: EMR adds a quarter",
    };
    return [
      {
        label: `${label} (${size})`,
        quantity,
        unit: 'hour',
        unitPrice,
        monthlyUsd: quantity * unitPrice.usd,
        assumption: 'the cluster runs all month',
      },
    ];
  });

export const emrCluster = service({
  id: 'aws-emr-cluster',
  name: 'EMR cluster',
  provider: 'aws',
  kind: 'data.processing',
  icon: 'aws/emr',
  formats: {
    terraform: {
      type: 'aws_emr_cluster',
      label: 'name',
      facets: {
        engineVersion: 'release_label',
        instanceSize: 'core_instance_group.instance_type|master_instance_group.instance_type',
        previousGeneration: previousGeneration(
          'core_instance_group.instance_type|master_instance_group.instance_type',
        ),
        instances: 'core_instance_group.instance_count',
        deletionProtection: 'termination_protection',
        tags: tags('tags'),
      },
      links: {
        runsAs: 'service_role+ec2_attributes.instance_profile',
        placedIn: 'ec2_attributes.subnet_id|ec2_attributes.subnet_ids',
        guardedBy:
          'ec2_attributes.emr_managed_master_security_group+ec2_attributes.emr_managed_slave_security_group',
        logsTo: 'log_uri',
      },
      attachments: {
        aws_emr_instance_group: 'cluster_id',
        aws_emr_managed_scaling_policy: 'cluster_id',
      },
    },
    cloudformation: {
      type: 'AWS::EMR::Cluster',
      label: 'Name',
      facets: {
        engineVersion: 'ReleaseLabel',
        instanceSize:
          'Instances.CoreInstanceGroup.InstanceType|Instances.MasterInstanceGroup.InstanceType',
        previousGeneration: previousGeneration(
          'Instances.CoreInstanceGroup.InstanceType|Instances.MasterInstanceGroup.InstanceType',
        ),
        instances: 'Instances.CoreInstanceGroup.InstanceCount',
        deletionProtection: 'Instances.TerminationProtected',
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'ServiceRole+JobFlowRole',
        placedIn: 'Instances.Ec2SubnetId|Instances.Ec2SubnetIds',
        guardedBy: 'Instances.EmrManagedMasterSecurityGroup+Instances.EmrManagedSlaveSecurityGroup',
        logsTo: 'LogUri',
      },
    },
  },
  defaults: {
    deletionProtection: { value: false, page: `${guide}/UsingEMR_TerminationProtection.html` },
    instances: {
      terraform: 1,
      page: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/emr_cluster',
    },
    tags: { value: [], page: `${guide}/emr-plan-tags.html` },
  },
  sla: 'aws-emr',
  prices: [machines],
});

export const emrServerless = service({
  id: 'aws-emr-serverless',
  name: 'EMR serverless application',
  provider: 'aws',
  kind: 'data.processing',
  icon: 'aws/emr',
  formats: {
    terraform: {
      type: 'aws_emrserverless_application',
      label: 'name',
      facets: { engineVersion: 'release_label', tags: tags('tags') },
      links: {
        placedIn: 'network_configuration.subnet_ids',
        guardedBy: 'network_configuration.security_group_ids',
      },
    },
    cloudformation: {
      type: 'AWS::EMRServerless::Application',
      label: 'Name',
      facets: { engineVersion: 'ReleaseLabel', tags: tags('Tags') },
      links: {
        placedIn: 'NetworkConfiguration.SubnetIds',
        guardedBy: 'NetworkConfiguration.SecurityGroupIds',
      },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/emr-plan-tags.html` } },
  sla: 'aws-emr',
  prices: [chargedBy('vCPU-hours and GB-hours of the jobs that run')],
});
