import { perUse } from '../../cost/per-use.ts';
import { equals } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool';

export const cognitoUserPool = service({
  id: 'aws-cognito-user-pool',
  name: 'Cognito user pool',
  provider: 'aws',
  kind: 'identity.directory',
  icon: 'aws/cognito',
  formats: {
    terraform: {
      type: 'aws_cognito_user_pool',
      facets: {
        deletionProtection: equals('deletion_protection', 'ACTIVE'),
        tags: tags('tags'),
      },
      links: {
        forwardsTo:
          'lambda_config.pre_sign_up+lambda_config.post_confirmation+lambda_config.pre_authentication+lambda_config.post_authentication+lambda_config.pre_token_generation+lambda_config.custom_message',
      },
      attachments: {
        aws_cognito_user_pool_client: 'user_pool_id',
        aws_cognito_user_pool_domain: 'user_pool_id',
        aws_cognito_user_group: 'user_pool_id',
        aws_cognito_identity_provider: 'user_pool_id',
        aws_cognito_resource_server: 'user_pool_id',
      },
    },
    cloudformation: {
      type: 'AWS::Cognito::UserPool',
      facets: {
        deletionProtection: equals('DeletionProtection', 'ACTIVE'),
        tags: tags('UserPoolTags'),
      },
      links: { forwardsTo: 'LambdaConfig' },
      attachments: {
        'AWS::Cognito::UserPoolClient': 'UserPoolId',
        'AWS::Cognito::UserPoolDomain': 'UserPoolId',
        'AWS::Cognito::UserPoolGroup': 'UserPoolId',
        'AWS::Cognito::UserPoolIdentityProvider': 'UserPoolId',
        'AWS::Cognito::UserPoolResourceServer': 'UserPoolId',
      },
    },
  },
  defaults: { deletionProtection: { value: false, page }, tags: { value: [], page } },
  sla: 'aws-cognito',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'cognito.mau',
      label: 'Monthly active users',
      usage: 'aws-cognito-users',
    }),
  ],
});

/** Gives signed-in users credentials of the provider; free of charge. */
export const cognitoIdentityPool = service({
  id: 'aws-cognito-identity-pool',
  name: 'Cognito identity pool',
  provider: 'aws',
  kind: 'identity.directory',
  icon: 'aws/cognito',
  formats: {
    terraform: {
      type: 'aws_cognito_identity_pool',
      links: { uses: '@aws_cognito_identity_pool_roles_attachment.roles' },
      attachments: { aws_cognito_identity_pool_roles_attachment: 'identity_pool_id' },
    },
    cloudformation: {
      type: 'AWS::Cognito::IdentityPool',
      links: { uses: '@AWS::Cognito::IdentityPoolRoleAttachment.Roles' },
      attachments: { 'AWS::Cognito::IdentityPoolRoleAttachment': 'IdentityPoolId' },
    },
  },
  sla: 'aws-cognito',
  prices: 'free',
});
