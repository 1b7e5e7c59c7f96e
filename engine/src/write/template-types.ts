import { list, map, reference, scalar, unknown, type Value } from '../source/value.ts';
import type { Block } from './block.ts';
import type { Body } from './tree.ts';

/** What the pairs of types can't say of a Terraform type in CloudFormation's words. */
export interface TemplateType {
  /** Corrects the properties that the pair gave. */
  readonly adjust?: (properties: Body, body: Body) => Body;
  /** Resources of their own that CloudFormation makes of arguments. */
  readonly beside?: (body: Body, block: Block) => readonly Beside[];
  /** The whole, for types without a pair. */
  readonly instead?: (body: Body) => { readonly type: string; readonly properties: Body };
}

interface Beside {
  readonly suffix: string;
  readonly type: string;
  readonly properties: Body;
}

type Rows = readonly (readonly [string, Value | undefined])[];

const bodyOf = (rows: Rows): Body =>
  new Map(rows.flatMap(([key, value]) => (value ? [[key, value] as const] : [])));

const itemsOf = (value: Value | undefined): readonly Body[] =>
  value?.kind === 'list'
    ? value.items.flatMap((item) => (item.kind === 'map' ? [item.entries] : []))
    : value?.kind === 'map'
      ? [value.entries]
      : [];

const parts = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : value.kind === 'list' ? value.items : [value];

/** One rule for each address range and group that a Terraform rule admits. */
function rulesOf(value: Value | undefined, group: string, prefix: string): Value | undefined {
  if (value?.kind !== 'list') return undefined;
  const items = itemsOf(value).flatMap((rule) => {
    const shared = bodyOf([
      ['Description', rule.get('description')],
      ['IpProtocol', rule.get('protocol')],
      ['FromPort', rule.get('from_port')],
      ['ToPort', rule.get('to_port')],
    ]);
    const ways: readonly (readonly [string, Value])[] = [
      ...parts(rule.get('cidr_blocks')).map((one) => ['CidrIp', one] as const),
      ...parts(rule.get('ipv6_cidr_blocks')).map((one) => ['CidrIpv6', one] as const),
      ...parts(rule.get('security_groups')).map((one) => [group, one] as const),
      ...parts(rule.get('prefix_list_ids')).map((one) => [prefix, one] as const),
    ];
    return ways.map(([key, one]) => map(new Map([...shared, [key, one]]), value.at));
  });
  return items.length > 0 ? list(items, value.at) : undefined;
}

function keySchema(body: Body): Value | undefined {
  const rows = (['hash_key', 'range_key'] as const).flatMap((name) => {
    const key = body.get(name);
    return key
      ? [
          map(
            new Map<string, Value>([
              ['AttributeName', key],
              ['KeyType', scalar(name === 'hash_key' ? 'HASH' : 'RANGE', key.at)],
            ]),
            key.at,
          ),
        ]
      : [];
  });
  return rows[0] && list(rows, rows[0].at);
}

function indexes(value: Value | undefined): Value | undefined {
  if (value?.kind !== 'list') return undefined;
  return list(
    itemsOf(value).map((index) => {
      const projection = bodyOf([
        ['ProjectionType', index.get('projection_type')],
        ['NonKeyAttributes', index.get('non_key_attributes')],
      ]);
      return map(
        bodyOf([
          ['IndexName', index.get('name')],
          ['KeySchema', keySchema(index)],
          ['Projection', map(projection, value.at)],
        ]),
        value.at,
      );
    }),
    value.at,
  );
}

const inlinePolicy = (owner: string, property: string): TemplateType => ({
  instead: (body) => ({
    type: 'AWS::IAM::Policy',
    properties: bodyOf([
      ['PolicyName', body.get('name') ?? first(body, 'inline')],
      [property, asList(body.get(owner))],
      ['PolicyDocument', body.get('policy')],
    ]),
  }),
});

function asList(value: Value | undefined): Value | undefined {
  return value && (value.kind === 'list' ? value : list([value], value.at));
}

function first(body: Body, word: string): Value | undefined {
  const [any] = body.values();
  return any && scalar(word, any.at);
}

const isTrue = (value: Value | undefined): boolean =>
  value?.kind === 'scalar' && String(value.value) === 'true';

const balancer: TemplateType = {
  adjust: (properties, body) =>
    isTrue(body.get('internal'))
      ? new Map([...properties, ...bodyOf([['Scheme', first(body, 'internal')]])])
      : properties,
};

/** What is special about a Terraform type. */
export function templateTypeOf(type: string): TemplateType | undefined {
  return Object.hasOwn(templateTypes, type) ? templateTypes[type] : undefined;
}

