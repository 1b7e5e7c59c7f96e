/**
 * What a resource is, whoever sells it. `carries` says what is lost with it, `drawnAs` how the drawing
 * shows it: a box, a group around others, a badge on what it belongs to, an edge, or not at all.
 */
export const kinds = {
  'compute.vm': { meaning: 'one virtual machine', carries: 'state', drawnAs: 'box' },
  'compute.vm-group': {
    meaning: 'a fleet of like machines that grows and shrinks',
    carries: 'stateless',
    drawnAs: 'group',
  },
  'compute.vm-template': {
    meaning: 'what each machine of a fleet is made from',
    carries: 'control',
    drawnAs: 'hidden',
  },
  'compute.function': {
    meaning: "code run per event, no server of one's own",
    carries: 'stateless',
    drawnAs: 'box',
  },
  'compute.web-app': {
    meaning: 'a managed host of a web application or static site',
    carries: 'stateless',
    drawnAs: 'box',
  },
  'compute.web-plan': {
    meaning: 'the machines that web apps and functions share',
    carries: 'stateless',
    drawnAs: 'group',
  },
  'compute.container-service': {
    meaning: 'containers kept running by a managed service',
    carries: 'stateless',
    drawnAs: 'box',
  },
  'compute.container-task': {
    meaning: 'the containers of a service, described together',
    carries: 'stateless',
    drawnAs: 'hidden',
  },
  'compute.batch': {
    meaning: 'work that runs to its end: queued, by the clock or once',
    carries: 'stateless',
    drawnAs: 'box',
  },
  'cluster.container': {
    meaning: 'where container services run',
    carries: 'control',
    drawnAs: 'group',
  },
  'cluster.kubernetes': {
    meaning: 'a managed Kubernetes control plane',
    carries: 'control',
    drawnAs: 'group',
  },
  'cluster.node-pool': {
    meaning: 'like worker nodes of a cluster',
    carries: 'stateless',
    drawnAs: 'group',
  },
  workload: { meaning: 'pods kept running in a cluster', carries: 'stateless', drawnAs: 'box' },
  autoscaler: {
    meaning: 'moves the size of a fleet with its load',
    carries: 'control',
    drawnAs: 'badge',
  },
  'service-discovery': {
    meaning: 'a stable name or address inside a network',
    carries: 'network',
    drawnAs: 'box',
  },
  'database.relational': {
    meaning: 'tables and SQL, with its own machines',
    carries: 'state',
    drawnAs: 'box',
  },
  'database.server': {
    meaning: 'the logical server that databases share',
    carries: 'control',
    drawnAs: 'group',
  },
  'database.key-value': {
    meaning: 'items by key or time, wide columns',
    carries: 'state',
    drawnAs: 'box',
  },
  'database.document': { meaning: 'documents by key and query', carries: 'state', drawnAs: 'box' },
  'database.graph': { meaning: 'nodes and edges', carries: 'state', drawnAs: 'box' },
  'database.proxy': {
    meaning: 'pools connections to a database',
    carries: 'network',
    drawnAs: 'box',
  },
  'cache.memory': { meaning: 'data kept in memory', carries: 'state', drawnAs: 'box' },
  search: { meaning: 'an index that answers text queries', carries: 'state', drawnAs: 'box' },
  warehouse: { meaning: 'analytics over large tables', carries: 'state', drawnAs: 'box' },
  'data.processing': {
    meaning: 'jobs that transform data in bulk or as it flows, and their catalogue',
    carries: 'stateless',
    drawnAs: 'box',
  },
  queue: { meaning: 'messages, each taken once', carries: 'state', drawnAs: 'box' },
  topic: { meaning: 'messages, each given to all subscribers', carries: 'state', drawnAs: 'box' },
  stream: { meaning: 'an ordered log that many read', carries: 'state', drawnAs: 'box' },
  'message-broker': {
    meaning: 'a server of queues and topics, for programs or devices',
    carries: 'state',
    drawnAs: 'box',
  },
  'event-bus': {
    meaning: 'routes events by rule or starts work by the clock',
    carries: 'stateless',
    drawnAs: 'box',
  },
  workflow: {
    meaning: 'steps in an order, with their state kept',
    carries: 'state',
    drawnAs: 'box',
  },
  'api-gateway': {
    meaning: 'the front of an API: routes, keys, limits',
    carries: 'network',
    drawnAs: 'box',
  },
  'load-balancer.application': {
    meaning: 'shares HTTP requests among targets',
    carries: 'network',
    drawnAs: 'box',
  },
  'load-balancer.network': {
    meaning: 'shares connections among targets',
    carries: 'network',
    drawnAs: 'box',
  },
  'load-balancer.global': {
    meaning: 'sends users to the nearest healthy region',
    carries: 'network',
    drawnAs: 'box',
  },
  cdn: { meaning: 'copies near the users', carries: 'network', drawnAs: 'box' },
  'dns.zone': { meaning: 'names of a domain', carries: 'network', drawnAs: 'box' },
  'dns.record': { meaning: 'one name and where it leads', carries: 'network', drawnAs: 'edge' },
  waf: { meaning: 'rules for requests at the edge', carries: 'network', drawnAs: 'badge' },
  certificate: { meaning: 'proves a name in TLS', carries: 'identity', drawnAs: 'hidden' },
  network: { meaning: 'a private address space', carries: 'network', drawnAs: 'group' },
  subnet: {
    meaning: 'a part of a network, in one zone or one region',
    carries: 'network',
    drawnAs: 'group',
  },
  'firewall.rules': {
    meaning: 'which traffic a member of a network admits',
    carries: 'network',
    drawnAs: 'hidden',
  },
  'firewall.managed': {
    meaning: 'a firewall or shield that traffic passes through',
    carries: 'network',
    drawnAs: 'box',
  },
  'gateway.internet': {
    meaning: 'joins a network to the internet',
    carries: 'network',
    drawnAs: 'box',
  },
  'gateway.nat': { meaning: 'lets private members call out', carries: 'network', drawnAs: 'box' },
  'gateway.vpn': {
    meaning: 'a guarded way in from elsewhere: tunnel, private line or bastion',
    carries: 'network',
    drawnAs: 'box',
  },
  'gateway.transit': {
    meaning: 'a hub that joins many networks',
    carries: 'network',
    drawnAs: 'box',
  },
  'network.peering': { meaning: 'two networks joined', carries: 'network', drawnAs: 'edge' },
  'endpoint.private': {
    meaning: "a provider's service at a private address",
    carries: 'network',
    drawnAs: 'box',
  },
  'network.interface': {
    meaning: 'a card that joins a machine to a subnet',
    carries: 'network',
    drawnAs: 'hidden',
  },
  'route-table': {
    meaning: 'where a subnet sends its traffic',
    carries: 'network',
    drawnAs: 'hidden',
  },
  'address.public': {
    meaning: 'an address on the internet, kept',
    carries: 'network',
    drawnAs: 'badge',
  },
  'storage.object': { meaning: 'files by name over HTTP', carries: 'state', drawnAs: 'box' },
  'storage.block': { meaning: 'a disk', carries: 'state', drawnAs: 'badge' },
  'storage.file': { meaning: 'a file system that many mount', carries: 'state', drawnAs: 'box' },
  'storage.snapshot': {
    meaning: 'a copy of a disk or image at one time',
    carries: 'state',
    drawnAs: 'hidden',
  },
  transfer: {
    meaning: 'copies data from one store to another',
    carries: 'stateless',
    drawnAs: 'box',
  },
  'identity.role': { meaning: 'what a program runs as', carries: 'identity', drawnAs: 'badge' },
  'identity.policy': {
    meaning: 'what may be done, written down',
    carries: 'identity',
    drawnAs: 'hidden',
  },
  'identity.grant': {
    meaning: 'who gets which policy, and where',
    carries: 'identity',
    drawnAs: 'hidden',
  },
  'identity.directory': {
    meaning: 'accounts of people: users, groups, pools',
    carries: 'identity',
    drawnAs: 'box',
  },
  key: { meaning: 'a key that encrypts other things', carries: 'identity', drawnAs: 'hidden' },
  vault: { meaning: 'a guarded holder of keys and secrets', carries: 'identity', drawnAs: 'box' },
  secret: { meaning: 'a password or token, kept safe', carries: 'identity', drawnAs: 'badge' },
  configuration: { meaning: 'settings read at run time', carries: 'control', drawnAs: 'hidden' },
  logs: { meaning: 'where log lines are kept', carries: 'observability', drawnAs: 'box' },
  alarm: {
    meaning: 'tells someone when a measure is wrong',
    carries: 'observability',
    drawnAs: 'badge',
  },
  monitoring: {
    meaning: 'measures, traces and dashboards',
    carries: 'observability',
    drawnAs: 'box',
  },
  'audit-trail': {
    meaning: 'who did what to the account',
    carries: 'observability',
    drawnAs: 'box',
  },
  'threat-detection': {
    meaning: 'looks for attacks and drift',
    carries: 'observability',
    drawnAs: 'box',
  },
  'backup-plan': {
    meaning: 'backups by plan, for many resources',
    carries: 'control',
    drawnAs: 'box',
  },
  registry: { meaning: 'where images and packages are kept', carries: 'state', drawnAs: 'box' },
  pipeline: { meaning: 'builds and delivers software', carries: 'control', drawnAs: 'box' },
  'ai.model': { meaning: 'a model behind an endpoint', carries: 'stateless', drawnAs: 'box' },
  'messaging.users': {
    meaning: 'mail, push and live messages to people',
    carries: 'stateless',
    drawnAs: 'box',
  },
  boundary: {
    meaning: 'an account, project, group or namespace that holds resources',
    carries: 'control',
    drawnAs: 'group',
  },
  provider: {
    meaning: 'the provider block of a file: region, credentials',
    carries: 'control',
    drawnAs: 'hidden',
  },
  'load-balancer.listener': {
    meaning: 'a port of a balancer and what it does with what comes in',
    carries: 'network',
    drawnAs: 'hidden',
  },
  'load-balancer.targets': {
    meaning: 'the members that a balancer shares its load among',
    carries: 'network',
    drawnAs: 'hidden',
  },
  'api-route': {
    meaning: 'one route, method or stage of an API',
    carries: 'network',
    drawnAs: 'hidden',
  },
  other: {
    meaning: 'a resource that StackStage names but does not review',
    carries: 'control',
    drawnAs: 'hidden',
  },
} as const satisfies Record<string, KindDescription>;

interface KindDescription {
  readonly meaning: string;
  readonly carries: 'state' | 'stateless' | 'network' | 'identity' | 'control' | 'observability';
  readonly drawnAs: 'box' | 'group' | 'badge' | 'edge' | 'hidden';
}

export type Kind = keyof typeof kinds;

/** Whether losing it loses data. */
export const carriesState = (kind: Kind): boolean => kinds[kind].carries === 'state';
