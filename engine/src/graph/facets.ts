import type { PortOpening } from './ports.ts';

/**
 * The neutral properties that rules, prices and drawings ask of a resource. A facet that a service
 * doesn't list is not applicable to it. First draft: facts/facets.csv; changes: docs/vocabulary.md.
 */
export const facets = {
  publicEndpoint: yesNo('has an address that the internet can reach'),
  admitsAnyNetwork: yesNo('its own firewall lets any address in'),
  anonymousAccess: choice('what someone without credentials may do, by policy or ACL', [
    'none',
    'read',
    'write',
  ] as const),
  publicAccessBlocked: yesNo('no policy or ACL can make it public'),
  uniformAccess: yesNo('rights are set on the store as a whole, not per object'),
  authenticationRequired: yesNo('callers must prove who they are'),
  sharedCredentialsAccepted: yesNo('passwords or shared keys are accepted besides identities'),
  sshKeyLogin: yesNo('an SSH key is set for login'),
  identityAuthentication: yesNo("the provider's identities can log in"),
  publicIngress: ports('ports admitted from any address'),
  defaultFirewallAdmits: yesNo('the rules that apply when none are named admit traffic'),
  stateless: yesNo('a filter that needs a rule for the answers too'),
  assignsPublicAddresses: yesNo('new members get a public address'),
  privateNodes: yesNo('nodes have private addresses only'),
  privateServiceAccess: yesNo("the provider's services are reached without the internet"),
  anyOriginAllowed: yesNo('scripts of any site may call it'),
  fileTransferAllowed: yesNo('plain FTP is accepted for deployment'),
  remoteDebugging: yesNo('a debugger can attach from outside'),
  wafProtected: yesNo('a web application firewall stands before it'),
  originAccessControl: yesNo('only the CDN can read its object store origin'),
  dropsInvalidHeaders: yesNo('headers that break the rules are removed'),
  dnssec: yesNo('answers are signed'),
  encryptedAtRest: yesNo('stored data is encrypted'),
  nodeTrafficEncrypted: yesNo('traffic between its own nodes is encrypted'),
  tlsRequired: yesNo("clients can't connect in plain text"),
  minTlsVersion: number('oldest TLS version accepted', 'TLS version'),
  weakCiphersAllowed: yesNo('cipher suites without forward secrecy are accepted'),
  secretsEncrypted: yesNo("the cluster's secrets are encrypted with a key of their own"),
  rotationEnabled: yesNo('it is replaced by the clock'),
  rotationPeriodDays: number('time between two rotations', 'days'),
  grantsAdministrator: yesNo('everything on everything, or a role as wide'),
  attachesAdministrator: yesNo('a ready-made policy for everything is attached'),
  wildcardPermissions: yesNo('any action, resource or verb by a star'),
  grantsPrivilegeEscalation: yesNo('the holder can widen its own rights or act as others'),
  grantScope: choice('how far the grant reaches', [
    'resource',
    'group',
    'account',
    'organisation',
  ] as const),
  grantedToUser: yesNo('held by a person, not by a role or group'),
  trustScope: choice('who may take the role', ['named', 'account', 'anyone'] as const),
  containsCredentials: yesNo('text holds what looks like a credential'),
  secretInFile: yesNo('a password or secret it takes stands in the files as plain text'),
  hasIdentity: yesNo('runs with an identity of the provider'),
  broadIdentity: yesNo('runs as the default identity or with every API scope'),
  tokenMounted: yesNo("the cluster's API token is put in the container"),
  roleBasedAccess: yesNo('rights come from roles only'),
  metadataTokenRequired: yesNo('instance metadata needs a session token'),
  secureBoot: yesNo('boot is verified'),
  serialPortEnabled: yesNo('the serial console is open'),
  ipForwarding: yesNo("may pass on traffic that isn't its own"),
  privileged: yesNo("a container has the host's rights"),
  rootFilesystemReadOnly: yesNo("containers can't write to their image"),
  allowsPrivilegeEscalation: yesNo('a process can gain more rights than its parent'),
  runsAsRoot: yesNo('a container may run as user 0'),
  addedCapabilities: texts('kernel capabilities given beyond the usual'),
  droppedCapabilities: texts('kernel capabilities taken away in every container'),
  hostNamespaces: texts('host namespaces shared'),
  hostPorts: texts('ports taken on the host'),
  hostPaths: texts('host files mounted'),
  image: text('what a container runs'),
  keepsState: yesNo('its program keeps data itself, so that copies must replicate it'),
  imageTagFixed: yesNo('images named by digest or by a tag with a version'),
  immutableTags: yesNo("a tag can't be moved to another image"),
  imageScanning: yesNo('images are scanned when pushed'),
  secretsInEnvironment: yesNo('secrets reach the program as environment variables'),
  namespace: text("the cluster's namespace it is in"),
  networkPolicy: yesNo('rules between pods are enforced'),
  multiZone: yesNo('keeps working when one zone fails'),
  zones: texts('zones it is placed in'),
  automaticFailover: yesNo('a second one takes over by itself'),
  crossZoneBalancing: yesNo('shares load over all zones alike'),
  crossRegionCopy: yesNo('live data is kept in a second region'),
  backupCrossRegion: yesNo('backups are kept in a second region'),
  automaticBackups: yesNo('backed up by the clock'),
  backupRetentionDays: number('how long backups are kept', 'days'),
  pointInTimeRecovery: yesNo('can be restored to any second'),
  deletionProtection: yesNo("can't be deleted before this is turned off"),
  purgeProtection: yesNo("what was deleted can't be erased early"),
  softDeleteDays: number('how long deleted things can be brought back', 'days'),
  versioning: yesNo('older versions of objects are kept'),
  lifecycleRules: yesNo('old data is moved or removed by rule'),
  healthCheck: yesNo('unhealthy members are found and replaced or left out'),
  readinessCheck: yesNo('traffic waits until a member is ready'),
  balancerHealthCheck: yesNo('the group replaces what the balancer finds unhealthy'),
  deadLetterQueue: yesNo('what fails again and again is set aside'),
  dedicatedMasterCount: number('nodes that only manage the cluster', 'nodes'),
  autoRepair: yesNo('broken nodes are replaced'),
  automaticUpgrades: yesNo('minor upgrades are made by the provider'),
  productionTier: yesNo('sold with an SLA, meant for production'),
  alwaysOn: yesNo('not unloaded when idle'),
  engine: text('which database, cache or broker software'),
  engineVersion: text('its version'),
  instanceSize: text('size of each machine'),
  architecture: choice('processor family', ['x86_64', 'arm64'] as const),
  previousGeneration: yesNo('the size has a newer generation'),
  instances: number('how many run', 'machines'),
  minInstances: number('fewest that run', 'machines'),
  maxInstances: number('most that run', 'machines'),
  autoScaling: yesNo('size follows load'),
  capacityMode: choice('whether capacity is reserved or follows use', [
    'provisioned',
    'on-demand',
    'serverless',
  ] as const),
  purchaseOption: choice('how machine hours are bought', [
    'on-demand',
    'spot',
    'reserved',
  ] as const),
  readCapacity: number('reads or request units reserved per second', 'units'),
  writeCapacity: number('writes reserved per second', 'units'),
  storageSizeGb: number('size of its storage', 'GiB'),
  storageType: text('class of its storage'),
  iops: number('operations reserved', 'operations/s'),
  throughput: number('transfer rate or units reserved', 'MiB/s'),
  memoryLimit: number('most memory a unit may use', 'MiB'),
  memoryRequest: number('memory set aside per container', 'MiB'),
  cpuLimit: number('most processor a unit may use', 'vCPU'),
  cpuRequest: number('processor set aside per container', 'vCPU'),
  timeoutSeconds: number('longest one call may take', 'seconds'),
  concurrencyLimit: number('most calls at once', 'calls'),
  storageOptimized: yesNo('own bandwidth to its disks'),
  caching: yesNo('answers are kept and given again'),
  tier: text('the tier it is sold in'),
  runtime: text('language runtime'),
  superseded: yesNo('the provider has replaced this kind of thing by another'),
  runtimeSupported: yesNo('the provider still patches the runtime'),
  accessLogs: yesNo('every request is recorded'),
  flowLogs: yesNo('connections are recorded'),
  logsExported: yesNo('its own logs are sent to the log store'),
  auditLogs: yesNo('who did what in it is recorded'),
  retentionDays: number('how long records are kept', 'days'),
  enhancedMonitoring: yesNo('finer measures than the usual are taken'),
  queryInsights: yesNo('slow queries can be seen'),
  tracing: yesNo('a request can be followed through services'),
  coversAllRegions: yesNo('records every region'),
  integrityValidated: yesNo('a changed record would be noticed'),
  enabled: yesNo('turned on'),
  tags: texts('labels such as owner and environment'),
  region: text('region it is in'),
  cheaperArmSize: text(
    'an arm64 size with the same cores and memory at a lower price in its region; empty: none',
  ),
  greenerRegion: text(
    'a near region of its provider with much less grid carbon, as a sentence; empty: none',
  ),
} as const;

