import { lambdaDuration } from '../../cost/lambda-duration.ts';
import { perUse } from '../../cost/per-use.ts';
import { equals, firstOf, mapped, notEquals, present } from '../reading.ts';
import { asList, unlessText, whereWritten } from '../readings/applicable.ts';
import { eventSources } from '../readings/attached-links.ts';
import { functionAccess } from '../readings/function-access.ts';
import { runtimeSupported } from '../readings/runtimes.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { limitUnless } from '../readings/words.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function';
const api = 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html';

const processors = { x86_64: 'x86_64', arm64: 'arm64' } as const;

export const lambdaFunction = service({
  id: 'aws-lambda-function',
  name: 'Lambda function',
  provider: 'aws',
  kind: 'compute.function',
  icon: 'aws/lambda',
  formats: {
    terraform: {
      type: 'aws_lambda_function',
      facets: {
        tracing: equals('tracing_config.mode', 'Active'),
        deadLetterQueue: present(
          'dead_letter_config.target_arn|@aws_lambda_function_event_invoke_config.destination_config.on_failure.destination',
        ),
        concurrencyLimit: limitUnless('reserved_concurrent_executions', -1),
        runtime: 'runtime',
        runtimeSupported: unlessText('package_type', ['Image'], runtimeSupported('aws', 'runtime')),
        containsCredentials: credentials('environment.variables'),
        memoryLimit: 'memory_size',
        timeoutSeconds: 'timeout',
        architecture: asList(
          mapped<'x86_64' | 'arm64'>('architectures', processors),
          'architectures',
        ),
        hasIdentity: present('role'),
        authenticationRequired: whereWritten(
          '@aws_lambda_function_url.authorization_type',
          notEquals('@aws_lambda_function_url.authorization_type', 'NONE'),
        ),
        anonymousAccess: functionAccess(
          'aws_lambda_permission',
          'principal',
          'function_url_auth_type',
        ),
        publicEndpoint: present('@aws_lambda_function_url.authorization_type'),
        tags: tags('tags'),
      },
      links: {
        runsAs: 'role',
        placedIn: 'vpc_config.subnet_ids',
        guardedBy: 'vpc_config.security_group_ids',
        triggeredBy: eventSources(
          '@aws_lambda_event_source_mapping.event_source_arn+@aws_lambda_permission.source_arn',
        ),
        encryptedWith: 'kms_key_arn',
        logsTo: 'logging_config.log_group',
        uses: 'dead_letter_config.target_arn+@aws_lambda_function_event_invoke_config.destination_config.on_failure.destination+file_system_config.arn',
      },
      attachments: {
        aws_lambda_function_url: 'function_name',
        aws_lambda_permission: 'function_name',
        aws_lambda_event_source_mapping: 'function_name',
        aws_lambda_function_event_invoke_config: 'function_name',
        aws_lambda_provisioned_concurrency_config: 'function_name',
        aws_lambda_alias: 'function_name',
      },
    },
    cloudformation: {
      type: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
      facets: {
        tracing: equals('TracingConfig.Mode|Tracing', 'Active'),
        deadLetterQueue: present(
          'DeadLetterConfig.TargetArn|DeadLetterQueue.TargetArn|EventInvokeConfig.DestinationConfig.OnFailure|@AWS::Lambda::EventInvokeConfig.DestinationConfig.OnFailure.Destination',
        ),
        concurrencyLimit: limitUnless('ReservedConcurrentExecutions', -1),
        runtime: 'Runtime',
        runtimeSupported: unlessText('PackageType', ['Image'], runtimeSupported('aws', 'Runtime')),
        containsCredentials: credentials('Environment.Variables'),
        memoryLimit: 'MemorySize',
        timeoutSeconds: 'Timeout',
        architecture: asList(
          mapped<'x86_64' | 'arm64'>('Architectures', processors),
          'Architectures',
        ),
        hasIdentity: present('Role'),
        authenticationRequired: whereWritten(
          'FunctionUrlConfig.AuthType|@AWS::Lambda::Url.AuthType',
          notEquals('FunctionUrlConfig.AuthType|@AWS::Lambda::Url.AuthType', 'NONE'),
        ),
        anonymousAccess: functionAccess(
          'AWS::Lambda::Permission',
          'Principal',
          'FunctionUrlAuthType',
        ),
        publicEndpoint: firstOf(
          present('FunctionUrlConfig'),
          present('@AWS::Lambda::Url.AuthType'),
        ),
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'Role',
        placedIn: 'VpcConfig.SubnetIds',
        guardedBy: 'VpcConfig.SecurityGroupIds',
        triggeredBy: eventSources(
          [
            '@AWS::Lambda::EventSourceMapping.EventSourceArn',
            '@AWS::Lambda::Permission.SourceArn',
            ...['Queue', 'Stream', 'Topic', 'Bucket', 'EventBusName'].map(
              (source) => `Events.*.Properties.${source}`,
            ),
          ].join('+'),
        ),
        encryptedWith: 'KmsKeyArn',
        logsTo: 'LoggingConfig.LogGroup',
        uses: 'DeadLetterConfig.TargetArn+DeadLetterQueue.TargetArn+FileSystemConfigs[].Arn',
      },
      attachments: {
        'AWS::Lambda::Url': 'TargetFunctionArn',
        'AWS::Lambda::Permission': 'FunctionName',
        'AWS::Lambda::EventSourceMapping': 'FunctionName',
        'AWS::Lambda::EventInvokeConfig': 'FunctionName',
        'AWS::Lambda::Version': 'FunctionName',
        'AWS::Lambda::Alias': 'FunctionName',
      },
    },
  },
  defaults: {
    tracing: { value: false, page },
    deadLetterQueue: { value: false, page },
    containsCredentials: { value: false, page },
    concurrencyLimit: { value: Number.POSITIVE_INFINITY, page },
    hasIdentity: { value: true, page },
    memoryLimit: { value: 128, page: api },
    timeoutSeconds: { value: 3, page: api },
    architecture: { value: 'x86_64', page: api },
    publicEndpoint: { value: false, page: api },
    anonymousAccess: { value: 'none', page: api },
    tags: { value: [], page },
  },
  sla: 'aws-lambda',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'lambda.1m_requests',
      label: 'Requests',
      usage: 'aws-lambda-requests',
      per: 1_000_000,
    }),
    lambdaDuration,
  ],
});