const templateTypes: Readonly<Record<string, TemplateType | undefined>> = {
  aws_internet_gateway: {
    beside: (body, { key, at }) => {
      const vpc = body.get('vpc_id');
      return vpc
        ? [
            {
              suffix: 'Attachment',
              type: 'AWS::EC2::VPCGatewayAttachment',
              properties: new Map<string, Value>([
                ['VpcId', vpc],
                ['InternetGatewayId', reference(key, '', at)],
              ]),
            },
          ]
        : [];
    },
  },
  aws_route_table: {
    beside: (body, { key, at }) =>
      itemsOf(body.get('route')).map((route, index) => ({
        suffix: `Route${index + 1}`,
        type: 'AWS::EC2::Route',
        properties: bodyOf([
          ['RouteTableId', reference(key, '', at)],
          ['DestinationCidrBlock', route.get('cidr_block')],
          ['DestinationIpv6CidrBlock', route.get('ipv6_cidr_block')],
          ['GatewayId', route.get('gateway_id')],
          ['NatGatewayId', route.get('nat_gateway_id')],
          ['EgressOnlyInternetGatewayId', route.get('egress_only_gateway_id')],
          ['TransitGatewayId', route.get('transit_gateway_id')],
          ['VpcPeeringConnectionId', route.get('vpc_peering_connection_id')],
          ['VpcEndpointId', route.get('vpc_endpoint_id')],
          ['NetworkInterfaceId', route.get('network_interface_id')],
        ]),
      })),
  },
  aws_security_group: {
    adjust: (properties, body) => {
      const rest = [...properties].filter(
        ([key]) => key !== 'SecurityGroupIngress' && key !== 'SecurityGroupEgress',
      );
      return bodyOf([
        ['GroupDescription', first(body, 'Managed by CloudFormation')],
        ...rest,
        [
          'SecurityGroupIngress',
          rulesOf(body.get('ingress'), 'SourceSecurityGroupId', 'SourcePrefixListId'),
        ],
        [
          'SecurityGroupEgress',
          rulesOf(body.get('egress'), 'DestinationSecurityGroupId', 'DestinationPrefixListId'),
        ],
      ]);
    },
  },
  aws_security_group_rule: {
    instead: (body) => {
      const kind = body.get('type');
      const inward = kind?.kind !== 'scalar' || kind.value !== 'egress';
      const [range] = parts(body.get('cidr_blocks'));
      return {
        type: inward ? 'AWS::EC2::SecurityGroupIngress' : 'AWS::EC2::SecurityGroupEgress',
        properties: bodyOf([
          ['GroupId', body.get('security_group_id')],
          ['Description', body.get('description')],
          ['IpProtocol', body.get('protocol')],
          ['FromPort', body.get('from_port')],
          ['ToPort', body.get('to_port')],
          ['CidrIp', range],
          [
            inward ? 'SourceSecurityGroupId' : 'DestinationSecurityGroupId',
            body.get('source_security_group_id'),
          ],
        ]),
      };
    },
  },
  aws_dynamodb_table: {
    adjust: (properties, body) =>
      bodyOf([
        ...properties,
        ['KeySchema', keySchema(body)],
        ['GlobalSecondaryIndexes', indexes(body.get('global_secondary_index'))],
        ['LocalSecondaryIndexes', indexes(body.get('local_secondary_index'))],
      ]),
  },
  aws_lambda_function: {
    adjust: (properties, body) => {
      if (properties.has('Code')) return properties;
      const [any] = body.values();
      if (!any) return properties;
      const code = new Map<string, Value>(
        ['S3Bucket', 'S3Key'].map((key) => [
          key,
          unknown('the package with its code is put in a bucket before', any.at),
        ]),
      );
      return new Map<string, Value>([...properties, ['Code', map(code, any.at)]]);
    },
  },
  aws_lb: balancer,
  aws_alb: balancer,
  aws_cloudwatch_metric_alarm: {
    adjust: (properties, body) => {
      const given = body.get('dimensions');
      if (given?.kind !== 'map') return properties;
      const items = [...given.entries].map(([name, value]) =>
        map(
          new Map<string, Value>([
            ['Name', scalar(name, value.at)],
            ['Value', value],
          ]),
          value.at,
        ),
      );
      return new Map<string, Value>([...properties, ['Dimensions', list(items, given.at)]]);
    },
  },
  aws_flow_log: {
    adjust: (properties, body) => {
      const id = body.get('vpc_id') ?? body.get('subnet_id') ?? body.get('eni_id');
      const kind = body.has('vpc_id')
        ? 'VPC'
        : body.has('subnet_id')
          ? 'Subnet'
          : 'NetworkInterface';
      return bodyOf([
        ...properties,
        ['ResourceId', id],
        ['ResourceType', id && scalar(kind, id.at)],
        ['TrafficType', body.get('traffic_type') ?? first(body, 'ALL')],
      ]);
    },
  },
  aws_iam_role_policy: inlinePolicy('role', 'Roles'),
  aws_iam_user_policy: inlinePolicy('user', 'Users'),
  aws_iam_group_policy: inlinePolicy('group', 'Groups'),
  aws_vpn_gateway_attachment: {
    instead: (body) => ({
      type: 'AWS::EC2::VPCGatewayAttachment',
      properties: bodyOf([
        ['VpcId', body.get('vpc_id')],
        ['VpnGatewayId', body.get('vpn_gateway_id')],
      ]),
    }),
  },
};
