import { always } from '../reading.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/globalaccelerator_accelerator';

/** Its fixed hourly fee is not in the price tables. */
export const globalAccelerator = service({
  id: 'aws-global-accelerator',
  name: 'Global Accelerator',
  provider: 'aws',
  kind: 'load-balancer.global',
  icon: 'aws/global-accelerator',
  formats: {
    terraform: {
      type: 'aws_globalaccelerator_accelerator',
      facets: {
        enabled: 'enabled',
        publicEndpoint: always(true, page),
        flowLogs: 'attributes.flow_logs_enabled',
      },
      links: { logsTo: 'attributes.flow_logs_s3_bucket' },
      attachments: { aws_globalaccelerator_listener: 'accelerator_arn' },
    },
    cloudformation: {
      type: 'AWS::GlobalAccelerator::Accelerator',
      facets: { enabled: 'Enabled', publicEndpoint: always(true, page) },
      attachments: { 'AWS::GlobalAccelerator::Listener': 'AcceleratorArn' },
    },
  },
  defaults: { enabled: { value: true, page }, flowLogs: { value: false, page } },
  sla: 'aws-global-accelerator',
});

/** The members of a listener in one region. */
export const globalAcceleratorEndpoints = service({
  id: 'aws-global-accelerator-endpoints',
  name: 'Global Accelerator endpoint group',
  provider: 'aws',
  kind: 'load-balancer.listener',
  icon: 'aws/global-accelerator',
  formats: {
    terraform: {
      type: 'aws_globalaccelerator_endpoint_group',
      links: {
        memberOf: 'listener_arn>accelerator_arn',
        forwardsTo: 'endpoint_configuration[].endpoint_id',
      },
    },
    cloudformation: {
      type: 'AWS::GlobalAccelerator::EndpointGroup',
      links: {
        memberOf: 'ListenerArn>AcceleratorArn',
        forwardsTo: 'EndpointConfigurations[].EndpointId',
      },
    },
  },
  prices: 'free',
});
