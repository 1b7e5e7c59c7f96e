import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const machineStorageOptimised = rule({
  id: 'machine-storage-optimised',
  title: 'Instance not EBS optimised',
  pillar: 'performance',
  severity: 'low',
  kinds: ['compute.vm'],
  asks: ['storageOptimized'],
  passes: ({ storageOptimized }) => storageOptimized,
  why: 'Traffic to its disks competes with all other traffic, so disks are slow just when it is busy.',
  fix: "Turn the disks' own bandwidth on; current sizes have it at no extra cost.",
  remedy: setting({ storageOptimized: true }),
  equivalents: { aws: ['CKV_AWS_135'] },
  references: [wellArchitected('PERF 2'), wellArchitected('PERF 3')],
});
