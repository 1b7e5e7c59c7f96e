import type { Resource } from '../graph/architecture.ts';
import { list, map, reference, scalar, unknown, type Value } from '../source/value.ts';
import type { Block } from './block.ts';
import { fitted } from './fit.ts';
import { pascal } from './pairs/pair.ts';
import { valueAt } from './pairs/read-entries.ts';
import { shapeOf } from './shapes.ts';
import type { Body } from './tree.ts';

type Adjust = (body: Body, properties: Value) => Body;

/** What a pair's plain arguments can't say, by CloudFormation type or by the type of a part. */
const adjustments: Readonly<Record<string, Adjust>> = {
  'AWS::DynamoDB::Table': (body, properties) => {
    const keys = keySchema(valueAt(properties, ['KeySchema']));
    const stream = body.has('stream_view_type')
      ? [['stream_enabled', yes(properties)] as const]
      : [];
    const indexes = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].flatMap((name) => {
      const given = valueAt(properties, [name]);
      if (given?.kind !== 'list') return [];
      const argument =
        name === 'GlobalSecondaryIndexes' ? 'global_secondary_index' : 'local_secondary_index';
      return [[argument, list(given.items.map(secondaryIndex), given.at)] as const];
    });
    return new Map<string, Value>([...body, ...keys, ...stream, ...indexes]);
  },
  'AWS::EC2::SecurityGroup': (body) => {
    const whole = new Map(
      [...body].map(([key, value]): [string, Value] => [key, withPorts(value)]),
    );
    return body.has('egress') ? whole : withOpenEgress(whole);
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': (body, properties) => {
    const target = valueAt(properties, ['ScalingTargetId']);
    if (target?.kind !== 'reference') return body;
    const names = ['resource_id', 'scalable_dimension', 'service_namespace'];
    return new Map<string, Value>([
      ...names.map((name) => [name, reference(target.to, `terraform:${name}`, target.at)] as const),
      ...body,
    ]);
  },
  'AWS::EC2::EIP': (body, { at }) =>
    body.has('domain') ? body : new Map<string, Value>([['domain', scalar('vpc', at)], ...body]),
  'AWS::Events::Rule': withoutKey('tags'),
  'AWS::EC2::FlowLog': (body, properties) => {
    const id = valueAt(properties, ['ResourceId']);
    const kind = valueAt(properties, ['ResourceType']);
    const argument =
      kind?.kind === 'scalar' && kind.value === 'Subnet'
        ? 'subnet_id'
        : kind?.kind === 'scalar' && kind.value === 'NetworkInterface'
          ? 'eni_id'
          : 'vpc_id';
    const group = valueAt(properties, ['LogGroupName']);
    return new Map<string, Value>([
      ...(id ? [[argument, id] as const] : []),
      ...body,
      ...(group && !body.has('log_destination')
        ? [
            [
              'log_destination',
              attributeOf(group, 'arn', 'the log group is named outside the files'),
            ] as const,
          ]
        : []),
    ]);
  },
  'AWS::Lambda::Function': withPackage,
  'AWS::Serverless::Function': withPackage,
  'AWS::Serverless::HttpApi': (body, { at }) =>
    new Map<string, Value>([...body, ['protocol_type', scalar('HTTP', at)]]),
  'AWS::Serverless::SimpleTable': (body, properties) => {
    const { at } = properties;
    const key = valueAt(properties, ['PrimaryKey', 'Name']) ?? scalar('id', at);
    const attribute = new Map<string, Value>([
      ['name', key],
      ['type', scalar('S', at)],
    ]);
    return new Map<string, Value>([
      ...body,
      ['billing_mode', scalar('PAY_PER_REQUEST', at)],
      ['hash_key', key],
      ['attribute', list([map(attribute, at)], at)],
    ]);
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': (body, properties) => {
    const scheme = valueAt(properties, ['Scheme']);
    return scheme?.kind === 'scalar' && scheme.value === 'internal'
      ? new Map<string, Value>([['internal', yes(scheme)], ...body])
      : body;
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': (body, properties) => {
    const given = valueAt(properties, ['Conditions']);
    if (given?.kind !== 'list') return body;
    const items = given.items.flatMap((item) => {
      const field = valueAt(item, ['Field']);
      const argument = field?.kind === 'scalar' ? String(field.value).replaceAll('-', '_') : '';
      const config = `${pascal(argument)}Config`;
      const values = valueAt(item, [config, 'Values']) ?? valueAt(item, ['Values']);
      if (!values || argument === '') return [];
      const inside = map(new Map([['values', values]]), item.at);
      return [map(new Map([[argument, list([inside], item.at)]]), item.at)];
    });
    return new Map<string, Value>([...body, ['condition', list(items, given.at)]]);
  },
  'AWS::CloudWatch::Alarm': (body, properties) => {
    const given = valueAt(properties, ['Dimensions']);
    const rest = new Map([...body].filter(([key]) => key !== 'dimensions'));
    if (given?.kind !== 'list') return rest;
    const entries = given.items.flatMap((item): readonly (readonly [string, Value])[] => {
      const name = valueAt(item, ['Name']);
      const value = valueAt(item, ['Value']);
      return name?.kind === 'scalar' && value ? [[String(name.value), value]] : [];
    });
    return new Map<string, Value>([...rest, ['dimensions', map(new Map(entries), given.at)]]);
  },
  'AWS::RDS::DBParameterGroup': withParameters,
  'AWS::RDS::DBClusterParameterGroup': withParameters,
  'AWS::ElastiCache::ParameterGroup': (body, properties) =>
    withParameters(
      body,
      map(
        new Map([
          ['Parameters', valueAt(properties, ['Properties']) ?? map(new Map(), properties.at)],
        ]),
        properties.at,
      ),
    ),
  'AWS::AutoScaling::AutoScalingGroup': (body, { at }) => {
    const tags = body.get('tag');
    if (tags?.kind !== 'list') return body;
    const items = tags.items.map((item) =>
      item.kind === 'map' && !item.entries.has('propagate_at_launch')
        ? map(
            new Map<string, Value>([...item.entries, ['propagate_at_launch', scalar(true, at)]]),
            item.at,
          )
        : item,
    );
    return new Map<string, Value>([...body, ['tag', list(items, tags.at)]]);
  },
  aws_s3_bucket_acl: (body) => {
    const acl = body.get('acl');
    if (acl?.kind !== 'scalar' || typeof acl.value !== 'string') return new Map();
    const word = acl.value.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    return word === 'private' ? new Map() : new Map([['acl', scalar(word, acl.at)]]);
  },
  aws_s3_bucket_lifecycle_configuration: (body) => {
    const rules = body.get('rule');
    if (rules?.kind !== 'list') return body;
    const items = rules.items.map((rule, index) =>
      rule.kind === 'map'
        ? map(
            new Map<string, Value>([
              ...(rule.entries.has('id')
                ? []
                : [['id', scalar(`rule-${index + 1}`, rule.at)] as const]),
              ...(rule.entries.has('filter') ? [] : [['filter', map(new Map(), rule.at)] as const]),
              ...rule.entries,
            ]),
            rule.at,
          )
        : rule,
    );
    return new Map<string, Value>([['rule', list(items, rules.at)]]);
  },
};

