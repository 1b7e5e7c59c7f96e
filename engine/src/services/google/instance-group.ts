import { googleDisks } from '../../cost/google-disks.ts';
import { googleMachines } from '../../cost/google-machines.ts';
import { known } from '../../graph/fact.ts';
import { textsOf } from '../plain.ts';
import { always, custom, firstOf, number, present, type Reading, written } from '../reading.ts';
import { letInAs } from '../readings/google-iam.ts';
import { googleArchitecture, googlePrevious, machineType } from '../readings/google-sizes.ts';
import type { FormatBlock } from '../service.ts';
import { service } from '../service.ts';
import { bought } from './machine.ts';
import { registry } from './pages.ts';

const page = registry('compute_instance_group_manager');
const regional = registry('compute_region_instance_group_manager');
const spread = 'https://cloud.google.com/compute/docs/instance-groups/regional-migs';
const template = 'version[].instance_template';
const scaler = (path: string) =>
  `@google_compute_autoscaler.autoscaling_policy.${path}|@google_compute_region_autoscaler.autoscaling_policy.${path}`;

const block: Required<Pick<FormatBlock, 'facets' | 'links' | 'attachments'>> = {
  facets: {
    instances: firstOf(number('target_size'), number(scaler('min_replicas'))),
    minInstances: scaler('min_replicas'),
    maxInstances: scaler('max_replicas'),
    autoScaling: present(
      '@google_compute_autoscaler.autoscaling_policy|@google_compute_region_autoscaler.autoscaling_policy',
    ),
    autoRepair: present('auto_healing_policies'),
    healthCheck: present('auto_healing_policies.health_check'),
    publicEndpoint: present(`${template}>network_interface[].access_config`),
    instanceSize: machineType(`${template}>machine_type`),
    architecture: googleArchitecture(`${template}>machine_type`),
    previousGeneration: googlePrevious(`${template}>machine_type`),
    purchaseOption: bought(`${template}>scheduling`),
  },
  links: {
    usesTemplate: template,
    placedIn: `${template}>network_interface[].subnetwork`,
    inNetwork: `${template}>network_interface[].network`,
    runsAs: `${template}>service_account.email`,
    uses: letInAs(`${template}>service_account.email`),
  },
  attachments: {
    google_compute_autoscaler: 'target',
    google_compute_region_autoscaler: 'target',
    google_compute_per_instance_config: 'instance_group_manager',
    google_compute_region_per_instance_config: 'region_instance_group_manager',
  },
};

const defaults = {
  instances: { value: 0, page },
  autoScaling: { value: false, page },
  autoRepair: { value: false, page },
  healthCheck: { value: false, page },
  publicEndpoint: { value: false, page },
  purchaseOption: { value: 'on-demand', page },
} as const;

const prices = [googleMachines({ count: 'instances' }), googleDisks('instances')];

/** Whether two zones or more are named. */
const severalZones: Reading<boolean> = custom(['distribution_policy_zones'], (context) => {
  const slots = written(context, 'distribution_policy_zones');
  if (slots.length === 0) return undefined;
  const zones = textsOf(slots.map(({ value }) => value));
  return zones.state === 'known' ? { ...zones, value: zones.value.length > 1 } : zones;
});

export const zonalInstanceGroup = service({
  id: 'google-instance-group-manager',
  name: 'managed instance group',
  provider: 'google',
  kind: 'compute.vm-group',
  icon: 'google/instance-group',
  formats: {
    terraform: {
      type: 'google_compute_instance_group_manager',
      ...block,
      facets: { ...block.facets, multiZone: always(false, page), zones: 'zone' },
    },
  },
  defaults,
  sla: 'google-compute-engine',
  prices,
});

export const regionalInstanceGroup = service({
  id: 'google-region-instance-group-manager',
  name: 'regional managed instance group',
  provider: 'google',
  kind: 'compute.vm-group',
  icon: 'google/instance-group',
  formats: {
    terraform: {
      type: 'google_compute_region_instance_group_manager',
      ...block,
      facets: { ...block.facets, multiZone: severalZones, zones: 'distribution_policy_zones' },
    },
  },
  defaults: {
    ...defaults,
    instances: { value: 0, page: regional },
    multiZone: { value: true, page: spread },
  },
  sla: 'google-compute-engine',
  prices,
});

export const googleAutoscaler = service({
  id: 'google-autoscaler',
  name: 'autoscaler',
  provider: 'google',
  kind: 'autoscaler',
  icon: 'google/autoscaler',
  formats: {
    terraform: {
      type: ['google_compute_autoscaler', 'google_compute_region_autoscaler'],
      facets: {
        minInstances: 'autoscaling_policy.min_replicas',
        maxInstances: 'autoscaling_policy.max_replicas',
        enabled: custom(['autoscaling_policy.mode'], (context) => {
          const [mode] = written(context, 'autoscaling_policy.mode');
          if (mode?.value.kind !== 'scalar') return undefined;
          return known(String(mode.value.value).toUpperCase() !== 'OFF', {
            by: 'file',
            at: mode.at,
          });
        }),
      },
      links: { attachedTo: 'target' },
    },
  },
  defaults: { enabled: { value: true, page: registry('compute_autoscaler') } },
  prices: 'free',
});

/** Machines put together by hand: a balancer's targets. */
export const unmanagedGroup = service({
  id: 'google-instance-group',
  name: 'unmanaged instance group',
  provider: 'google',
  kind: 'load-balancer.targets',
  icon: 'google/instance-group',
  formats: {
    terraform: {
      type: 'google_compute_instance_group',
      links: {
        inNetwork: 'network',
        forwardsTo: 'instances+@google_compute_instance_group_membership.instance',
      },
      attachments: { google_compute_instance_group_membership: 'instance_group' },
    },
  },
  prices: 'free',
});
