import { service } from '../service.ts';

/** What hands a role to a machine. */
export const iamInstanceProfile = service({
  id: 'aws-iam-instance-profile',
  name: 'IAM instance profile',
  provider: 'aws',
  kind: 'identity.role',
  icon: 'aws/iam-role',
  formats: {
    terraform: { type: 'aws_iam_instance_profile', links: { runsAs: 'role' } },
    cloudformation: { type: 'AWS::IAM::InstanceProfile', links: { runsAs: 'Roles' } },
  },
  prices: 'free',
});
