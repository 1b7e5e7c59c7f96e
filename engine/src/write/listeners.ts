import { list, map, scalar, type Value } from '../source/value.ts';
import type { Block } from './block.ts';
import type { MovedListener } from './moved-listeners.ts';
import { withTlsPort } from './open-tls-port.ts';
import type { Body } from './tree.ts';

/** What a format calls the arguments of a listener. */
interface Words {
  readonly balancer: string;
  readonly port: string;
  readonly protocol: string;
  readonly certificate: string;
  readonly action: string;
  readonly redirect: (at: Value['at']) => Value;
  /** What only a listener with TLS has. */
  readonly ofTls: readonly string[];
}

const settings = { port: '443', protocol: 'HTTPS', status: 'HTTP_301' };

const words: Readonly<Record<'terraform' | 'cloudformation', Words>> = {
  terraform: {
    balancer: 'load_balancer_arn',
    port: 'port',
    protocol: 'protocol',
    certificate: 'certificate_arn',
    action: 'default_action',
    redirect: (at) => redirection(['type', 'redirect', 'port', 'protocol', 'status_code'], at),
    ofTls: ['certificate_arn', 'ssl_policy', 'alpn_policy'],
  },
  cloudformation: {
    balancer: 'LoadBalancerArn',
    port: 'Port',
    protocol: 'Protocol',
    certificate: 'Certificates',
    action: 'DefaultActions',
    redirect: (at) => redirection(['Type', 'RedirectConfig', 'Port', 'Protocol', 'StatusCode'], at),
    ofTls: ['Certificates', 'SslPolicy', 'AlpnPolicy'],
  },
};

function redirection(
  [type = '', inside = '', port = '', protocol = '', status = '']: readonly string[],
  at: Value['at'],
): Value {
  const where = new Map<string, Value>([
    [port, scalar(settings.port, at)],
    [protocol, scalar(settings.protocol, at)],
    [status, scalar(settings.status, at)],
  ]);
  const action = new Map<string, Value>([
    [type, scalar('redirect', at)],
    [inside, map(where, at)],
  ]);
  return list([map(action, at)], at);
}

interface Listener {
  readonly key: string;
  readonly type: string;
  readonly body: Body;
}

/** How listeners are changed in a format, and further ones made. */
interface Making<T> {
  readonly format: 'terraform' | 'cloudformation';
  readonly withBody: (item: T, body: Body) => T;
  /** One more of the same type; `suffix` sets its key and its name apart. */
  readonly beside: (item: T, body: Body, suffix: string) => T;
}

/**
 * What moving listeners to TLS brings with it: callers of the old port are sent to the new one, whether that
 * is the moved listener or one that the balancer has already (two on one port can't be), and its firewall
 * lets them in there.
 */
export function withRedirects<T extends Listener>(
  items: readonly T[],
  moved: ReadonlyMap<string, MovedListener>,
  making: Making<T>,
): readonly T[] {
  if (moved.size === 0) return items;
  const { format, withBody, beside } = making;
  const say = words[format];
  const placeOf = ({ type, body }: Listener): string | undefined => {
    if (!isListener(type)) return undefined;
    const balancer = body.get(say.balancer);
    const port = body.get(say.port);
    return balancer?.kind === 'reference' && port?.kind === 'scalar'
      ? `${balancer.to} ${String(port.value)}`
      : undefined;
  };
  const taken = new Set(items.flatMap((one) => (moved.has(one.key) ? [] : (placeOf(one) ?? []))));
  const added = new Set<string>();
  const secured = items.flatMap((listener): readonly T[] => {
    const before = moved.get(listener.key);
    const place = placeOf(listener);
    const at = listener.body.get(say.port)?.at;
    if (!before || place === undefined || !at) return [listener];
    const onOldPort = (more: readonly (readonly [string, Value])[]) =>
      new Map<string, Value>([...listener.body, [say.port, scalar(before.port, at)], ...more]);
    const redirecting = (): Body => {
      const body = onOldPort([
        [say.protocol, scalar('HTTP', at)],
        [say.action, say.redirect(at)],
      ]);
      for (const name of say.ofTls) body.delete(name);
      return body;
    };
    if (taken.has(place)) return [withBody(listener, redirecting())];
    // The second of a balancer that was moved keeps its port: it leads elsewhere than the first.
    if (added.has(place)) return [withBody(listener, onOldPort([]))];
    added.add(place);
    return String(before.port) === settings.port
      ? [listener]
      : [listener, beside(listener, redirecting(), 'redirect')];
  });
  const ports = new Map(
    [...moved.values()].flatMap(({ port, guards }) =>
      guards.map((guard) => [guard, port] as const),
    ),
  );
  return withTlsPort(secured, ports, format, withBody, (item, body) => beside(item, body, 'https'));
}

const isListener = (type: string): boolean =>
  type === 'aws_lb_listener' ||
  type === 'aws_alb_listener' ||
  type === 'AWS::ElasticLoadBalancingV2::Listener';

/** Terraform blocks with their listeners as {@link withRedirects} has them. */
export const redirected = (
  blocks: readonly Block[],
  moved: ReadonlyMap<string, MovedListener>,
): readonly Block[] =>
  withRedirects(blocks, moved, {
    format: 'terraform',
    withBody: (block, body) => ({ ...block, body }),
    beside: (block, body, suffix) => ({
      ...block,
      key: `${block.key} ${suffix}`,
      address: `${block.address}_${suffix}`,
      body,
    }),
  });
