import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = 'https://docs.aws.amazon.com/appconfig/latest/userguide/what-is-appconfig.html';

export const appConfig = service({
  id: 'aws-appconfig',
  name: 'AppConfig application',
  provider: 'aws',
  kind: 'configuration',
  icon: 'aws/appconfig',
  formats: {
    terraform: {
      type: [
        'aws_appconfig_application',
        'aws_appconfig_environment',
        'aws_appconfig_configuration_profile',
        'aws_appconfig_deployment',
        'aws_appconfig_deployment_strategy',
        'aws_appconfig_hosted_configuration_version',
      ],
      facets: { tags: tags('tags') },
      links: { memberOf: 'application_id' },
    },
    cloudformation: {
      type: [
        'AWS::AppConfig::Application',
        'AWS::AppConfig::Environment',
        'AWS::AppConfig::ConfigurationProfile',
        'AWS::AppConfig::Deployment',
        'AWS::AppConfig::DeploymentStrategy',
        'AWS::AppConfig::HostedConfigurationVersion',
      ],
      facets: { tags: tags('Tags') },
      links: { memberOf: 'ApplicationId' },
    },
  },
  defaults: { tags: { value: [], page } },
  sla: 'aws-systems-manager',
  prices: 'free',
});
