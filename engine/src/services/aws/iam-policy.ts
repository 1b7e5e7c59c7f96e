import { present } from '../reading.ts';
import { administrator, escalation, wildcards } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_policy';

const policy = 'policy|inline_policy';

export const iamPolicy = service({
  id: 'aws-iam-policy',
  name: 'IAM policy',
  provider: 'aws',
  kind: 'identity.policy',
  icon: 'aws/iam-policy',
  formats: {
    terraform: {
      type: [
        'aws_iam_policy',
        'aws_iam_role_policy',
        'aws_iam_user_policy',
        'aws_iam_group_policy',
        'aws_ssoadmin_permission_set_inline_policy',
      ],
      facets: {
        grantsAdministrator: administrator(policy),
        wildcardPermissions: wildcards(policy),
        grantsPrivilegeEscalation: escalation(policy),
        grantedToUser: present('user'),
        tags: tags('tags'),
      },
      links: {
        attachedTo:
          'role+user+group+@aws_iam_role_policy_attachment.role+@aws_iam_user_policy_attachment.user+@aws_iam_group_policy_attachment.group+@aws_iam_policy_attachment.roles+@aws_iam_policy_attachment.users+@aws_iam_policy_attachment.groups',
      },
      attachments: {
        aws_iam_role_policy_attachment: 'policy_arn',
        aws_iam_user_policy_attachment: 'policy_arn',
        aws_iam_group_policy_attachment: 'policy_arn',
        aws_iam_policy_attachment: 'policy_arn',
      },
    },
    cloudformation: {
      type: [
        'AWS::IAM::Policy',
        'AWS::IAM::ManagedPolicy',
        'AWS::IAM::RolePolicy',
        'AWS::IAM::UserPolicy',
        'AWS::IAM::GroupPolicy',
      ],
      facets: {
        grantsAdministrator: administrator('PolicyDocument'),
        wildcardPermissions: wildcards('PolicyDocument'),
        grantsPrivilegeEscalation: escalation('PolicyDocument'),
        grantedToUser: present('Users|UserName'),
      },
      links: { attachedTo: 'Roles+Users+Groups+RoleName+UserName+GroupName' },
    },
  },
  defaults: { grantedToUser: { value: false, page }, tags: { value: [], page } },
  prices: 'free',
});
