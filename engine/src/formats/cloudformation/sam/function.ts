import { textOf, under, type YamlNode } from '../../../source/yaml/node.ts';
import { callOf } from '../intrinsic.ts';
import type { ResourceBlock } from '../template.ts';
import { conditionOf, type Expansion, propertiesOf } from './context.ts';
import { makeEvents } from './events.ts';
import { nodesAt, withEntries } from './nodes.ts';
import { makeRole } from './role.ts';

/** Managed policies for the kinds of events that a function's role must be able to read. */
const policyOfEvent: ReadonlyMap<string, string> = new Map([
  ['SQS', 'AWSLambdaSQSQueueExecutionRole'],
  ['Kinesis', 'AWSLambdaKinesisExecutionRole'],
  ['DynamoDB', 'AWSLambdaDynamoDBExecutionRole'],
  ['MSK', 'AWSLambdaMSKExecutionRole'],
]);

/** What the transform makes around a function; the function itself stays as it is declared, with its role. */
export function expandFunction(resource: ResourceBlock, expansion: Expansion): void {
  const { id, at } = resource;
  const properties = propertiesOf(resource);
  const condition = conditionOf(resource);
  const nodes = nodesAt(at);
  const of = { at, condition };

  if (!under(properties, 'Role')) {
    const managed = ['AWSLambdaBasicExecutionRole', ...managedFor(properties)];
    const principal = 'lambda.amazonaws.com';
    makeRole(expansion, { id: `${id}Role`, principal, properties, condition, at, managed });
    const Properties = withEntries(properties, at, { Role: nodes.attribute(`${id}Role`, 'Arn') });
    expansion.resources.set(id, {
      ...resource,
      body: withEntries(resource.body, at, { Properties }),
    });
  }

  const alias = under(properties, 'AutoPublishAlias');
  const aliasName = alias && !callOf(alias) ? (textOf(alias) ?? '') : '';
  if (alias) {
    const versionId = `${id}Version`;
    expansion.make(
      versionId,
      'AWS::Lambda::Version',
      of,
      { FunctionName: nodes.ref(id) },
      { DeletionPolicy: 'Retain' },
    );
    expansion.make(`${id}Alias${aliasName}`, 'AWS::Lambda::Alias', of, {
      Name: alias,
      FunctionName: nodes.ref(id),
      FunctionVersion: nodes.attribute(versionId, 'Version'),
      ProvisionedConcurrencyConfig: under(properties, 'ProvisionedConcurrencyConfig'),
    });
    makeDeployment(resource, properties, expansion);
  }

  const url = under(properties, 'FunctionUrlConfig');
  if (url) makeUrl(id, url, expansion, condition);

  const invoke = under(properties, 'EventInvokeConfig');
  if (invoke) {
    expansion.make(
      `${id}EventInvokeConfig`,
      'AWS::Lambda::EventInvokeConfig',
      { at: invoke.at, condition },
      {
        FunctionName: nodes.ref(id),
        Qualifier: alias ?? '$LATEST',
        MaximumEventAgeInSeconds: under(invoke, 'MaximumEventAgeInSeconds'),
        MaximumRetryAttempts: under(invoke, 'MaximumRetryAttempts'),
        DestinationConfig: under(invoke, 'DestinationConfig'),
      },
    );
  }
  makeEvents(resource, properties, expansion);
}

function managedFor(properties: YamlNode | undefined): string[] {
  const managed: string[] = [];
  if (under(properties, 'VpcConfig')) managed.push('AWSLambdaVPCAccessExecutionRole');
  const tracing = textOf(under(properties, 'Tracing'));
  if (tracing === 'Active' || tracing === 'PassThrough') managed.push('AWSXRayDaemonWriteAccess');
  const events = under(properties, 'Events');
  if (events?.kind === 'map') {
    for (const { value } of events.entries.values()) {
      const policy = policyOfEvent.get(textOf(under(value, 'Type')) ?? '');
      if (policy !== undefined && !managed.includes(policy)) managed.push(policy);
    }
  }
  return managed;
}

function makeUrl(
  id: string,
  url: YamlNode,
  expansion: Expansion,
  condition: YamlNode | undefined,
): void {
  const nodes = nodesAt(url.at);
  const of = { at: url.at, condition };
  const open = textOf(under(url, 'AuthType')) === 'NONE';
  expansion.make(`${id}Url`, 'AWS::Lambda::Url', of, {
    TargetFunctionArn: nodes.ref(id),
    AuthType: under(url, 'AuthType'),
    Cors: under(url, 'Cors'),
    InvokeMode: under(url, 'InvokeMode'),
  });
  if (!open) return;
  expansion.make(`${id}UrlPublicPermissions`, 'AWS::Lambda::Permission', of, {
    Action: 'lambda:InvokeFunctionUrl',
    FunctionName: nodes.ref(id),
    Principal: '*',
    FunctionUrlAuthType: 'NONE',
  });
}

function makeDeployment(
  { id, body }: ResourceBlock,
  properties: YamlNode | undefined,
  expansion: Expansion,
): void {
  const preference = under(properties, 'DeploymentPreference');
  if (!preference || textOf(under(preference, 'Enabled')) === 'false') return;
  const { at } = preference;
  const nodes = nodesAt(at);
  const role = under(preference, 'Role');
  expansion.make(
    'ServerlessDeploymentApplication',
    'AWS::CodeDeploy::Application',
    { at },
    {
      ComputePlatform: 'Lambda',
    },
  );
  if (!role) {
    makeRole(expansion, {
      id: 'CodeDeployServiceRole',
      principal: 'codedeploy.amazonaws.com',
      properties: undefined,
      condition: undefined,
      at,
      managed: ['arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForLambda'],
    });
  }
  const alarms = under(preference, 'Alarms');
  expansion.make(
    `${id}DeploymentGroup`,
    'AWS::CodeDeploy::DeploymentGroup',
    { at, condition: under(body, 'Condition') },
    {
      ApplicationName: nodes.ref('ServerlessDeploymentApplication'),
      AlarmConfiguration: alarms && { Enabled: true, Alarms: alarms },
      AutoRollbackConfiguration: { Enabled: true },
      ServiceRoleArn: role ?? nodes.attribute('CodeDeployServiceRole', 'Arn'),
    },
  );
}
