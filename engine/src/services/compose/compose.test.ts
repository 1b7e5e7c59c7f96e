import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../assemble/assemble.ts';
import { compose } from '../../formats/compose/read.ts';
import type { Architecture } from '../../graph/architecture.ts';
import type { FacetName } from '../../graph/facets.ts';
import { serviceLimits } from '../../limits.ts';
import { composeServices } from './index.ts';

const architectureOf = (text: string): Architecture => {
  const options = { grammars: undefined, limits: serviceLimits };
  const reading = compose.read([{ name: 'compose.yaml', text }], [], options);
  return assemble(reading, [], composeServices, { limits: serviceLimits });
};
const facet = (architecture: Architecture, address: string, name: FacetName) => {
  const fact = architecture.resources.get(address)?.facets[name];
  return fact?.state === 'known' ? fact.value : (fact?.state ?? 'not-applicable');
};
const facetOf = (service: string, name: FacetName) =>
  facet(architectureOf(`services: {a: ${service}}`), 'a', name);

test('the sample: kinds, links and what is published', () => {
  const sample = readFileSync(
    new URL('../../formats/compose/fixtures/nginx-nodejs-redis.compose.yaml', import.meta.url),
    'utf8',
  );
  const architecture = architectureOf(sample);
  const kinds = [...architecture.resources.values()].map(({ name, kind }) => `${name} ${kind}`);
  expect(kinds).toEqual([
    'redis cache.memory',
    'web1 compute.container-service',
    'web2 compute.container-service',
    'nginx compute.container-service',
  ]);
  const links = architecture.links.map(({ from, to }) => `${from} ${to}`);
  expect(links).toEqual(['nginx web1', 'nginx web2']);
  expect(facet(architecture, 'redis', 'imageTagFixed')).toBe(false);
  expect(facet(architecture, 'redis', 'hostPorts')).toEqual(['6379']);
  expect(facet(architecture, 'web1', 'imageTagFixed')).toBe('not-applicable');
});

test('a service uses the volumes, secrets and stores that the file declares, a balancer forwards', () => {
  const architecture = architectureOf(
    'services: {db: {image: postgres, volumes: ["data:/d"], secrets: [pw]}, front: {image: traefik, depends_on: [db, web]}, web: {build: .}}\nvolumes: {data: }\nsecrets: {pw: {file: x}}\n',
  );
  const links = architecture.links.map(({ from, kind, to }) => `${from} ${kind} ${to}`);
  expect(links).toEqual(['db uses data', 'db uses pw', 'front forwardsTo web', 'front uses db']);
});

describe('kinds', () => {
  test.each([
    ['postgres:16-alpine', 'database.relational'],
    ['bitnami/postgresql', 'database.relational'],
    ['mcr.microsoft.com/mssql/server:2022-latest', 'database.relational'],
    ['docker.elastic.co/elasticsearch/elasticsearch:8.1.0', 'search'],
    ['confluentinc/cp-kafka:7', 'stream'],
    ['localhost:5000/mongo', 'database.document'],
    ['mongo-express', 'compute.container-service'],
    ['oliver006/redis_exporter', 'monitoring'],
    ['jwilder/nginx-proxy', 'load-balancer.application'],
    ['hashicorp/vault', 'vault'],
    ['fluent/fluent-bit', 'logs'],
    ['node:20', 'compute.container-service'],
    ['myorg/api', 'compute.container-service'],
    ['minio/minio', 'storage.object'],
    ['grafana/loki', 'logs'],
    ['registry:2', 'registry'],
  ])('%s is %s', (image, kind) => {
    const architecture = architectureOf(`services: {a: {image: "${image}"}}`);
    expect(architecture.resources.get('a')?.kind).toBe(kind);
  });
});

describe('facets', () => {
  test.each<[string, FacetName, unknown]>([
    ['{image: "x:1.2"}', 'imageTagFixed', true],
    ['{image: "host:5000/x"}', 'imageTagFixed', false],
    ['{image: "x@sha256:abc"}', 'imageTagFixed', true],
    ['{image: "x:$TAG"}', 'imageTagFixed', 'unknown'],
    ['{image: "$IMG:1"}', 'imageTagFixed', true],
    ['{image: x, privileged: true}', 'privileged', true],
    ['{image: x}', 'privileged', false],
    ['{image: x, user: "1000:1000"}', 'runsAsRoot', false],
    ['{image: x, user: root}', 'runsAsRoot', true],
    ['{image: x}', 'runsAsRoot', 'unknown'],
    ['{image: x, network_mode: host}', 'hostNamespaces', ['network_mode']],
    ['{image: x, ports: ["127.0.0.1:80:80", "443:443"]}', 'hostPorts', ['443']],
    ['{image: x, ports: ["$P:80"]}', 'hostPorts', 'unknown'],
    [
      '{image: x, volumes: ["/var/run/docker.sock:/s", "v:/v"]}',
      'hostPaths',
      ['/var/run/docker.sock'],
    ],
    ['{image: x, deploy: {resources: {limits: {cpus: "0.5", memory: 512M}}}}', 'memoryLimit', 512],
    ['{image: x, mem_limit: 1g}', 'memoryLimit', 1024],
    ['{image: x}', 'memoryLimit', 0],
    ['{image: x, deploy: {replicas: 3}}', 'instances', 3],
    ['{image: x, healthcheck: {test: [CMD, y]}}', 'healthCheck', true],
    ['{image: x, healthcheck: {disable: true}}', 'healthCheck', false],
    ['{image: x, environment: {POSTGRES_PASSWORD: hunter2hunter2}}', 'containsCredentials', true],
    ['{image: x, labels: [a=b]}', 'tags', ['a=b']],
  ])('%s: %s is %s', (service, name, value) => {
    expect(facetOf(service, name)).toEqual(value);
  });
});
