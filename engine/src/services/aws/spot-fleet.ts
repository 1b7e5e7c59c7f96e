import { always } from '../reading.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/spot_fleet_request';

/** A fleet bought at spot prices, which are not in the tables. */
export const spotFleet = service({
  id: 'aws-spot-fleet',
  name: 'EC2 Spot Fleet',
  provider: 'aws',
  kind: 'compute.vm-group',
  icon: 'aws/ec2-fleet',
  formats: {
    terraform: {
      type: ['aws_spot_fleet_request', 'aws_ec2_fleet'],
      facets: {
        instances: 'target_capacity|target_capacity_specification.total_target_capacity',
        instanceSize:
          'launch_specification[].instance_type|launch_template_config[].overrides[].instance_type|launch_template_config[].launch_template_specification.id>instance_type',
        purchaseOption: always<'on-demand' | 'spot' | 'reserved'>('spot', page),
      },
      links: {
        usesTemplate:
          'launch_template_config[].launch_template_specification.id+launch_template_config[].launch_template_specification.launch_template_id',
        placedIn: 'launch_specification[].subnet_id+launch_template_config[].overrides[].subnet_id',
        guardedBy: 'launch_specification[].vpc_security_group_ids',
        memberOf: 'target_group_arns+load_balancers',
      },
    },
    cloudformation: {
      type: ['AWS::EC2::SpotFleet', 'AWS::EC2::EC2Fleet'],
      facets: {
        instances:
          'SpotFleetRequestConfigData.TargetCapacity|TargetCapacitySpecification.TotalTargetCapacity',
        instanceSize:
          'SpotFleetRequestConfigData.LaunchSpecifications[].InstanceType|LaunchTemplateConfigs[].Overrides[].InstanceType',
      },
      links: {
        usesTemplate:
          'LaunchTemplateConfigs[].LaunchTemplateSpecification.LaunchTemplateId+SpotFleetRequestConfigData.LaunchTemplateConfigs[].LaunchTemplateSpecification.LaunchTemplateId',
        placedIn: 'SpotFleetRequestConfigData.LaunchSpecifications[].SubnetId',
      },
    },
  },
  sla: 'aws-ec2-spot',
  prices: [
    () => ({ label: 'Machine hours', notPriced: 'spot prices move and are not in the tables' }),
  ],
});
