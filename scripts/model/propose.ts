/** An architecture from the words of a text: nouns that it knows, in a row from the user inwards. */

export interface ProposedResource {
  readonly name: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Proposal {
  readonly resources: readonly ProposedResource[];
  /** Who uses whom, by `type.name`. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** From the edge inwards: each is used by those that stand before it and serve. */
const nouns: readonly (readonly [words: RegExp, resource: ProposedResource, serves: boolean])[] = [
  [
    /\bcdn\b|cloudfront|content delivery/i,
    { name: 'edge', type: 'aws_cloudfront_distribution', properties: {} },
    true,
  ],
  [
    /load.?balanc|\balb\b/i,
    { name: 'front', type: 'aws_lb', properties: { load_balancer_type: 'application' } },
    true,
  ],
  [
    /\bapi\b|gateway/i,
    { name: 'api', type: 'aws_apigatewayv2_api', properties: { protocol_type: 'HTTP' } },
    true,
  ],
  [
    /\bweb\b|server|\bapp\b|application|\bvms?\b|\bec2\b|shop/i,
    { name: 'app', type: 'aws_instance', properties: { instance_type: 'm6i.large' } },
    true,
  ],
  [
    /lambda|function|serverless/i,
    { name: 'work', type: 'aws_lambda_function', properties: { memory_size: 512 } },
    true,
  ],
  [/queue|\bsqs\b|messag/i, { name: 'jobs', type: 'aws_sqs_queue', properties: {} }, false],
  [
    /cache|redis/i,
    {
      name: 'cache',
      type: 'aws_elasticache_cluster',
      properties: { engine: 'redis', node_type: 'cache.m6g.large', num_cache_nodes: 1 },
    },
    false,
  ],
  [
    /database|postgres|mysql|\brds\b|\bsql\b/i,
    {
      name: 'main',
      type: 'aws_db_instance',
      properties: { engine: 'postgres', instance_class: 'db.m6g.large', multi_az: true },
    },
    false,
  ],
  [/bucket|storage|files|\bs3\b/i, { name: 'files', type: 'aws_s3_bucket', properties: {} }, false],
];

/** @returns no resource where the text names nothing that is known */
export function propose(text: string): Proposal {
  const named = nouns.filter(([words]) => words.test(text));
  const address = ({ type, name }: ProposedResource) => `${type}.${name}`;
  const servers = named.filter(([, , serves]) => serves).map(([, resource]) => resource);
  const stores = named.filter(([, , serves]) => !serves).map(([, resource]) => resource);
  const last = servers.at(-1);
  const pairs = [
    ...servers.slice(1).map((server, at) => [servers[at] ?? server, server] as const),
    ...(last ? stores.map((store) => [last, store] as const) : []),
  ];
  return {
    resources: named.map(([, resource]) => resource),
    links: pairs.map(([from, to]) => ({ from: address(from), to: address(to) })),
  };
}
