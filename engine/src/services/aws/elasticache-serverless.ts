import { chargedBy } from '../../cost/charged-by.ts';
import { always, atLeast, present } from '../reading.ts';
import type { CapacityMode } from '../readings/capacity.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg';
const api =
  'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateServerlessCache.html';

/** Encrypted, over several zones and with failover, always: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/WhatIs.html */
const given = {
  encryptedAtRest: always(true, `${guide}/at-rest-encryption.html`),
  tlsRequired: always(true, `${guide}/in-transit-encryption.html`),
  multiZone: always(true, `${guide}/WhatIs.corecomponents.html`),
  automaticFailover: always(true, `${guide}/WhatIs.corecomponents.html`),
  capacityMode: always<CapacityMode>('serverless', `${guide}/WhatIs.corecomponents.html`),
};

export const elasticacheServerless = service({
  id: 'aws-elasticache-serverless',
  name: 'ElastiCache serverless cache',
  provider: 'aws',
  kind: 'cache.memory',
  icon: 'aws/elasticache',
  formats: {
    terraform: {
      type: 'aws_elasticache_serverless_cache',
      label: 'name',
      facets: {
        ...given,
        authenticationRequired: present('user_group_id'),
        automaticBackups: atLeast('snapshot_retention_limit', 1, 7),
        backupRetentionDays: 'snapshot_retention_limit',
        engine: 'engine',
        engineVersion: 'major_engine_version',
        tags: tags('tags'),
      },
      links: {
        placedIn: 'subnet_ids',
        guardedBy: 'security_group_ids',
        encryptedWith: 'kms_key_id',
      },
    },
    cloudformation: {
      type: 'AWS::ElastiCache::ServerlessCache',
      label: 'ServerlessCacheName',
      facets: {
        ...given,
        authenticationRequired: present('UserGroupId'),
        automaticBackups: atLeast('SnapshotRetentionLimit', 1, 7),
        backupRetentionDays: 'SnapshotRetentionLimit',
        engine: 'Engine',
        engineVersion: 'MajorEngineVersion',
        tags: tags('Tags'),
      },
      links: { placedIn: 'SubnetIds', guardedBy: 'SecurityGroupIds', encryptedWith: 'KmsKeyId' },
    },
  },
  defaults: {
    authenticationRequired: { value: false, page: api },
    automaticBackups: { value: false, page: api },
    backupRetentionDays: { value: 0, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-elasticache-serverless',
  prices: [chargedBy('GB-hours stored and processing units')],
});
