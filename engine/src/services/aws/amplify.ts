import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/amplify_app';

/** No price of it is in the tables: it is listed as not priced. */
export const amplify = service({
  id: 'aws-amplify',
  name: 'Amplify app',
  provider: 'aws',
  kind: 'compute.web-app',
  icon: 'aws/amplify',
  formats: {
    terraform: {
      type: 'aws_amplify_app',
      facets: {
        containsCredentials: credentials('environment_variables'),
        tags: tags('tags'),
      },
      links: { runsAs: 'iam_service_role_arn' },
      attachments: {
        aws_amplify_branch: 'app_id',
        aws_amplify_domain_association: 'app_id',
        aws_amplify_webhook: 'app_id',
      },
    },
    cloudformation: {
      type: 'AWS::Amplify::App',
      facets: { containsCredentials: credentials('EnvironmentVariables'), tags: tags('Tags') },
      links: { runsAs: 'IAMServiceRole' },
      attachments: { 'AWS::Amplify::Branch': 'AppId', 'AWS::Amplify::Domain': 'AppId' },
    },
  },
  defaults: { containsCredentials: { value: false, page }, tags: { value: [], page } },
  sla: 'aws-amplify-hosting',
});
