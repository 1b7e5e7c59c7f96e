import type { SourceRange } from '../../../source/range.ts';
import { itemsOf, rangeOfEntry, textOf, under, type YamlNode } from '../../../source/yaml/node.ts';
import { callOf } from '../intrinsic.ts';
import type { ResourceBlock } from '../template.ts';
import { conditionOf, type Expansion, propertiesOf } from './context.ts';
import { nodesAt, type Sketch, withEntries } from './nodes.ts';

/** What `Read` and `Write` allow at each kind of destination. */
const actions: ReadonlyMap<string, { readonly Read: string; readonly Write: string }> = new Map([
  [
    'AWS::DynamoDB::Table',
    {
      Read: 'dynamodb:GetItem dynamodb:Query dynamodb:Scan dynamodb:BatchGetItem dynamodb:ConditionCheckItem',
      Write: 'dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:BatchWriteItem',
    },
  ],
  [
    'AWS::SQS::Queue',
    {
      Read: 'sqs:ReceiveMessage sqs:GetQueueAttributes',
      Write: 'sqs:DeleteMessage sqs:SendMessage sqs:ChangeMessageVisibility sqs:PurgeQueue',
    },
  ],
  [
    'AWS::S3::Bucket',
    {
      Read: 's3:GetObject s3:GetObjectAcl s3:GetObjectVersion s3:ListBucket',
      Write: 's3:PutObject s3:PutObjectAcl s3:DeleteObject s3:AbortMultipartUpload',
    },
  ],
  ['AWS::SNS::Topic', { Read: '', Write: 'sns:Publish' }],
  ['AWS::Lambda::Function', { Read: '', Write: 'lambda:InvokeFunction lambda:InvokeAsync' }],
  ['AWS::Serverless::Function', { Read: '', Write: 'lambda:InvokeFunction lambda:InvokeAsync' }],
  [
    'AWS::StepFunctions::StateMachine',
    { Read: 'states:DescribeStateMachine states:ListExecutions', Write: 'states:StartExecution' },
  ],
  [
    'AWS::Serverless::StateMachine',
    { Read: 'states:DescribeStateMachine states:ListExecutions', Write: 'states:StartExecution' },
  ],
  ['AWS::Events::EventBus', { Read: '', Write: 'events:PutEvents' }],
]);

/** Types whose `Ref` is their ARN: they have no attribute of that name. */
const refIsArn = new Set([
  'AWS::SNS::Topic',
  'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::StateMachine',
]);

/** A connector of its own: the ids it names become references, and the policy is made. */
export function expandConnector(resource: ResourceBlock, expansion: Expansion): void {
  const properties = propertiesOf(resource);
  const source = under(properties, 'Source');
  const ids = destinationsOf(properties).flatMap((each) => textOf(under(each, 'Id')) ?? []);
  connect(
    resource.id,
    textOf(under(source, 'Id')),
    ids,
    properties,
    resource.at,
    conditionOf(resource),
    expansion,
  );
  const target = under(properties, 'Destination');
  const Properties = withEntries(properties, resource.at, {
    ...(source ? { Source: named(source) } : {}),
    ...(target
      ? {
          Destination:
            target.kind === 'list' ? { ...target, items: target.items.map(named) } : named(target),
        }
      : {}),
  });
  const body = withEntries(resource.body, resource.at, { Properties });
  expansion.resources.set(resource.id, { ...resource, body });
}

/** Connectors written into the resource that they start from. */
export function expandConnectorsOf(resource: ResourceBlock, expansion: Expansion): void {
  const connectors = under(resource.body, 'Connectors');
  if (connectors?.kind !== 'map') return;
  for (const [name, entry] of connectors.entries) {
    const properties = under(entry.value, 'Properties');
    const ids = destinationsOf(properties).flatMap((each) => textOf(under(each, 'Id')) ?? []);
    const at = rangeOfEntry(entry);
    connect(resource.id + name, resource.id, ids, properties, at, conditionOf(resource), expansion);
  }
}

function destinationsOf(properties: YamlNode | undefined): readonly YamlNode[] {
  const destination = under(properties, 'Destination');
  if (!destination) return [];
  return destination.kind === 'list' ? itemsOf(destination) : [destination];
}

function named(end: YamlNode): YamlNode {
  const id = under(end, 'Id');
  if (id?.kind !== 'scalar' || callOf(id)) return end;
  return withEntries(end, end.at, { Id: { ...id, tag: '!Ref' } });
}

function connect(
  id: string,
  source: string | undefined,
  destinations: readonly string[],
  properties: YamlNode | undefined,
  at: SourceRange,
  condition: YamlNode | undefined,
  expansion: Expansion,
): void {
  const nodes = nodesAt(at);
  const permissions = itemsOf(under(properties, 'Permissions')).map(textOf);
  const statements: Sketch[] = destinations.flatMap((destination) => {
    const type = expansion.resources.get(destination)?.type ?? '';
    const allowed = actions.get(
      type === 'AWS::Serverless::SimpleTable' ? 'AWS::DynamoDB::Table' : type,
    );
    if (!allowed) return [];
    const wanted = (['Read', 'Write'] as const).filter((each) => permissions.includes(each));
    const list = wanted.flatMap((each) => allowed[each].split(' ')).filter((each) => each !== '');
    const Resource = refIsArn.has(type)
      ? nodes.ref(destination)
      : nodes.attribute(destination, 'Arn');
    return list.length > 0 ? [{ Effect: 'Allow', Action: list, Resource }] : [];
  });
  const from = source === undefined ? undefined : expansion.resources.get(source);
  if (source === undefined || !from || statements.length === 0) return;
  const invoked = from.type.endsWith('::Function') || from.type.endsWith('::StateMachine');
  if (!invoked) {
    for (const destination of destinations) {
      if (!expansion.resources.get(destination)?.type.endsWith('::Function')) continue;
      expansion.make(
        `${id}WriteLambdaPermission`,
        'AWS::Lambda::Permission',
        { at, condition },
        {
          Action: 'lambda:InvokeFunction',
          FunctionName: nodes.ref(destination),
          Principal: principalOf(from.type),
          SourceArn: refIsArn.has(from.type) ? nodes.ref(source) : nodes.attribute(source, 'Arn'),
        },
      );
    }
    return;
  }
  const role = under(propertiesOf(from), 'Role');
  const call = role && callOf(role);
  const roleId =
    role && call ? (textOf(call.argument) ?? textOf(itemsOf(call.argument)[0])) : undefined;
  const roleName = role ? roleId?.split('.', 1)[0] : `${source}Role`;
  expansion.make(
    `${id}Policy`,
    'AWS::IAM::ManagedPolicy',
    { at, condition },
    {
      PolicyDocument: { Version: '2012-10-17', Statement: statements },
      Roles: roleName === undefined ? undefined : [nodes.ref(roleName)],
    },
  );
}

function principalOf(type: string): string {
  const service = (type.split('::')[1] ?? '').toLowerCase();
  return `${service === 'serverless' ? 'apigateway' : service}.amazonaws.com`;
}
