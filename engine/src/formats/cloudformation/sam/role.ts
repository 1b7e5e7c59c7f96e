import { itemsOf, textOf, under, type YamlNode } from '../../../source/yaml/node.ts';
import { callOf } from '../intrinsic.ts';
import type { Expansion } from './context.ts';
import { type Nodes, nodesAt, type Sketch } from './nodes.ts';
import { policyTemplates } from './policy-templates.ts';

interface RoleOf {
  readonly id: string;
  readonly principal: string;
  readonly properties: YamlNode | undefined;
  readonly condition: YamlNode | undefined;
  readonly at: Nodes['at'];
  /** Managed policies that go with what the resource does. */
  readonly managed: readonly string[];
}

const servicePolicies = new Set([
  'AWSLambdaBasicExecutionRole',
  'AWSLambdaVPCAccessExecutionRole',
  'AWSLambdaDynamoDBExecutionRole',
  'AWSLambdaKinesisExecutionRole',
  'AWSLambdaSQSQueueExecutionRole',
  'AWSLambdaMSKExecutionRole',
  'AWSLambdaRole',
  'AmazonAPIGatewayPushToCloudWatchLogs',
]);

const managedArn = (name: string): string =>
  name.startsWith('arn:')
    ? name
    : `arn:aws:iam::aws:policy/${servicePolicies.has(name) ? 'service-role/' : ''}${name}`;

/** The role that the transform makes for what names none: trust, managed policies and `Policies`. */
export function makeRole(expansion: Expansion, role: RoleOf): void {
  const { id, principal, properties, condition, at, managed } = role;
  const nodes = nodesAt(at);
  const arns: Sketch[] = managed.map(managedArn);
  const inline: Sketch[] = [];
  const policies = under(properties, 'Policies');
  const items =
    policies?.kind === 'list' && !callOf(policies) ? itemsOf(policies) : policies ? [policies] : [];
  items.forEach((policy, no) => {
    const name = textOf(policy);
    if (name !== undefined && policy.tag === undefined) arns.push(managedArn(name));
    else if (namesArn(policy)) arns.push(policy);
    else inline.push({ PolicyName: `${id}Policy${no}`, PolicyDocument: documentOf(policy, nodes) });
  });
  const trust = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { Service: [principal] }, Action: ['sts:AssumeRole'] },
    ],
  };
  expansion.make(
    id,
    'AWS::IAM::Role',
    { at, condition },
    {
      AssumeRolePolicyDocument: under(properties, 'AssumeRolePolicyDocument') ?? trust,
      ManagedPolicyArns: arns.length > 0 ? arns : undefined,
      Policies: inline.length > 0 ? inline : undefined,
      PermissionsBoundary: under(properties, 'PermissionsBoundary'),
      Path: under(properties, 'RolePath'),
    },
  );
}

const textFunctions = new Set([
  'Ref',
  'Fn::Sub',
  'Fn::GetAtt',
  'Fn::Join',
  'Fn::ImportValue',
  'Fn::FindInMap',
]);

function namesArn(policy: YamlNode): boolean {
  const call = callOf(policy);
  if (!call) return false;
  if (call.name !== 'Fn::If') return textFunctions.has(call.name);
  const [, first] = itemsOf(call.argument);
  return (
    first?.kind === 'scalar' ||
    (first !== undefined && textFunctions.has(callOf(first)?.name ?? ''))
  );
}

/** A policy document: as written, or what a policy template stands for. */
function documentOf(policy: YamlNode, nodes: Nodes): Sketch {
  if (policy.kind !== 'map' || callOf(policy) || under(policy, 'Statement')) return policy;
  const [entry] = policy.entries;
  if (!entry) return policy;
  const [name, { value }] = entry;
  const inside = nodesAt(value.at);
  const known = policyTemplates.get(name);
  if (!known) {
    const action = { 'Fn::Transform': { Name: name, Parameters: value } };
    return { Statement: [{ Effect: 'Allow', Action: action, Resource: value }] };
  }
  const variables: Record<string, YamlNode> = {};
  if (value.kind === 'map') {
    for (const [parameter, each] of value.entries)
      if (/^[A-Z][A-Za-z]*$/.test(parameter)) variables[parameter] = each.value;
  }
  const resources = known.resources.map((resource) =>
    resource === '*' ? '*' : inside.sub(resource, variables),
  );
  return nodes.from({
    Statement: [{ Effect: 'Allow', Action: [...known.actions], Resource: resources }],
  });
}
