import { present } from '../reading.ts';
import { administratorArn } from '../readings/identity.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy_attachment';

/** Hands a policy to a role, user or group. CloudFormation says so in the policy or its holder. */
export const iamGrant = service({
  id: 'aws-iam-grant',
  name: 'IAM policy attachment',
  provider: 'aws',
  kind: 'identity.grant',
  icon: 'aws/iam-policy',
  formats: {
    terraform: {
      type: [
        'aws_iam_role_policy_attachment',
        'aws_iam_group_policy_attachment',
        'aws_iam_user_policy_attachment',
        'aws_iam_policy_attachment',
        'aws_ssoadmin_managed_policy_attachment',
      ],
      facets: {
        grantsAdministrator: administratorArn('policy_arn|managed_policy_arn'),
        grantedToUser: present('user|users'),
      },
      links: {
        attachedTo: 'role+roles+user+users+group+groups+permission_set_arn',
        uses: 'policy_arn',
      },
    },
  },
  defaults: { grantedToUser: { value: false, page } },
  prices: 'free',
});
