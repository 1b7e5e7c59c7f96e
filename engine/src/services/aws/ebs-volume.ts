import type { PricedResource } from '../../cost/dimension.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { facetOf } from '../../graph/graph.ts';
import { encryptedDisk } from '../readings/account-encryption.ts';
import { asItsSource } from '../readings/restored.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVolume.html';

/** Off for an account until somebody turns it on. */
const encryption = 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html';

const listed = new Set(['gp2', 'gp3', 'sc1', 'st1', 'standard']);

const typeOf = (resource: PricedResource): string | undefined => {
  const type = facetOf(resource, 'storageType');
  return type.state === 'known' ? type.value.toLowerCase() : undefined;
};

const numberOf = (resource: PricedResource, name: 'iops' | 'throughput'): number => {
  const fact = facetOf(resource, name);
  return fact.state === 'known' ? fact.value : 0;
};

const extraIops = (resource: PricedResource): number =>
  Math.max(0, numberOf(resource, 'iops') - 3000);
const extraMibs = (resource: PricedResource): number =>
  Math.max(0, numberOf(resource, 'throughput') - 125);

export const ebsVolume = service({
  id: 'aws-ebs-volume',
  name: 'EBS volume',
  provider: 'aws',
  kind: 'storage.block',
  icon: 'aws/ebs',
  formats: {
    terraform: {
      type: 'aws_ebs_volume',
      facets: {
        encryptedAtRest: encryptedDisk(asItsSource('encrypted', 'snapshot_id')),
        storageType: 'type',
        storageSizeGb: 'size',
        iops: 'iops',
        throughput: 'throughput',
        zones: 'availability_zone',
        tags: tags('tags'),
      },
      links: {
        encryptedWith: 'kms_key_id',
        attachedTo: '@aws_volume_attachment.instance_id',
        replicaOf: 'snapshot_id',
      },
      attachments: { aws_volume_attachment: 'volume_id' },
    },
    cloudformation: {
      type: 'AWS::EC2::Volume',
      facets: {
        encryptedAtRest: asItsSource('Encrypted', 'SnapshotId'),
        storageType: 'VolumeType',
        storageSizeGb: 'Size',
        iops: 'Iops',
        throughput: 'Throughput',
        zones: 'AvailabilityZone',
        tags: tags('Tags'),
      },
      links: { encryptedWith: 'KmsKeyId', attachedTo: '@AWS::EC2::VolumeAttachment.InstanceId' },
      attachments: { 'AWS::EC2::VolumeAttachment': 'VolumeId' },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: encryption },
    storageType: { value: 'gp2', page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-ebs',
  prices: [
    perGbMonth({
      provider: 'aws',
      dimension: (resource) => {
        const type = typeOf(resource) ?? 'gp2';
        if (listed.has(type)) return `ebs.${type}.gb_month`;
        return 'autoscaling_group.storage_provisioned_iops_ssd_io1';
      },
      label: 'Storage',
    }),
    perMonth({
      provider: 'aws',
      dimension: (resource) => {
        const type = typeOf(resource);
        if (type === 'io1' || type === 'io2') return 'autoscaling_group.provisioned_iops';
        return type === 'gp3' && extraIops(resource) > 0 ? 'ebs.gp3.iops_month[>3000]' : undefined;
      },
      label: 'Provisioned IOPS',
      unit: 'IOPS-month',
      count: (resource) =>
        typeOf(resource) === 'gp3' ? extraIops(resource) : numberOf(resource, 'iops'),
    }),
    perMonth({
      provider: 'aws',
      dimension: (resource) =>
        typeOf(resource) === 'gp3' && extraMibs(resource) > 0
          ? 'ebs.gp3.throughput_gibps_month[>125MiBps]'
          : undefined,
      label: 'Provisioned throughput',
      unit: 'GiB/s-month',
      count: (resource) => extraMibs(resource) / 1024,
    }),
  ],
});

export const ebsSnapshot = service({
  id: 'aws-ebs-snapshot',
  name: 'EBS snapshot',
  provider: 'aws',
  kind: 'storage.snapshot',
  icon: 'aws/ebs',
  formats: {
    terraform: {
      type: ['aws_ebs_snapshot', 'aws_ebs_snapshot_copy', 'aws_ebs_snapshot_import'],
      facets: { encryptedAtRest: 'encrypted|volume_id>encrypted', tags: tags('tags') },
      links: { replicaOf: 'volume_id|source_snapshot_id', encryptedWith: 'kms_key_id' },
    },
  },
  defaults: { tags: { value: [], page: api } },
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'ebs.snapshot.gb_month',
      label: 'Snapshot storage',
      usage: 'aws-ebs-snapshot-gb',
    }),
  ],
});
