// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of Fn::Sub
/** Actions and resources of one of the transform's policy templates; `${Name}` is its parameter. */
export interface PolicyTemplate {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

const arn = (service: string, rest: string): string =>
  `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${rest}`;
const of = (service: string, actions: string): string[] =>
  actions.split(' ').map((action) => `${service}:${action}`);
const row = (
  name: string,
  service: string,
  actions: string,
  ...resources: readonly string[]
): [string, PolicyTemplate] => [
  name,
  { actions: of(service, actions), resources: resources.length > 0 ? resources : ['*'] },
];

const queue = arn('sqs', '${QueueName}');
const table = [
  arn('dynamodb', 'table/${TableName}'),
  arn('dynamodb', 'table/${TableName}/index/*'),
];
const bucket = [
  'arn:${AWS::Partition}:s3:::${BucketName}',
  'arn:${AWS::Partition}:s3:::${BucketName}/*',
];
const topic = arn('sns', '${TopicName}');
const stream = arn('kinesis', 'stream/${StreamName}');
const delivery = arn('firehose', 'deliverystream/${DeliveryStreamName}');
const key = arn('kms', 'key/${KeyId}');
const identity = arn('ses', 'identity/${IdentityName}');

/**
 * The transform's policy templates that are used most; others give a policy whose actions are not known.
 * @see AWS SAM developer guide, "Policy template list"
 */
export const policyTemplates: ReadonlyMap<string, PolicyTemplate> = new Map([
  row(
    'SQSPollerPolicy',
    'sqs',
    'ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch GetQueueAttributes ReceiveMessage',
    queue,
  ),
  row('SQSSendMessagePolicy', 'sqs', 'SendMessage*', queue),
  row('LambdaInvokePolicy', 'lambda', 'InvokeFunction', arn('lambda', 'function:${FunctionName}*')),
  row('CloudWatchPutMetricPolicy', 'cloudwatch', 'PutMetricData'),
  row('EC2DescribePolicy', 'ec2', 'DescribeRegions DescribeInstances'),
  row(
    'DynamoDBCrudPolicy',
    'dynamodb',
    'GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable ConditionCheckItem',
    ...table,
  ),
  row('DynamoDBReadPolicy', 'dynamodb', 'GetItem Scan Query BatchGetItem DescribeTable', ...table),
  row('DynamoDBWritePolicy', 'dynamodb', 'PutItem UpdateItem BatchWriteItem', ...table),
  row('DynamoDBReconfigurePolicy', 'dynamodb', 'UpdateTable', ...table),
  row(
    'DynamoDBStreamReadPolicy',
    'dynamodb',
    'DescribeStream GetRecords GetShardIterator ListStreams',
    arn('dynamodb', 'table/${TableName}/stream/${StreamName}'),
  ),
  row(
    'S3ReadPolicy',
    's3',
    'GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration',
    ...bucket,
  ),
  row('S3WritePolicy', 's3', 'PutObject PutObjectAcl PutLifecycleConfiguration', ...bucket),
  row(
    'S3CrudPolicy',
    's3',
    'GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject',
    ...bucket,
  ),
  row('SNSPublishMessagePolicy', 'sns', 'Publish', topic),
  row(
    'SNSCrudPolicy',
    'sns',
    'ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish',
    topic,
  ),
  row(
    'KinesisStreamReadPolicy',
    'kinesis',
    'ListStreams DescribeLimits DescribeStream DescribeStreamSummary GetRecords GetShardIterator',
    stream,
  ),
  row(
    'KinesisCrudPolicy',
    'kinesis',
    'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream',
    stream,
  ),
  row('FirehoseWritePolicy', 'firehose', 'PutRecord PutRecordBatch', delivery),
  row(
    'FirehoseCrudPolicy',
    'firehose',
    'CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream PutRecord PutRecordBatch UpdateDestination',
    delivery,
  ),
  row('KMSDecryptPolicy', 'kms', 'Decrypt', key),
  row('KMSEncryptPolicy', 'kms', 'Encrypt', key),
  row(
    'StepFunctionsExecutionPolicy',
    'states',
    'StartExecution',
    arn('states', 'stateMachine:${StateMachineName}'),
  ),
  row(
    'EventBridgePutEventsPolicy',
    'events',
    'PutEvents',
    arn('events', 'event-bus/${EventBusName}'),
  ),
  row('AWSSecretsManagerGetSecretValuePolicy', 'secretsmanager', 'GetSecretValue', '${SecretArn}'),
  row(
    'SSMParameterReadPolicy',
    'ssm',
    'GetParameters GetParameter GetParametersByPath',
    arn('ssm', 'parameter/${ParameterName}'),
  ),
  row(
    'SSMParameterWithSlashPrefixReadPolicy',
    'ssm',
    'GetParameters GetParameter GetParametersByPath',
    arn('ssm', 'parameter${ParameterName}'),
  ),
  row(
    'SESCrudPolicy',
    'ses',
    'GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity',
    identity,
  ),
  row('SESSendBouncePolicy', 'ses', 'SendBounce', identity),
  row(
    'VPCAccessPolicy',
    'ec2',
    'CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DetachNetworkInterface',
  ),
  row('CloudFormationDescribeStacksPolicy', 'cloudformation', 'DescribeStacks'),
  row(
    'ElasticsearchHttpPostPolicy',
    'es',
    'ESHttpPost ESHttpPut',
    arn('es', 'domain/${DomainName}/*'),
  ),
  row(
    'FilterLogEventsPolicy',
    'logs',
    'FilterLogEvents',
    arn('logs', 'log-group:${LogGroupName}:log-stream:*'),
  ),
  row('ECSRunTaskPolicy', 'ecs', 'RunTask', arn('ecs', 'task-definition/${TaskDefinition}')),
  row(
    'RekognitionDetectOnlyPolicy',
    'rekognition',
    'DetectFaces DetectLabels DetectModerationLabels DetectText',
  ),
  row(
    'TextractDetectAnalyzePolicy',
    'textract',
    'DetectDocumentText StartDocumentTextDetection StartDocumentAnalysis AnalyzeDocument',
  ),
  row(
    'ComprehendBasicAccessPolicy',
    'comprehend',
    'BatchDetectKeyPhrases DetectDominantLanguage DetectEntities BatchDetectEntities DetectKeyPhrases DetectSentiment BatchDetectDominantLanguage BatchDetectSentiment',
  ),
]);
