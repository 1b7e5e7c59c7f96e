import type { PricedResource } from '../../cost/dimension.ts';
import { googleMachines } from '../../cost/google-machines.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { perHour } from '../../cost/per-hour.ts';
import { notApplicable } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import {
  always,
  equals,
  firstOf,
  mapped,
  negated,
  notEquals,
  number,
  present,
  type Reading,
  text,
  yesNo,
} from '../reading.ts';
import { whereWritten } from '../readings/applicable.ts';
import { clusterAdmitsAny, clusterSpread, nodeCount } from '../readings/google-clusters.ts';
import { googleArchitecture, googlePrevious, machineType } from '../readings/google-sizes.ts';
import { tags } from '../readings/tags.ts';
import { firstAt } from '../readings/within.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('container_cluster');
const pool = registry('container_node_pool');
const guide = 'https://cloud.google.com/kubernetes-engine/docs';
const size = 'node_config.machine_type';

type Bought = 'on-demand' | 'spot' | 'reserved';
const spot = { true: 'spot', false: 'on-demand' } as const;

/** The price row of the disks of nodes. */
function diskRow({ facets: { storageType } }: PricedResource): string {
  const type = storageType?.state === 'known' ? storageType.value.toLowerCase() : 'pd-balanced';
  return `gce.disk.${type}.gb_month`;
}

/** A fact of the pool that comes with a cluster; there is none where it is removed, or Google runs the nodes. */
function ofDefaultPool<T>(reading: Reading<T>): Reading<T> {
  const removed = yesNo('remove_default_node_pool');
  const autopilot = yesNo('enable_autopilot');
  return {
    ...reading,
    read: (context) => {
      const gone = [removed.read(context), autopilot.read(context)].some(
        (fact) => fact?.state === 'known' && fact.value,
      );
      return gone || !firstAt(context, 'initial_node_count')
        ? notApplicable
        : reading.read(context);
    },
  };
}

