/** The cloud that a word or size belongs to. */
export type Cloud = 'aws' | 'azure' | 'google';

/** What can be asked for, whoever sells it; `roles` in roles.ts says what each does for the others. */
export type Concept =
  | 'vm'
  | 'fleet'
  | 'balancer'
  | 'network-balancer'
  | 'global-balancer'
  | 'cdn'
  | 'dns'
  | 'api'
  | 'function'
  | 'container-service'
  | 'container-cluster'
  | 'kubernetes'
  | 'node-pool'
  | 'web-app'
  | 'relational'
  | 'aurora'
  | 'spanner'
  | 'key-value'
  | 'document'
  | 'graph'
  | 'warehouse'
  | 'cache'
  | 'search'
  | 'object-store'
  | 'file-store'
  | 'disk'
  | 'queue'
  | 'topic'
  | 'stream'
  | 'kafka'
  | 'broker'
  | 'event-bus'
  | 'schedule'
  | 'workflow'
  | 'batch'
  | 'data-job'
  | 'network'
  | 'public-subnet'
  | 'private-subnet'
  | 'subnet'
  | 'nat'
  | 'internet-gateway'
  | 'vpn'
  | 'bastion'
  | 'transit'
  | 'endpoint'
  | 'waf'
  | 'firewall'
  | 'security-group'
  | 'certificate'
  | 'key'
  | 'secret'
  | 'registry'
  | 'logs'
  | 'alarm'
  | 'trail'
  | 'threats'
  | 'users'
  | 'backup'
  | 'model'
  | 'database-proxy'
  | 'mail'
  | 'head';

/** A property that words give to what they stand by. */
export type Trait =
  | 'multi-zone'
  | 'encrypted'
  | 'public'
  | 'backups'
  | 'geo'
  | 'days'
  | 'protected'
  | 'storage'
  | 'storage-type'
  | 'iops'
  | 'memory'
  | 'vcpu'
  | 'autoscale'
  | 'range'
  | 'zones'
  | 'nodes'
  | 'replicas'
  | 'versioned'
  | 'spot'
  | 'serverless'
  | 'on-demand'
  | 'provisioned'
  | 'tls'
  | 'plain-http'
  | 'access-logs'
  | 'flow-logs'
  | 'tracing'
  | 'insights'
  | 'runtime'
  | 'version'
  | 'windows'
  | 'dead-letter'
  | 'rotation'
  | 'lifecycle'
  | 'point-in-time'
  | 'fifo'
  | 'ssh-open'
  | 'rdp-open'
  | 'waf-protected';

export type Relation =
  | 'behind'
  | 'in-front-of'
  | 'uses'
  | 'with'
  | 'triggers'
  | 'triggered-by'
  | 'consumes'
  | 'used-by'
  | 'leads-to'
  | 'inside'
  | 'protects'
  | 'protected-by'
  /** A new subject in the same sentence: it says nothing of what stands before. */
  | 'aside';

export interface ServiceMeaning {
  readonly is: 'service';
  readonly concept: Concept;
  readonly cloud?: Cloud;
  /** Which software or kind of it: `postgres`, `redis`, `fargate`. */
  readonly detail?: string;
  /** For a bare head noun (`cluster`, `instance`): concepts it can be the last word of. */
  readonly joins?: readonly Concept[];
}

export type Meaning =
  | ServiceMeaning
  | {
      readonly is: 'trait';
      readonly trait: Trait;
      readonly on: boolean;
      readonly value?: TraitValue;
    }
  | { readonly is: 'size'; readonly cloud: Cloud; readonly concept: Concept; readonly size: string }
  | { readonly is: 'relation'; readonly relation: Relation }
  | { readonly is: 'cloud'; readonly cloud: Cloud }
  | {
      readonly is: 'region';
      readonly regions: Readonly<Partial<Record<Cloud, string>>>;
      readonly zone?: string;
    }
  | { readonly is: 'role'; readonly label: string }
  | { readonly is: 'environment'; readonly name: string }
  | { readonly is: 'article'; readonly article: 'definite' | 'indefinite' | 'another' }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'unit'; readonly trait: Trait; readonly factor: number }
  | { readonly is: 'negation' }
  | { readonly is: 'joint'; readonly joint: 'comma' | 'and' | 'open' | 'close' | 'soft' }
  | { readonly is: 'filler' };

export type TraitValue = string | number | readonly [number | undefined, number | undefined];

/** A meaning with the words that carry it. */
export type Item = Meaning & {
  readonly words: string;
  /** The name it was taken for, when it isn't spelt so. */
  readonly meant?: string;
  readonly start: number;
  readonly end: number;
};
export type ItemOf<Is extends Meaning['is']> = Extract<Item, { readonly is: Is }>;
