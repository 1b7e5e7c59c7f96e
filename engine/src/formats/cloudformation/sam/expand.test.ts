// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of templates
import { describe, expect, it } from 'vitest';
import { plain, readTemplate } from '../reading.test-helper.ts';

const head = 'Transform: AWS::Serverless-2016-10-31\n';
const template = (resources: string, more = '') =>
  readTemplate(`${head}${more}Resources:\n${resources}`);
const generated = ({ reading }: ReturnType<typeof readTemplate>) =>
  Object.fromEntries(
    reading.declarations
      .filter(({ generatedBy }) => generatedBy === 'AWS::Serverless-2016-10-31')
      .map(({ address, type }) => [address, type]),
  );
const codes = ({ reading }: ReturnType<typeof readTemplate>) =>
  reading.diagnostics.map(({ message }) => message);

const fn = (more: string) =>
  `  Fn:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: a.b\n      Runtime: nodejs22.x\n${more}`;
const queue = '  Queue: {Type: AWS::SQS::Queue}\n';

describe('functions', () => {
  it('stay as declared, with a role', () => {
    const read = template(fn('      Timeout: 5\n'));
    expect(read.addresses).toEqual(['Fn', 'FnRole']);
    expect(read.byAddress('Fn')).toMatchObject({
      type: 'AWS::Serverless::Function',
      at: { start: { line: 3 } },
    });
    expect(read.byAddress('Fn')).not.toHaveProperty('generatedBy');
    expect(plain(read.byAddress('Fn')?.properties)).toEqual({
      Handler: 'a.b',
      Runtime: 'nodejs22.x',
      Timeout: 5,
      Role: '<FnRole.Arn>',
    });
    expect(generated(read)).toEqual({ FnRole: 'AWS::IAM::Role' });
    expect(plain(read.byAddress('FnRole')?.properties)).toMatchObject({
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
    });
  });

  it('with a role of their own get none', () => {
    const read = template(`${fn('      Role: !GetAtt R.Arn\n')}  R: {Type: AWS::IAM::Role}\n`);
    expect(generated(read)).toEqual({});
  });

  it('take the globals: maps merge, lists follow, their own wins', () => {
    const globals =
      'Globals:\n  Function:\n    Timeout: 30\n    Runtime: python3.12\n    Environment: {Variables: {A: 1, B: 2}}\n    Layers: [x]\n';
    const read = template(
      fn('      Environment: {Variables: {B: 3}}\n      Layers: [y]\n'),
      globals,
    );
    expect(plain(read.byAddress('Fn')?.properties)).toMatchObject({
      Timeout: 30,
      Runtime: 'nodejs22.x',
      Environment: { Variables: { A: 1, B: 3 } },
      Layers: ['x', 'y'],
    });
    expect(read.byAddress('Fn')?.properties.entries.get('Timeout')?.at.start.line).toBe(4);
  });

  it('turn policies into those of the role', () => {
    const policies =
      '      Policies:\n        - AmazonS3ReadOnlyAccess\n        - DynamoDBCrudPolicy: {TableName: !Ref T}\n        - Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]\n        - OddPolicy: {X: !Ref T}\n';
    const read = template(`${fn(policies)}  T: {Type: AWS::Serverless::SimpleTable}\n`);
    const role = plain(read.byAddress('FnRole')?.properties) as {
      ManagedPolicyArns: string[];
      Policies: { PolicyDocument: { Statement: { Action: unknown; Resource: unknown }[] } }[];
    };
    expect(role.ManagedPolicyArns).toContain('arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess');
    const statements = role.Policies.map(({ PolicyDocument }) => PolicyDocument.Statement[0]);
    expect(statements[0]?.Action).toContain('dynamodb:PutItem');
    expect(statements[0]?.Resource).toEqual([
      'arn:aws:dynamodb:us-east-1:?:table/<T>',
      'arn:aws:dynamodb:us-east-1:?:table/<T>/index/*',
    ]);
    expect(statements[1]).toMatchObject({ Action: 's3:*' });
    expect(statements[2]?.Action).toBe('?');
    expect(codes(read)).toEqual([]);
  });

  it('get versions, aliases, addresses and settings for calls', () => {
    const read = template(
      `${fn('      AutoPublishAlias: live\n      FunctionUrlConfig: {AuthType: NONE}\n      EventInvokeConfig: {MaximumRetryAttempts: 1}\n      DeploymentPreference: {Type: Canary10Percent5Minutes}\n')}  O: {Type: AWS::X::Y, Properties: {A: !Ref Fn.Alias, U: !GetAtt FnUrl.FunctionUrl}}\n`,
    );
    expect(generated(read)).toEqual({
      FnRole: 'AWS::IAM::Role',
      FnVersion: 'AWS::Lambda::Version',
      FnAliaslive: 'AWS::Lambda::Alias',
      ServerlessDeploymentApplication: 'AWS::CodeDeploy::Application',
      CodeDeployServiceRole: 'AWS::IAM::Role',
      FnDeploymentGroup: 'AWS::CodeDeploy::DeploymentGroup',
      FnUrl: 'AWS::Lambda::Url',
      FnUrlPublicPermissions: 'AWS::Lambda::Permission',
      FnEventInvokeConfig: 'AWS::Lambda::EventInvokeConfig',
    });
    expect(plain(read.byAddress('O')?.properties)).toEqual({ A: '<Fn>', U: '<FnUrl.FunctionUrl>' });
    expect(codes(read)).toEqual([]);
  });

  it('under a false condition make nothing', () => {
    const read = template(
      `${fn('      Events: {E: {Type: SQS, Properties: {Queue: !GetAtt Queue.Arn}}}\n')}    Condition: No\n${queue}`,
      'Conditions: {No: !Equals [a, b]}\n',
    );
    expect(read.addresses).toEqual(['Queue']);
  });
});

