import { ebsDisks } from '../../cost/ebs-disks.ts';
import { machineHours } from '../../cost/machine-hours.ts';
import { when } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, present, type Reading, yesNo } from '../reading.ts';
import { bySubnet, elseOpen } from '../readings/applicable.ts';
import { tags } from '../readings/tags.ts';
import { firstAt, numberAt, stated } from '../readings/within.ts';
import { containing } from '../readings/words.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/autoscaling_group';

/** Paths of a property of the template that the members are made from, whichever way it is named. */
function ofTemplate(property: string): string {
  const mixed = 'mixed_instances_policy.launch_template.launch_template_specification';
  return [
    `launch_template.id>${property}`,
    `launch_template.name>${property}`,
    `launch_configuration>${property}`,
    `${mixed}.launch_template_id>${property}`,
    `${mixed}.launch_template_name>${property}`,
  ].join('|');
}

function ofCloudFormationTemplate(property: string): string {
  const mixed = 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification';
  const data = `LaunchTemplateData.${property}`;
  return [
    `LaunchTemplate.LaunchTemplateId>${data}`,
    `LaunchTemplate.LaunchTemplateName>${data}`,
    `LaunchConfigurationName>${property}`,
    `${mixed}.LaunchTemplateId>${data}`,
    `${mixed}.LaunchTemplateName>${data}`,
  ].join('|');
}

/** Spot when less than all machines above the base are bought on demand. */
function purchase(path: string, market: string): Reading<'on-demand' | 'spot' | 'reserved'> {
  return custom<'on-demand' | 'spot' | 'reserved'>([path, market], (context) => {
    const share = numberAt(context, path);
    const slot = firstAt(context, path);
    if (slot && share !== undefined) return stated(share < 100 ? 'spot' : 'on-demand', slot.at);
    const spot = firstAt(context, market);
    if (!spot) return undefined;
    const text = asText(spot.value);
    return text && when(text, (word) => (word === 'spot' ? 'spot' : 'on-demand'));
  });
}

export const autoscalingGroup = service({
  id: 'aws-autoscaling-group',
  name: 'EC2 Auto Scaling group',
  provider: 'aws',
  kind: 'compute.vm-group',
  icon: 'aws/autoscaling',
  formats: {
    terraform: {
      type: 'aws_autoscaling_group',
      facets: {
        balancerHealthCheck: containing('health_check_type', 'ELB'),
        instances: 'desired_capacity|min_size',
        minInstances: 'min_size',
        maxInstances: 'max_size',
        autoScaling: present('@aws_autoscaling_policy.autoscaling_group_name'),
        instanceSize: `launch_template.id>instance_type|mixed_instances_policy.launch_template.override[].instance_type|${ofTemplate('instance_type')}`,
        publicEndpoint: elseOpen(
          yesNo(
            `launch_configuration>associate_public_ip_address|${ofTemplate('network_interfaces[].associate_public_ip_address')}`,
          ),
          bySubnet,
        ),
        purchaseOption: purchase(
          'mixed_instances_policy.instances_distribution.on_demand_percentage_above_base_capacity',
          ofTemplate('instance_market_options.market_type'),
        ),
        zones: 'availability_zones',
        tags: tags('tag'),
      },
      links: {
        usesTemplate:
          'launch_template.id|launch_template.name|launch_configuration|mixed_instances_policy.launch_template',
        memberOf:
          'target_group_arns+load_balancers+traffic_source[].identifier+@aws_autoscaling_attachment.lb_target_group_arn+@aws_autoscaling_attachment.elb',
        placedIn: 'vpc_zone_identifier',
      },
      attachments: {
        aws_autoscaling_policy: 'autoscaling_group_name',
        aws_autoscaling_schedule: 'autoscaling_group_name',
        aws_autoscaling_attachment: 'autoscaling_group_name',
        aws_autoscaling_lifecycle_hook: 'autoscaling_group_name',
        aws_autoscaling_notification: 'group_names',
        aws_autoscaling_group_tag: 'autoscaling_group_name',
      },
    },
    cloudformation: {
      type: 'AWS::AutoScaling::AutoScalingGroup',
      facets: {
        balancerHealthCheck: containing('HealthCheckType', 'ELB'),
        instances: 'DesiredCapacity|MinSize',
        minInstances: 'MinSize',
        maxInstances: 'MaxSize',
        autoScaling: present('@AWS::AutoScaling::ScalingPolicy.AutoScalingGroupName'),
        instanceSize: `LaunchTemplate.LaunchTemplateId>LaunchTemplateData.InstanceType|MixedInstancesPolicy.LaunchTemplate.Overrides[].InstanceType|${ofCloudFormationTemplate('InstanceType')}`,
        publicEndpoint: elseOpen(
          yesNo(
            `LaunchConfigurationName>AssociatePublicIpAddress|${ofCloudFormationTemplate('NetworkInterfaces[].AssociatePublicIpAddress')}`,
          ),
          bySubnet,
        ),
        purchaseOption: purchase(
          'MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity',
          ofCloudFormationTemplate('InstanceMarketOptions.MarketType'),
        ),
        zones: 'AvailabilityZones',
        tags: tags('Tags'),
      },
      links: {
        usesTemplate:
          'LaunchTemplate.LaunchTemplateId|LaunchTemplate.LaunchTemplateName|LaunchConfigurationName|MixedInstancesPolicy.LaunchTemplate',
        memberOf: 'TargetGroupARNs+LoadBalancerNames',
        placedIn: 'VPCZoneIdentifier',
      },
      attachments: {
        'AWS::AutoScaling::ScalingPolicy': 'AutoScalingGroupName',
        'AWS::AutoScaling::ScheduledAction': 'AutoScalingGroupName',
        'AWS::AutoScaling::LifecycleHook': 'AutoScalingGroupName',
      },
    },
  },
  defaults: {
    balancerHealthCheck: { value: false, page },
    autoScaling: { value: false, page },
    purchaseOption: { value: 'on-demand', page },
    tags: { value: [], page },
  },
  sla: 'aws-ec2',
  prices: [machineHours({ provider: 'aws', count: 'instances' }), ebsDisks('instances')],
});