export const gkeCluster = service({
  id: 'google-gke-cluster',
  name: 'GKE cluster',
  provider: 'google',
  kind: 'cluster.kubernetes',
  icon: 'google/gke',
  formats: {
    terraform: {
      type: 'google_container_cluster',
      label: 'name',
      facets: {
        publicEndpoint: negated('private_cluster_config.enable_private_endpoint'),
        admitsAnyNetwork: clusterAdmitsAny,
        privateNodes: 'private_cluster_config.enable_private_nodes',
        networkPolicy: firstOf(
          yesNo('network_policy.enabled'),
          equals('datapath_provider', 'ADVANCED_DATAPATH'),
          yesNo('enable_autopilot'),
        ),
        roleBasedAccess: negated('enable_legacy_abac'),
        logsExported: firstOf(
          notEquals('logging_service', 'none'),
          present('logging_config.enable_components'),
        ),
        secretsEncrypted: equals('database_encryption.state', 'ENCRYPTED'),
        deletionProtection: 'deletion_protection',
        automaticUpgrades: notEquals('release_channel.channel', 'UNSPECIFIED'),
        multiZone: clusterSpread,
        productionTier: always(true, 'https://cloud.google.com/kubernetes-engine/sla'),
        capacityMode: mapped<'provisioned' | 'on-demand' | 'serverless'>('enable_autopilot', {
          true: 'serverless',
          false: 'provisioned',
        }),
        zones: 'node_locations',
        engineVersion: 'min_master_version',
        instances: ofDefaultPool(nodeCount('initial_node_count')),
        instanceSize: ofDefaultPool(machineType(size)),
        storageSizeGb: ofDefaultPool(number('node_config.disk_size_gb')),
        storageType: ofDefaultPool(text('node_config.disk_type')),
        tags: tags('resource_labels'),
      },
      links: {
        inNetwork: 'network',
        placedIn: 'subnetwork',
        runsAs:
          'node_config.service_account|cluster_autoscaling.auto_provisioning_defaults.service_account',
        encryptedWith: 'database_encryption.key_name',
      },
      attachments: {
        google_gke_hub_membership: 'endpoint.gke_cluster.resource_link',
        google_gke_backup_backup_plan: 'cluster',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: {
      value: true,
      page: `${guide}/how-to/authorized-networks`,
    },
    privateNodes: { value: false, page },
    networkPolicy: { value: false, page: `${guide}/how-to/network-policy` },
    roleBasedAccess: { value: true, page },
    logsExported: { value: true, page: `${guide}/how-to/config-logging-monitoring` },
    secretsEncrypted: { value: false, page: `${guide}/how-to/encrypting-secrets` },
    deletionProtection: { terraform: true, page },
    automaticUpgrades: { value: true, page: `${guide}/concepts/release-channels` },
    capacityMode: { value: 'provisioned', page },
    instanceSize: { value: 'e2-medium', page },
    storageSizeGb: { value: 100, page },
    storageType: { value: 'pd-balanced', page },
    tags: { value: [], page },
  },
  sla: 'google-gke',
  prices: [
    perHour({
      provider: 'google',
      dimension: 'container_cluster.cluster_management_fee',
      label: 'Cluster management',
    }),
    googleMachines({ count: 'instances', label: 'Default node hours' }),
    perGbMonth({
      provider: 'google',
      dimension: (resource) =>
        facetOf(resource, 'instances').state === 'not-applicable' ? undefined : diskRow(resource),
      label: 'Default node disks',
      count: 'instances',
    }),
    (resource) => {
      const mode = resource.facets.capacityMode;
      return mode?.state === 'known' && mode.value === 'serverless'
        ? { label: 'Pods', notPriced: 'Autopilot charges by what the pods ask for' }
        : [];
    },
  ],
});

export const gkeNodePool = service({
  id: 'google-gke-node-pool',
  name: 'GKE node pool',
  provider: 'google',
  kind: 'cluster.node-pool',
  icon: 'google/gke',
  formats: {
    terraform: {
      type: 'google_container_node_pool',
      facets: {
        autoRepair: 'management.auto_repair',
        automaticUpgrades: 'management.auto_upgrade',
        instances: nodeCount('node_count|autoscaling.min_node_count|initial_node_count'),
        minInstances: nodeCount('autoscaling.min_node_count'),
        maxInstances: nodeCount('autoscaling.max_node_count'),
        autoScaling: present('autoscaling'),
        instanceSize: machineType(size),
        architecture: googleArchitecture(size),
        previousGeneration: googlePrevious(size),
        purchaseOption: firstOf(
          mapped<Bought>('node_config.spot', spot),
          mapped<Bought>('node_config.preemptible', spot),
        ),
        storageSizeGb: 'node_config.disk_size_gb',
        storageType: 'node_config.disk_type',
        zones: 'node_locations|cluster>node_locations',
        multiZone: clusterSpread,
        privateNodes: whereWritten(
          'network_config.enable_private_nodes',
          yesNo('network_config.enable_private_nodes'),
        ),
        secureBoot: 'node_config.shielded_instance_config.enable_secure_boot',
        tags: tags('node_config.resource_labels|node_config.labels'),
      },
      links: {
        memberOf: 'cluster',
        placedIn: 'cluster>subnetwork',
        inNetwork: 'cluster>network',
        runsAs: 'node_config.service_account',
      },
    },
  },
  defaults: {
    autoRepair: { value: true, page: pool },
    automaticUpgrades: { value: true, page: pool },
    autoScaling: { value: false, page: pool },
    instanceSize: { value: 'e2-medium', page },
    architecture: { value: 'x86_64', page },
    previousGeneration: { value: false, page },
    purchaseOption: { value: 'on-demand', page },
    storageSizeGb: { value: 100, page },
    storageType: { value: 'pd-balanced', page },
    secureBoot: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'google-compute-engine',
  prices: [
    googleMachines({ count: 'instances', label: 'Node hours' }),
    perGbMonth({
      provider: 'google',
      dimension: diskRow,
      label: 'Node disks',
      count: 'instances',
    }),
  ],
});