/** The body with what only code can say for its type. */
export function adjusted(type: string, body: Body, properties: Value): Body {
  if (!Object.hasOwn(adjustments, type)) return body;
  return adjustments[type]?.(body, properties) ?? body;
}

/** A map of parameters as one block each. */
function withParameters(body: Body, properties: Value): Body {
  const given = valueAt(properties, ['Parameters']);
  if (given?.kind !== 'map' || given.entries.size === 0) return body;
  const items = [...given.entries].map(([name, value]) =>
    map(
      new Map<string, Value>([
        ['name', scalar(name, value.at)],
        ['value', value],
      ]),
      value.at,
    ),
  );
  return new Map<string, Value>([...body, ['parameter', list(items, given.at)]]);
}

const yes = ({ at }: Value): Value => scalar(true, at);

function withoutKey(name: string): Adjust {
  return (body) => new Map([...body].filter(([key]) => key !== name));
}

/** CloudFormation leaves the way out open where nothing is said; Terraform closes it. */
function withOpenEgress(body: Body): Body {
  const [first] = body.values();
  if (!first) return body;
  const { at } = first;
  const open: readonly (readonly [string, Value])[] = [
    ['from_port', scalar(0, at)],
    ['to_port', scalar(0, at)],
    ['protocol', scalar('-1', at)],
    ['cidr_blocks', list([scalar('0.0.0.0/0', at)], at)],
  ];
  return new Map<string, Value>([...body, ['egress', list([map(new Map(open), at)], at)]]);
}

