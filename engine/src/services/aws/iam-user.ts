import { present } from '../reading.ts';
import { administratorArn } from '../readings/identity.ts';
import { administrator, escalation, wildcards } from '../readings/policies.ts';
import { either } from '../readings/words.ts';
import { service } from '../service.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_user';

const inline = 'Policies[].PolicyDocument';

/** A person or program that signs in with credentials of its own. */
export const iamUser = service({
  id: 'aws-iam-user',
  name: 'IAM user',
  provider: 'aws',
  kind: 'identity.directory',
  icon: 'aws/iam-user',
  formats: {
    terraform: {
      type: 'aws_iam_user',
      attachments: {
        aws_iam_access_key: 'user',
        aws_iam_user_login_profile: 'user',
        aws_iam_user_group_membership: 'user',
      },
      links: { memberOf: '@aws_iam_user_group_membership.groups' },
    },
    cloudformation: {
      type: 'AWS::IAM::User',
      facets: {
        attachesAdministrator: administratorArn('ManagedPolicyArns'),
        grantsAdministrator: administrator(inline),
        wildcardPermissions: wildcards(inline),
        grantsPrivilegeEscalation: escalation(inline),
        grantedToUser: either(present('ManagedPolicyArns'), present('Policies')),
      },
      links: { memberOf: 'Groups', uses: 'ManagedPolicyArns' },
      attachments: { 'AWS::IAM::AccessKey': 'UserName' },
    },
  },
  defaults: {
    attachesAdministrator: { value: false, page },
    grantsAdministrator: { value: false, page },
    wildcardPermissions: { value: false, page },
    grantsPrivilegeEscalation: { value: false, page },
    grantedToUser: { value: false, page },
  },
  prices: 'free',
});

/** People who share rights. */
export const iamGroup = service({
  id: 'aws-iam-group',
  name: 'IAM group',
  provider: 'aws',
  kind: 'identity.directory',
  icon: 'aws/iam-group',
  formats: {
    terraform: { type: 'aws_iam_group', attachments: { aws_iam_group_membership: 'group' } },
    cloudformation: {
      type: 'AWS::IAM::Group',
      facets: {
        attachesAdministrator: administratorArn('ManagedPolicyArns'),
        grantsAdministrator: administrator(inline),
        wildcardPermissions: wildcards(inline),
        grantsPrivilegeEscalation: escalation(inline),
      },
      links: { uses: 'ManagedPolicyArns' },
      attachments: { 'AWS::IAM::UserToGroupAddition': 'GroupName' },
    },
  },
  defaults: {
    attachesAdministrator: { value: false, page },
    grantsAdministrator: { value: false, page },
    wildcardPermissions: { value: false, page },
    grantsPrivilegeEscalation: { value: false, page },
  },
  prices: 'free',
});
