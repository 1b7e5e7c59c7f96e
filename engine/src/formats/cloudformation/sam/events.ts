// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of Fn::Sub
import type { SourceRange } from '../../../source/range.ts';
import { itemsOf, rangeOfEntry, textOf, under, type YamlNode } from '../../../source/yaml/node.ts';
import { callOf } from '../intrinsic.ts';
import type { ResourceBlock } from '../template.ts';
import { conditionOf, type Expansion, propertiesOf } from './context.ts';
import { type Nodes, nodesAt, type Sketch, withEntries } from './nodes.ts';
import { makeRole } from './role.ts';

/** One entry of `Events`, and the function or state machine that it starts. */
interface Event {
  readonly target: string;
  readonly id: string;
  readonly type: string;
  readonly properties: YamlNode | undefined;
  readonly condition: YamlNode | undefined;
  readonly at: SourceRange;
  readonly nodes: Nodes;
  readonly expansion: Expansion;
}

/** What the transform makes of a function's events: mappings, rules, subscriptions and permissions. */
export function makeEvents(
  resource: ResourceBlock,
  properties: YamlNode | undefined,
  expansion: Expansion,
): void {
  for (const event of eventsOf(resource, properties, expansion)) {
    makers.get(event.type)?.(event);
  }
}

/** Events of a state machine: rules and schedules with a role that may start it. */
export function makeStarts(
  resource: ResourceBlock,
  properties: YamlNode | undefined,
  expansion: Expansion,
): void {
  for (const event of eventsOf(resource, properties, expansion)) {
    if (event.type === 'Schedule')
      makeRule(event, { ScheduleExpression: under(event.properties, 'Schedule') }, true);
    else if (event.type === 'ScheduleV2') makeSchedule(event, 'states:StartExecution');
    else if (event.type === 'EventBridgeRule' || event.type === 'CloudWatchEvent') {
      makeRule(event, { EventPattern: under(event.properties, 'Pattern') }, true);
    }
  }
}

function eventsOf(
  resource: ResourceBlock,
  properties: YamlNode | undefined,
  expansion: Expansion,
): Event[] {
  const events = under(properties, 'Events');
  if (events?.kind !== 'map' || callOf(events)) return [];
  return [...events.entries].map(([name, entry]) => {
    const at = rangeOfEntry(entry);
    return {
      target: resource.id,
      id: resource.id + name,
      type: textOf(under(entry.value, 'Type')) ?? '',
      properties: under(entry.value, 'Properties'),
      condition: conditionOf(resource),
      at,
      nodes: nodesAt(at),
      expansion,
    };
  });
}

type Maker = (event: Event) => void;

/** A mapping that polls a queue or stream: all the event's own properties, with where it reads from. */
const mapping =
  (source: string | undefined): Maker =>
  ({ id, target, properties, expansion, nodes, ...of }) => {
    const own = withEntries(properties, of.at, {
      ...(source === undefined ? {} : { [source]: undefined }),
      EventSourceArn: source === undefined ? undefined : under(properties, source),
      FunctionName: nodes.ref(target),
    });
    const entries = Object.fromEntries([...own.entries].map(([key, { value }]) => [key, value]));
    expansion.make(id, 'AWS::Lambda::EventSourceMapping', of, entries);
  };

const permission = (
  event: Event,
  principal: Sketch,
  more: { [key: string]: Sketch },
  suffix = '',
) =>
  event.expansion.make(`${event.id}Permission${suffix}`, 'AWS::Lambda::Permission', event, {
    Action: 'lambda:InvokeFunction',
    FunctionName: event.nodes.ref(event.target),
    Principal: principal,
    ...more,
  });

function makeRule(event: Event, when: { [key: string]: Sketch }, withRole = false): void {
  const { id, target, properties, nodes, expansion } = event;
  if (withRole) startingRole(event, 'events.amazonaws.com', 'states:StartExecution');
  expansion.make(id, 'AWS::Events::Rule', event, {
    ...when,
    EventBusName: under(properties, 'EventBusName'),
    Name: under(properties, 'Name') ?? under(properties, 'RuleName'),
    Description: under(properties, 'Description'),
    State:
      under(properties, 'State') ??
      (textOf(under(properties, 'Enabled')) === 'false' ? 'DISABLED' : undefined),
    Targets: [
      {
        Arn: withRole ? nodes.ref(target) : nodes.attribute(target, 'Arn'),
        Id: `${id}${withRole ? 'StepFunctionsTarget' : 'LambdaTarget'}`,
        RoleArn: withRole ? nodes.attribute(`${id}Role`, 'Arn') : undefined,
        Input: under(properties, 'Input'),
        InputPath: under(properties, 'InputPath'),
        RetryPolicy: under(properties, 'RetryPolicy'),
        DeadLetterConfig: deadLetters(event),
      },
    ],
  });
  if (!withRole)
    permission(event, 'events.amazonaws.com', { SourceArn: nodes.attribute(id, 'Arn') });
}