/** Rules for all protocols need ports too, which then say nothing. */
function withPorts(rules: Value): Value {
  if (rules.kind !== 'list') return rules;
  const items = rules.items.map((rule) => {
    const protocol = rule.kind === 'map' ? rule.entries.get('protocol') : undefined;
    if (rule.kind !== 'map' || protocol?.kind !== 'scalar' || String(protocol.value) !== '-1')
      return rule;
    const ports: readonly (readonly [string, Value])[] = [
      ['from_port', scalar(0, rule.at)],
      ['to_port', scalar(0, rule.at)],
    ];
    return map(new Map([...ports, ...rule.entries]), rule.at);
  });
  return list(items, rules.at);
}

function keySchema(schema: Value | undefined): readonly (readonly [string, Value])[] {
  if (schema?.kind !== 'list') return [];
  return schema.items.flatMap((item) => {
    const name = valueAt(item, ['AttributeName']);
    const kind = valueAt(item, ['KeyType']);
    if (!name || kind?.kind !== 'scalar') return [];
    return [[kind.value === 'HASH' ? 'hash_key' : 'range_key', name] as const];
  });
}

function secondaryIndex(index: Value): Value {
  const rows: (readonly [string, Value | undefined])[] = [
    ['name', valueAt(index, ['IndexName'])],
    ...keySchema(valueAt(index, ['KeySchema'])),
    ['projection_type', valueAt(index, ['Projection', 'ProjectionType'])],
    ['non_key_attributes', valueAt(index, ['Projection', 'NonKeyAttributes'])],
    ['read_capacity', valueAt(index, ['ProvisionedThroughput', 'ReadCapacityUnits'])],
    ['write_capacity', valueAt(index, ['ProvisionedThroughput', 'WriteCapacityUnits'])],
  ];
  return map(
    new Map(rows.flatMap(([key, value]) => (value ? [[key, value] as const] : []))),
    index.at,
  );
}

/** A function's code where it isn't in a bucket or an image: a package of that name. */
function withPackage(body: Body, properties: Value): Body {
  if (body.has('s3_bucket') || body.has('image_uri') || body.has('filename')) return body;
  return new Map<string, Value>([
    ...body,
    ['filename', unknown('the package with its code is built outside the template', properties.at)],
  ]);
}

function attributeOf(value: Value, attribute: string, because: string): Value {
  return value.kind === 'reference'
    ? reference(value.to, `terraform:${attribute}`, value.at)
    : unknown(because, value.at);
}

/** Types that become several blocks, or another one for each of what they name. */
export function ownBlocks(resource: Resource): readonly Block[] | undefined {
  switch (resource.type) {
    case 'AWS::IAM::Policy':
      return policyBlocks(resource);
    case 'AWS::EC2::VPCGatewayAttachment':
      return gatewayBlocks(resource);
    case 'AWS::ApiGateway::Method':
      return methodBlocks(resource);
    default:
      return undefined;
  }
}

