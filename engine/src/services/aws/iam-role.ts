import { administratorArn, trust } from '../readings/identity.ts';
import { administrator, escalation, wildcards } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role';

const inline = 'inline_policy[].policy';
const cloudFormationInline = 'Policies[].PolicyDocument';

export const iamRole = service({
  id: 'aws-iam-role',
  name: 'IAM role',
  provider: 'aws',
  kind: 'identity.role',
  icon: 'aws/iam-role',
  formats: {
    terraform: {
      type: 'aws_iam_role',
      facets: {
        trustScope: trust('assume_role_policy'),
        attachesAdministrator: administratorArn(
          'managed_policy_arns|@aws_iam_role_policy_attachments_exclusive.policy_arns',
        ),
        grantsAdministrator: administrator(inline),
        wildcardPermissions: wildcards(inline),
        grantsPrivilegeEscalation: escalation(inline),
        tags: tags('tags'),
      },
      links: { uses: 'managed_policy_arns' },
      attachments: { aws_iam_role_policy_attachments_exclusive: 'role_name' },
    },
    cloudformation: {
      type: 'AWS::IAM::Role',
      facets: {
        trustScope: trust('AssumeRolePolicyDocument'),
        attachesAdministrator: administratorArn('ManagedPolicyArns'),
        grantsAdministrator: administrator(cloudFormationInline),
        wildcardPermissions: wildcards(cloudFormationInline),
        grantsPrivilegeEscalation: escalation(cloudFormationInline),
        tags: tags('Tags'),
      },
      links: { uses: 'ManagedPolicyArns' },
    },
  },
  defaults: {
    attachesAdministrator: { value: false, page },
    grantsAdministrator: { value: false, page },
    wildcardPermissions: { value: false, page },
    grantsPrivilegeEscalation: { value: false, page },
    tags: { value: [], page },
  },
  prices: 'free',
});