describe('events', () => {
  const event = (type: string, properties: string, more = '') =>
    template(
      `${fn(`      Events:\n        E:\n          Type: ${type}\n          Properties: ${properties}\n`)}${more}`,
    );

  it('poll', () => {
    const read = event('SQS', '{Queue: !GetAtt Queue.Arn, BatchSize: 5}', queue);
    expect(generated(read)).toEqual({
      FnRole: 'AWS::IAM::Role',
      FnE: 'AWS::Lambda::EventSourceMapping',
    });
    expect(plain(read.byAddress('FnE')?.properties)).toEqual({
      BatchSize: 5,
      EventSourceArn: '<Queue.Arn>',
      FunctionName: '<Fn>',
    });
    expect(read.byAddress('FnE')?.at.start.line).toBe(9);
    expect(
      plain(
        event('DynamoDB', '{Stream: arn, StartingPosition: LATEST}').byAddress('FnE')?.properties,
      ),
    ).toMatchObject({
      EventSourceArn: 'arn',
      StartingPosition: 'LATEST',
    });
  });

  it('run on schedules and rules', () => {
    const read = event('Schedule', '{Schedule: rate(1 hour)}');
    expect(generated(read)).toMatchObject({
      FnE: 'AWS::Events::Rule',
      FnEPermission: 'AWS::Lambda::Permission',
    });
    expect(plain(read.byAddress('FnE')?.properties)).toMatchObject({
      ScheduleExpression: 'rate(1 hour)',
      Targets: [{ Arn: '<Fn.Arn>' }],
    });
    expect(generated(event('ScheduleV2', '{ScheduleExpression: rate(1 hour)}'))).toMatchObject({
      FnE: 'AWS::Scheduler::Schedule',
      FnERole: 'AWS::IAM::Role',
    });
    expect(
      plain(event('EventBridgeRule', '{Pattern: {source: [x]}}').byAddress('FnE')?.properties),
    ).toMatchObject({
      EventPattern: { source: ['x'] },
    });
  });

  it('come from topics, with a queue between or without', () => {
    const topic = '  Topic: {Type: AWS::SNS::Topic}\n';
    const read = event('SNS', '{Topic: !Ref Topic}', topic);
    expect(plain(read.byAddress('FnE')?.properties)).toEqual({
      TopicArn: '<Topic>',
      Protocol: 'lambda',
      Endpoint: '<Fn.Arn>',
    });
    expect(
      generated(event('SNS', '{Topic: !Ref Topic, SqsSubscription: true}', topic)),
    ).toMatchObject({
      FnEQueue: 'AWS::SQS::Queue',
      FnEEventSourceMapping: 'AWS::Lambda::EventSourceMapping',
    });
  });

  it('come from buckets, which are told', () => {
    const read = event(
      'S3',
      '{Bucket: !Ref Bucket, Events: "s3:ObjectCreated:*"}',
      '  Bucket: {Type: AWS::S3::Bucket}\n',
    );
    expect(plain(read.byAddress('Bucket')?.properties)).toEqual({
      NotificationConfiguration: {
        LambdaConfigurations: [{ Event: 's3:ObjectCreated:*', Function: '<Fn.Arn>' }],
      },
    });
    expect(generated(read)).toMatchObject({ FnEPermission: 'AWS::Lambda::Permission' });
  });

  it('make the API they answer', () => {
    const read = event('Api', '{Path: /a, Method: get}');
    expect(generated(read)).toEqual({
      FnRole: 'AWS::IAM::Role',
      FnEPermissionProd: 'AWS::Lambda::Permission',
      ServerlessRestApi: 'AWS::ApiGateway::RestApi',
      ServerlessRestApiDeployment: 'AWS::ApiGateway::Deployment',
      ServerlessRestApiProdStage: 'AWS::ApiGateway::Stage',
    });
    expect(JSON.stringify(plain(read.byAddress('ServerlessRestApi')?.properties))).toContain(
      '"/a":{"get"',
    );
    expect(codes(read)).toEqual([]);
    expect(generated(event('HttpApi', '{Path: /a, Method: get}'))).toMatchObject({
      ServerlessHttpApi: 'AWS::ApiGatewayV2::Api',
      ServerlessHttpApiApiGatewayDefaultStage: 'AWS::ApiGatewayV2::Stage',
    });
  });

  it('define the API they name', () => {
    const read = event(
      'Api',
      '{Path: /a, Method: any, RestApiId: !Ref Api}',
      '  Api: {Type: AWS::Serverless::Api, Properties: {StageName: v1}}\n',
    );
    expect(read.addresses).toEqual(['Fn', 'Api', 'FnRole', 'FnEPermissionStage']);
    expect(JSON.stringify(plain(read.byAddress('Api')?.properties))).toContain('<Fn.Arn>');
  });

  it('of other kinds are passed over', () => {
    expect(generated(event('Magic', '{}'))).toEqual({ FnRole: 'AWS::IAM::Role' });
  });
});

