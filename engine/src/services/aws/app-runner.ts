import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apprunner_service';

/** No price of it is in the tables: it is listed as not priced. */
export const appRunner = service({
  id: 'aws-app-runner',
  name: 'App Runner service',
  provider: 'aws',
  kind: 'compute.web-app',
  icon: 'aws/app-runner',
  formats: {
    terraform: {
      type: 'aws_apprunner_service',
      facets: {
        publicEndpoint: 'network_configuration.ingress_configuration.is_publicly_accessible',
        containsCredentials: credentials(
          'source_configuration.image_repository.image_configuration.runtime_environment_variables+source_configuration.code_repository.code_configuration.code_configuration_values.runtime_environment_variables',
        ),
        image: 'source_configuration.image_repository.image_identifier',
        tracing: 'observability_configuration.observability_enabled',
        tags: tags('tags'),
      },
      links: {
        runsAs: 'instance_configuration.instance_role_arn',
        encryptedWith: 'encryption_configuration.kms_key',
        uses: 'network_configuration.egress_configuration.vpc_connector_arn',
      },
    },
    cloudformation: {
      type: 'AWS::AppRunner::Service',
      facets: {
        publicEndpoint: 'NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible',
        containsCredentials: credentials(
          'SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables+SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.RuntimeEnvironmentVariables',
        ),
        image: 'SourceConfiguration.ImageRepository.ImageIdentifier',
        tracing: 'ObservabilityConfiguration.ObservabilityEnabled',
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'InstanceConfiguration.InstanceRoleArn',
        encryptedWith: 'EncryptionConfiguration.KmsKey',
        uses: 'NetworkConfiguration.EgressConfiguration.VpcConnectorArn',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    containsCredentials: { value: false, page },
    tracing: { value: false, page },
    tags: { value: [], page },
  },
});