export type FacetName = keyof typeof facets;

/** The type of each facet's value: `Facets['multiZone']` is `boolean`. */
export type Facets = {
  readonly [Name in FacetName]: (typeof facets)[Name] extends Facet<infer T> ? T : never;
};

/** A facet's meaning and unit; `T` is the type of its value. */
export interface Facet<T> {
  readonly meaning: string;
  readonly unit: string;
  readonly type: 'yes-no' | 'number' | 'text' | 'texts' | 'choice' | 'ports';
  readonly values?: readonly T[];
}

/** What is known of a facet by its name; undefined for any other word. */
export function facetOf(name: string): Facet<unknown> | undefined {
  return Object.hasOwn(facets, name) ? facets[name as FacetName] : undefined;
}

function yesNo(meaning: string): Facet<boolean> {
  return { type: 'yes-no', meaning, unit: '' };
}

function number(meaning: string, unit: string): Facet<number> {
  return { type: 'number', meaning, unit };
}

function text(meaning: string): Facet<string> {
  return { type: 'text', meaning, unit: '' };
}

function texts(meaning: string): Facet<readonly string[]> {
  return { type: 'texts', meaning, unit: '' };
}

function choice<T extends string>(meaning: string, values: readonly T[]): Facet<T> {
  return { type: 'choice', meaning, unit: '', values };
}

function ports(meaning: string): Facet<readonly PortOpening[]> {
  return { type: 'ports', meaning, unit: 'protocol/ports' };
}