describe('other serverless types', () => {
  it('make tables and layers under their own names', () => {
    const read = template(
      '  T: {Type: AWS::Serverless::SimpleTable, Properties: {PrimaryKey: {Name: k, Type: Number}}}\n  L: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: s3://a/b, RetentionPolicy: Retain}}\n',
    );
    expect(read.byAddress('T')?.type).toBe('AWS::DynamoDB::Table');
    expect(plain(read.byAddress('T')?.properties)).toEqual({
      KeySchema: [{ AttributeName: 'k', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'k', AttributeType: 'N' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
    expect(plain(read.byAddress('L')?.properties)).toEqual({
      Content: 's3://a/b',
      $DeletionPolicy: 'Retain',
    });
  });

  it('start state machines', () => {
    const read = template(
      '  S:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      DefinitionUri: a.asl.json\n      Policies: [{LambdaInvokePolicy: {FunctionName: !Ref Fn}}]\n      Events: {E: {Type: Schedule, Properties: {Schedule: rate(1 day)}}}\n  Fn: {Type: AWS::Serverless::Function}\n',
    );
    expect(generated(read)).toMatchObject({
      SRole: 'AWS::IAM::Role',
      SE: 'AWS::Events::Rule',
      SERole: 'AWS::IAM::Role',
    });
    expect(plain(read.byAddress('S')?.properties)).toMatchObject({ Role: '<SRole.Arn>' });
    expect(codes(read)).toEqual([]);
  });

  it('connect', () => {
    const read = template(
      '  Fn: {Type: AWS::Serverless::Function}\n  T: {Type: AWS::Serverless::SimpleTable}\n  Topic: {Type: AWS::SNS::Topic}\n  C:\n    Type: AWS::Serverless::Connector\n    Properties: {Source: {Id: Fn}, Destination: {Id: T}, Permissions: [Read]}\n  D:\n    Type: AWS::Serverless::Connector\n    Properties: {Source: {Id: Topic}, Destination: {Id: Fn}, Permissions: [Write]}\n',
    );
    expect(plain(read.byAddress('C')?.properties)).toMatchObject({
      Source: { Id: '<Fn>' },
      Destination: { Id: '<T>' },
    });
    expect(plain(read.byAddress('CPolicy')?.properties)).toMatchObject({
      Roles: ['<FnRole>'],
      PolicyDocument: { Statement: [{ Resource: '<T.Arn>' }] },
    });
    expect(plain(read.byAddress('DWriteLambdaPermission')?.properties)).toMatchObject({
      Principal: 'sns.amazonaws.com',
      SourceArn: '<Topic>',
    });
    expect(codes(read)).toEqual([]);
  });

  it('named like properties of objects do no harm', () => {
    const read = template(
      '  __proto__:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events: {__proto__: {Type: Api, Properties: {Path: __proto__, Method: __proto__, Auth: {Authorizer: __proto__}}}}\n',
    );
    expect(read.addresses).toContain('__proto__Role');
    expect(({} as { security?: unknown }).security).toBeUndefined();
  });
});
