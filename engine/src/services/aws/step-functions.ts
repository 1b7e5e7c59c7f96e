import { chargedBy } from '../../cost/charged-by.ts';
import { notEquals } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/step-functions/latest/dg';

export const stepFunctions = service({
  id: 'aws-step-functions',
  name: 'Step Functions state machine',
  provider: 'aws',
  kind: 'workflow',
  icon: 'aws/step-functions',
  formats: {
    terraform: {
      type: 'aws_sfn_state_machine',
      label: 'name',
      facets: {
        tracing: 'tracing_configuration.enabled',
        logsExported: notEquals('logging_configuration.level', 'OFF'),
        tags: tags('tags'),
      },
      links: {
        runsAs: 'role_arn',
        uses: 'definition',
        logsTo: 'logging_configuration.log_destination',
        encryptedWith: 'encryption_configuration.kms_key_id',
      },
      attachments: { aws_sfn_alias: 'routing_configuration.state_machine_version_arn' },
    },
    cloudformation: {
      type: 'AWS::StepFunctions::StateMachine',
      label: 'StateMachineName',
      facets: {
        tracing: 'TracingConfiguration.Enabled',
        logsExported: notEquals('LoggingConfiguration.Level', 'OFF'),
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'RoleArn',
        uses: 'Definition+DefinitionString+DefinitionSubstitutions',
        logsTo: 'LoggingConfiguration.Destinations[].CloudWatchLogsLogGroup.LogGroupArn',
        encryptedWith: 'EncryptionConfiguration.KmsKeyId',
      },
      attachments: {
        'AWS::StepFunctions::StateMachineAlias': 'RoutingConfiguration',
        'AWS::StepFunctions::StateMachineVersion': 'StateMachineArn',
      },
    },
  },
  defaults: {
    tracing: { value: false, page: `${guide}/concepts-xray-tracing.html` },
    logsExported: { value: false, page: `${guide}/cw-logs.html` },
    tags: { value: [], page: `${guide}/concepts-tagging.html` },
  },
  sla: 'aws-step-functions',
  prices: [chargedBy('state transitions')],
});

/** SAM's state machine: the same in SAM's words. */
export const samStateMachine = service({
  id: 'aws-sam-state-machine',
  name: 'Step Functions state machine',
  provider: 'aws',
  kind: 'workflow',
  icon: 'aws/step-functions',
  formats: {
    cloudformation: {
      type: 'AWS::Serverless::StateMachine',
      label: 'Name',
      facets: {
        tracing: 'Tracing.Enabled',
        logsExported: notEquals('Logging.Level', 'OFF'),
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'Role',
        uses: 'Definition+DefinitionSubstitutions',
        logsTo: 'Logging.Destinations[].CloudWatchLogsLogGroup.LogGroupArn',
      },
    },
  },
  defaults: stepFunctions.defaults,
  sla: 'aws-step-functions',
  prices: stepFunctions.prices,
});