/** `Arn` of a dead-letter queue; when the transform makes the queue itself, that queue too. */
function deadLetters({ id, properties, nodes, expansion, ...of }: Event): Sketch {
  const config = under(properties, 'DeadLetterConfig');
  if (!config || textOf(under(config, 'Type')) !== 'SQS') return config;
  const queue = textOf(under(config, 'QueueLogicalId')) ?? `${id}Queue`;
  expansion.make(queue, 'AWS::SQS::Queue', of, {});
  return { Arn: nodes.attribute(queue, 'Arn') };
}

function startingRole(event: Event, principal: string, action: string): void {
  const { id, target, nodes, at, condition, expansion } = event;
  const Resource = action.startsWith('lambda') ? nodes.attribute(target, 'Arn') : nodes.ref(target);
  const Statement = [{ Effect: 'Allow', Action: action, Resource }];
  const properties = nodes.from({ Policies: [{ Statement }] });
  makeRole(expansion, { id: `${id}Role`, principal, properties, condition, at, managed: [] });
}

function makeSchedule(event: Event, action: string): void {
  const { id, target, properties, nodes, expansion } = event;
  const own = under(properties, 'RoleArn');
  if (!own) startingRole(event, 'scheduler.amazonaws.com', action);
  expansion.make(id, 'AWS::Scheduler::Schedule', event, {
    ScheduleExpression: under(properties, 'ScheduleExpression'),
    ScheduleExpressionTimezone: under(properties, 'ScheduleExpressionTimezone'),
    State: under(properties, 'State'),
    FlexibleTimeWindow: under(properties, 'FlexibleTimeWindow') ?? { Mode: 'OFF' },
    Target: {
      Arn: action.startsWith('lambda') ? nodes.attribute(target, 'Arn') : nodes.ref(target),
      RoleArn: own ?? nodes.attribute(`${id}Role`, 'Arn'),
      Input: under(properties, 'Input'),
      RetryPolicy: under(properties, 'RetryPolicy'),
      DeadLetterConfig: deadLetters(event),
    },
  });
}

/** The bucket gets the notification, as the transform writes it into the bucket's own block. */
const bucketNotification: Maker = (event) => {
  const { target, properties, nodes, expansion } = event;
  permission(event, 's3.amazonaws.com', { SourceAccount: nodes.ref('AWS::AccountId') });
  const bucketNode = under(properties, 'Bucket');
  const call = bucketNode && callOf(bucketNode);
  const bucketId = call?.name === 'Ref' ? textOf(call.argument) : undefined;
  const bucket = bucketId === undefined ? undefined : expansion.resources.get(bucketId);
  if (!bucket) return;
  const kinds = under(properties, 'Events');
  const config = under(propertiesOf(bucket), 'NotificationConfiguration');
  const before = itemsOf(under(config, 'LambdaConfigurations'));
  const added = (kinds?.kind === 'list' ? itemsOf(kinds) : [kinds]).map((kind) =>
    nodes.from({
      Event: kind,
      Function: nodes.attribute(target, 'Arn'),
      Filter: under(properties, 'Filter'),
    }),
  );
  const LambdaConfigurations = nodes.from([...before, ...added]);
  const NotificationConfiguration = withEntries(config, event.at, { LambdaConfigurations });
  const Properties = withEntries(propertiesOf(bucket), bucket.at, { NotificationConfiguration });
  const body = withEntries(bucket.body, bucket.at, { Properties });
  expansion.resources.set(bucket.id, { ...bucket, body });
};