/** A method, and the integration that CloudFormation writes inside it. */
function methodBlocks(resource: Resource): readonly Block[] {
  const { properties, at } = resource;
  const pick = (from: Value | undefined, names: Readonly<Record<string, string>>): Body =>
    new Map(
      Object.entries(names).flatMap(
        ([argument, property]): readonly (readonly [string, Value])[] => {
          const value = from && valueAt(from, [property]);
          return value ? [[argument, value]] : [];
        },
      ),
    );
  const shared = { rest_api_id: 'RestApiId', resource_id: 'ResourceId', http_method: 'HttpMethod' };
  const method = pick(properties, {
    ...shared,
    authorization: 'AuthorizationType',
    authorizer_id: 'AuthorizerId',
    api_key_required: 'ApiKeyRequired',
    request_parameters: 'RequestParameters',
  });
  const own = blockOf(
    resource,
    'aws_api_gateway_method',
    method.has('authorization')
      ? method
      : new Map<string, Value>([...method, ['authorization', scalar('NONE', at)]]),
    '',
  );
  const given = valueAt(properties, ['Integration']);
  if (!given) return [own];
  const integration = pick(given, {
    type: 'Type',
    integration_http_method: 'IntegrationHttpMethod',
    uri: 'Uri',
    credentials: 'Credentials',
    request_parameters: 'RequestParameters',
    request_templates: 'RequestTemplates',
    passthrough_behavior: 'PassthroughBehavior',
    connection_type: 'ConnectionType',
    connection_id: 'ConnectionId',
    timeout_milliseconds: 'TimeoutInMillis',
  });
  const joined = new Map<string, Value>([
    ...pick(properties, shared),
    ['http_method', reference(resource.address, 'terraform:http_method', at)],
  ]);
  return [
    own,
    blockOf(
      resource,
      'aws_api_gateway_integration',
      new Map([...joined, ...integration]),
      ' integration',
    ),
  ];
}

const holders = [
  ['Roles', 'aws_iam_role_policy', 'role'],
  ['Users', 'aws_iam_user_policy', 'user'],
  ['Groups', 'aws_iam_group_policy', 'group'],
] as const;

/** An inline policy for each role, user and group that it names. */
function policyBlocks(resource: Resource): readonly Block[] {
  const name = valueAt(resource.properties, ['PolicyName']);
  const document = valueAt(resource.properties, ['PolicyDocument']);
  return holders.flatMap(([property, type, owner]) => {
    const named = valueAt(resource.properties, [property]);
    const each = named?.kind === 'list' ? named.items : named ? [named] : [];
    return each.map((holder, index): Block => {
      const rows: (readonly [string, Value | undefined])[] = [
        ['name', name],
        [owner, holder],
        ['policy', document],
      ];
      const body = new Map(rows.flatMap(([key, value]) => (value ? [[key, value] as const] : [])));
      return blockOf(
        resource,
        type,
        body,
        index === 0 && property === 'Roles' ? '' : ` ${type} ${index}`,
      );
    });
  });
}

/** An internet gateway is attached by its own argument, a VPN gateway by a resource. */
function gatewayBlocks(resource: Resource): readonly Block[] {
  const gateway = valueAt(resource.properties, ['VpnGatewayId']);
  const vpc = valueAt(resource.properties, ['VpcId']);
  if (!gateway || !vpc) return [];
  const body = new Map([
    ['vpc_id', vpc],
    ['vpn_gateway_id', gateway],
  ]);
  return [blockOf(resource, 'aws_vpn_gateway_attachment', body, '')];
}

/** The network that each internet gateway is attached to, by the gateway's address. */
export function attachedNetworks(resources: Iterable<Resource>): ReadonlyMap<string, Value> {
  const networks = new Map<string, Value>();
  for (const { type, properties } of resources) {
    if (type !== 'AWS::EC2::VPCGatewayAttachment') continue;
    const gateway = properties.entries.get('InternetGatewayId');
    const vpc = properties.entries.get('VpcId');
    if (gateway?.kind === 'reference' && vpc) networks.set(gateway.to, vpc);
  }
  return networks;
}

function blockOf(resource: Resource, type: string, body: Body, suffix: string): Block {
  return {
    key: `${resource.address}${suffix}`,
    address: resource.address,
    ownType: '',
    type,
    body: fitted(body, shapeOf(type), true),
    region: resource.region,
    at: resource.at,
  };
}
