import { service } from '../service.ts';

/** Shield Advanced is a subscription of the whole organisation, so its fee isn't this resource's. */
export const shield = service({
  id: 'aws-shield-protection',
  name: 'Shield Advanced protection',
  provider: 'aws',
  kind: 'firewall.managed',
  icon: 'aws/shield',
  formats: {
    terraform: { type: 'aws_shield_protection', links: { attachedTo: 'resource_arn' } },
    cloudformation: { type: 'AWS::Shield::Protection', links: { attachedTo: 'ResourceArn' } },
  },
  sla: 'aws-shield-advanced',
  prices: [
    () => ({
      label: 'Shield Advanced',
      notPriced: 'the subscription is paid once for the organisation, not for each protection',
    }),
  ],
});
