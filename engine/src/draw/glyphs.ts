import type { Kind } from '../graph/kinds.ts';

/** A picture of 24 × 24 units, as the path of its lines. */
interface Glyph {
  readonly path: string;
  /** Which colour of the palette it is drawn in. */
  readonly hue: Hue;
}

export type Hue = 'compute' | 'data' | 'network' | 'messages' | 'guard' | 'watch' | 'neutral';

const server: Glyph = {
  hue: 'compute',
  path: 'M4 5h16v6H4z M4 13h16v6H4z M8 8h.01 M8 16h.01 M12 8h4 M12 16h4',
};
const fleet: Glyph = {
  hue: 'compute',
  path: 'M3 8h12v5H3z M3 15h12v5H3z M8 8V4h13v12h-6 M6 10.5h.01 M6 17.5h.01',
};
const lambda: Glyph = { hue: 'compute', path: 'M6 4h4l8 16h-4L10 12 M10 12 6 20' };
const container: Glyph = {
  hue: 'compute',
  path: 'M12 3l8 4.5v9L12 21l-8-4.5v-9z M12 12l8-4.5 M12 12v9 M12 12 4 7.5',
};
const cylinder: Glyph = {
  hue: 'data',
  path: 'M5 6c0-1.7 3.1-3 7-3s7 1.3 7 3-3.1 3-7 3-7-1.3-7-3z M5 6v12c0 1.7 3.1 3 7 3s7-1.3 7-3V6 M5 12c0 1.7 3.1 3 7 3s7-1.3 7-3',
};
const table: Glyph = { hue: 'data', path: 'M4 5h16v14H4z M4 10h16 M4 14.5h16 M10 5v14' };
const bolt: Glyph = { hue: 'data', path: 'M13 3 5 14h6l-1 7 8-11h-6z' };
const bucket: Glyph = {
  hue: 'data',
  path: 'M4 6c0-1.4 3.6-2.5 8-2.5S20 4.6 20 6s-3.6 2.5-8 2.5S4 7.4 4 6z M4 6l2.2 12.5c.2 1.2 2.8 2 5.8 2s5.6-.8 5.8-2L20 6',
};
const disk: Glyph = { hue: 'data', path: 'M5 4h11l3 3v13H5z M8 4v5h7V4 M8 20v-6h8v6' };
const lens: Glyph = {
  hue: 'data',
  path: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M15.5 15.5 20 20',
};
const bars: Glyph = { hue: 'data', path: 'M4 20V10h4v10z M10 20V4h4v16z M16 20v-7h4v7z' };
const envelopes: Glyph = { hue: 'messages', path: 'M3 7h12v10H3z M3 7l6 5 6-5 M18 8v9 M21 9v7' };
const waves: Glyph = {
  hue: 'messages',
  path: 'M3 8c3-3 6 3 9 0s6-3 9 0 M3 13c3-3 6 3 9 0s6-3 9 0 M3 18c3-3 6 3 9 0s6-3 9 0',
};
const star: Glyph = {
  hue: 'messages',
  path: 'M12 12h.01 M12 12 5 6 M12 12l7-6 M12 12v8 M5 6h.01 M19 6h.01 M12 20h.01 M9 12a3 3 0 1 0 6 0 3 3 0 0 0-6 0z',
};
const balancer: Glyph = {
  hue: 'network',
  path: 'M12 3v6 M12 9 5 15 M12 9v6 M12 9l7 6 M3 15h4v5H3z M10 15h4v5h-4z M17 15h4v5h-4z',
};
const globe: Glyph = {
  hue: 'network',
  path: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M3 12h18 M12 3c3 3 3 15 0 18 M12 3c-3 3-3 15 0 18',
};
const gate: Glyph = { hue: 'network', path: 'M4 20V8l8-5 8 5v12 M4 20h16 M9 20v-7h6v7' };
const door: Glyph = { hue: 'network', path: 'M4 12h12 M12 7l5 5-5 5 M20 4v16' };
const shield: Glyph = {
  hue: 'guard',
  path: 'M12 3l8 3v6c0 4.5-3.3 7.6-8 9-4.7-1.4-8-4.5-8-9V6z M8.5 12l2.5 2.5 4.5-5',
};
const keyhole: Glyph = { hue: 'guard', path: 'M8 11a4 4 0 1 1 0 .01 M12 11h9 M18 11v4 M21 11v3' };
const person: Glyph = {
  hue: 'guard',
  path: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M4 20c.8-4 4-6 8-6s7.2 2 8 6',
};
const chart: Glyph = { hue: 'watch', path: 'M4 4v16h16 M7 15l4-5 3 3 5-7' };
const lines: Glyph = { hue: 'watch', path: 'M6 3h9l4 4v14H6z M9 11h7 M9 15h7 M9 7h3' };
const gear: Glyph = {
  hue: 'neutral',
  path: 'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M12 3v3 M12 18v3 M3 12h3 M18 12h3 M5.6 5.6l2.2 2.2 M16.2 16.2l2.2 2.2 M5.6 18.4l2.2-2.2 M16.2 7.8l2.2-2.2',
};
const flow: Glyph = {
  hue: 'messages',
  path: 'M4 4h6v5H4z M14 15h6v5h-6z M7 9v8h7 M14 4h6v5h-6z M10 6.5h4',
};
const spark: Glyph = {
  hue: 'compute',
  path: 'M12 3l2.2 6.3L21 12l-6.8 2.7L12 21l-2.2-6.3L3 12l6.8-2.7z',
};

const byKind: Readonly<Partial<Record<Kind, Glyph>>> = {
  'compute.vm': server,
  'compute.vm-group': fleet,
  'compute.function': lambda,
  'compute.web-app': globe,
  'compute.web-plan': fleet,
  'compute.container-service': container,
  'compute.batch': gear,
  'cluster.container': container,
  'cluster.kubernetes': container,
  'cluster.node-pool': fleet,
  workload: container,
  'service-discovery': door,
  'database.relational': cylinder,
  'database.server': cylinder,
  'database.key-value': table,
  'database.document': table,
  'database.graph': star,
  'database.proxy': door,
  'cache.memory': bolt,
  search: lens,
  warehouse: bars,
  'data.processing': flow,
  queue: envelopes,
  topic: star,
  stream: waves,
  'message-broker': envelopes,
  'event-bus': star,
  workflow: flow,
  'api-gateway': gate,
  'load-balancer.application': balancer,
  'load-balancer.network': balancer,
  'load-balancer.global': globe,
  cdn: globe,
  'dns.zone': globe,
  waf: shield,
  certificate: shield,
  'firewall.managed': shield,
  'gateway.internet': door,
  'gateway.nat': door,
  'gateway.vpn': shield,
  'gateway.transit': star,
  'endpoint.private': door,
  'storage.object': bucket,
  'storage.block': disk,
  'storage.file': disk,
  transfer: flow,
  'identity.role': person,
  'identity.directory': person,
  vault: keyhole,
  key: keyhole,
  secret: keyhole,
  logs: lines,
  alarm: chart,
  monitoring: chart,
  'audit-trail': lines,
  'threat-detection': shield,
  'backup-plan': disk,
  registry: container,
  pipeline: flow,
  'ai.model': spark,
  'messaging.users': envelopes,
};

/** The picture of a kind; a gear for what has none of its own. */
export function glyphOf(kind: Kind | 'internet'): Glyph {
  return kind === 'internet' ? globe : (byKind[kind] ?? gear);
}