const topic: Maker = (event) => {
  const { id, target, properties, nodes, expansion, ...of } = event;
  const TopicArn = under(properties, 'Topic');
  const filters = {
    FilterPolicy: under(properties, 'FilterPolicy'),
    FilterPolicyScope: under(properties, 'FilterPolicyScope'),
    Region: under(properties, 'Region'),
  };
  const queue = under(properties, 'SqsSubscription');
  if (queue && textOf(queue) !== 'false') {
    const given = under(queue, 'QueueArn');
    const queueArn = given ?? nodes.attribute(`${id}Queue`, 'Arn');
    if (!given) expansion.make(`${id}Queue`, 'AWS::SQS::Queue', of, {});
    expansion.make(id, 'AWS::SNS::Subscription', of, {
      TopicArn,
      Protocol: 'sqs',
      Endpoint: queueArn,
      ...filters,
    });
    expansion.make(`${id}EventSourceMapping`, 'AWS::Lambda::EventSourceMapping', of, {
      BatchSize: under(queue, 'BatchSize') ?? 10,
      EventSourceArn: queueArn,
      FunctionName: nodes.ref(target),
    });
    return;
  }
  const Endpoint = nodes.attribute(target, 'Arn');
  expansion.make(id, 'AWS::SNS::Subscription', of, {
    TopicArn,
    Protocol: 'lambda',
    Endpoint,
    ...filters,
  });
  permission(event, 'sns.amazonaws.com', { SourceArn: TopicArn });
};

const logs: Maker = (event) => {
  const { id, target, properties, nodes, expansion } = event;
  permission(event, nodes.sub('logs.${AWS::Region}.amazonaws.com'), {});
  expansion.make(id, 'AWS::Logs::SubscriptionFilter', event, {
    DestinationArn: nodes.attribute(target, 'Arn'),
    FilterPattern: under(properties, 'FilterPattern'),
    LogGroupName: under(properties, 'LogGroupName'),
  });
};

const iotRule: Maker = (event) => {
  const { id, target, properties, nodes, expansion } = event;
  permission(event, 'iot.amazonaws.com', {});
  expansion.make(id, 'AWS::IoT::TopicRule', event, {
    TopicRulePayload: {
      Sql: under(properties, 'Sql'),
      AwsIotSqlVersion: under(properties, 'AwsIotSqlVersion'),
      RuleDisabled: false,
      Actions: [{ Lambda: { FunctionArn: nodes.attribute(target, 'Arn') } }],
    },
  });
};

/** A path of an API; the API itself is made when all routes are known. */
const route =
  (kind: 'rest' | 'http'): Maker =>
  (event) => {
    const { target, properties, nodes, expansion, condition, at } = event;
    const idNode = under(properties, kind === 'rest' ? 'RestApiId' : 'ApiId');
    const call = idNode && callOf(idNode);
    const named = call?.name === 'Ref' ? textOf(call.argument) : textOf(idNode);
    const api = idNode ? (named ?? '') : undefined;
    const path = textOf(under(properties, 'Path')) ?? '/$default';
    const method = (textOf(under(properties, 'Method')) ?? 'any').toLowerCase();
    const auth = under(properties, 'Auth');
    const authorizer = under(auth, 'Authorizer');
    expansion.routes.push({
      kind,
      api,
      path,
      method,
      functionId: target,
      authorizer,
      condition,
      at,
    });
    const apiRef = idNode ?? nodes.ref(kind === 'rest' ? 'ServerlessRestApi' : 'ServerlessHttpApi');
    const SourceArn = nodes.sub(
      'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*',
      { Api: apiRef },
    );
    const suffix = kind === 'rest' ? (api === undefined ? 'Prod' : 'Stage') : '';
    permission(event, 'apigateway.amazonaws.com', { SourceArn }, suffix);
  };

const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['SQS', mapping('Queue')],
  ['Kinesis', mapping('Stream')],
  ['DynamoDB', mapping('Stream')],
  ['MSK', mapping('Stream')],
  ['MQ', mapping('Broker')],
  ['DocumentDB', mapping('Cluster')],
  ['SelfManagedKafka', mapping(undefined)],
  ['S3', bucketNotification],
  ['SNS', topic],
  [
    'Schedule',
    (event) => makeRule(event, { ScheduleExpression: under(event.properties, 'Schedule') }),
  ],
  ['ScheduleV2', (event) => makeSchedule(event, 'lambda:InvokeFunction')],
  [
    'CloudWatchEvent',
    (event) => makeRule(event, { EventPattern: under(event.properties, 'Pattern') }),
  ],
  [
    'EventBridgeRule',
    (event) => makeRule(event, { EventPattern: under(event.properties, 'Pattern') }),
  ],
  ['CloudWatchLogs', logs],
  ['IoTRule', iotRule],
  ['Api', route('rest')],
  ['HttpApi', route('http')],
  [
    'AlexaSkill',
    (event) =>
      permission(event, 'alexa-appkit.amazon.com', {
        EventSourceToken: under(event.properties, 'SkillId'),
      }),
  ],
  [
    'Cognito',
    (event) =>
      permission(event, 'cognito-idp.amazonaws.com', {
        SourceArn: under(event.properties, 'UserPool'),
      }),
  ],
]);
