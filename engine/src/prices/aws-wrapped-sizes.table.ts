/** What AWS charges for a service's machines, by family: USD an hour of the size `large` in us-east-1. */
export interface WrappedSizes {
  readonly asOf: string;
  /** Key of the source in docs/prices.md. */
  readonly source: string;
  readonly large: Readonly<Record<string, number>>;
  /**
   * For families not listed: how much dearer the service is than EC2's own machine, by processor, taken
   * from the listed families nearest to it. Absent: such a size has no price.
   */
  readonly overEc2?: { readonly x86_64: number; readonly arm64: number };
}

const asOf = '2026-10-01';
const source = 'aws-wrapped-sizes-2026-10';

/** RDS for MySQL and MariaDB, single zone, general pricing (no licence in it). */
export const rdsMysql: WrappedSizes = {
  asOf,
  source,
  large: {
    t2: 0.136,
    t3: 0.136,
    t4g: 0.129,
    m3: 0.185,
    m4: 0.175,
    m5: 0.171,
    m6g: 0.152,
    m6i: 0.171,
    m7g: 0.168,
    r3: 0.24,
    r4: 0.24,
    r5: 0.24,
    r6g: 0.215,
    r6i: 0.24,
    r7g: 0.239,
  },
  overEc2: { x86_64: 1.78, arm64: 2.06 },
};

/** RDS for PostgreSQL, single zone. */
export const rdsPostgres: WrappedSizes = {
  asOf,
  source,
  large: {
    t2: 0.145,
    t3: 0.145,
    t4g: 0.129,
    m3: 0.195,
    m4: 0.182,
    m5: 0.178,
    m6g: 0.159,
    m6i: 0.178,
    m7g: 0.168,
    r3: 0.25,
    r4: 0.25,
    r5: 0.25,
    r6g: 0.225,
    r6i: 0.25,
    r7g: 0.239,
  },
  overEc2: { x86_64: 1.85, arm64: 2.06 },
};

/** Aurora, MySQL and PostgreSQL alike, standard storage; I/O-optimised instances cost 1.3 times as much. */
export const aurora: WrappedSizes = {
  asOf,
  source,
  large: {
    t2: 0.164,
    t3: 0.164,
    t4g: 0.146,
    r3: 0.29,
    r4: 0.29,
    r5: 0.29,
    r6g: 0.26,
    r6i: 0.29,
    r7g: 0.276,
    x2g: 0.377,
  },
  overEc2: { x86_64: 2.3, arm64: 2.58 },
};

/** DocumentDB, standard storage. */
export const documentDb: WrappedSizes = {
  asOf,
  source,
  large: { t3: 0.156, t4g: 0.148, r4: 0.277, r5: 0.277, r6g: 0.2633 },
};

/** Neptune; the listed sizes agree with the rows `neptune.db.*` of the price table. */
export const neptune: WrappedSizes = {
  asOf,
  source,
  large: { t3: 0.196, t4g: 0.186, r4: 0.348, r5: 0.348, r6g: 0.3287 },
};

/** ElastiCache for Redis OSS and Memcached; Valkey costs 0.8 times as much. */
export const elastiCache: WrappedSizes = {
  asOf,
  source,
  large: {
    t2: 0.136,
    t3: 0.136,
    t4g: 0.129,
    m4: 0.156,
    m5: 0.156,
    m6g: 0.149,
    m7g: 0.158,
    m8g: 0.15825,
    r4: 0.228,
    r5: 0.216,
    r6g: 0.206,
    r6gd: 0.3905,
    r7g: 0.219,
    r8g: 0.2195,
    c7gn: 0.255,
  },
  overEc2: { x86_64: 1.63, arm64: 1.93 },
};

/** MemoryDB: one and a half times ElastiCache's price of the same node. */
export const memoryDb: WrappedSizes = {
  asOf,
  source,
  large: { t4g: 0.186, r6g: 0.309, r6gd: 0.586, r7g: 0.3285 },
};

/** DynamoDB Accelerator. */
export const dax: WrappedSizes = {
  asOf,
  source,
  large: { t2: 0.16, t3: 0.16, r3: 0.269, r4: 0.269, r5: 0.255 },
};

/** OpenSearch Service data and master nodes, without their storage. */
export const openSearch: WrappedSizes = {
  asOf,
  source,
  large: {
    t2: 0.146,
    t3: 0.146,
    m3: 0.188,
    m4: 0.151,
    m5: 0.142,
    m6g: 0.128,
    m7g: 0.135,
    m7i: 0.161,
    m8g: 0.15,
    c4: 0.148,
    c5: 0.125,
    c6g: 0.113,
    c7g: 0.12,
    c7i: 0.143,
    c8g: 0.133,
    r3: 0.245,
    r4: 0.196,
    r5: 0.186,
    r6g: 0.167,
    r6gd: 0.191,
    r7g: 0.178,
    r7gd: 0.226,
    r7i: 0.212,
    r8g: 0.196,
    r8gd: 0.244,
    i3: 0.25,
    i4g: 0.247,
    i4i: 0.275,
    i7i: 0.302,
    i8g: 0.275,
    im4gn: 0.273,
    or1: 0.209,
    or2: 0.2,
    om2: 0.153,
    oi2: 0.29172,
  },
};

/** Amazon MQ, one broker; a standby doubles it and a cluster has three. */
export const amazonMq: WrappedSizes = {
  asOf,
  source,
  large: { t2: 0.24, t3: 0.24, m4: 0.3, m5: 0.288 },
};

/** MSK brokers; the listed sizes agree with the rows `msk.broker.*` of the price table. */
export const msk: WrappedSizes = {
  asOf,
  source,
  large: { t3: 0.1824, m5: 0.21, m7g: 0.204 },
};

/** DMS replication instances, single zone. */
export const dms: WrappedSizes = {
  asOf,
  source,
  large: { t2: 0.146, t3: 0.146, c4: 0.154, c5: 0.154, r4: 0.24, r5: 0.238 },
};
