import { list, map, scalar, type Value } from '../source/value.ts';
import type { Block } from './block.ts';
import type { Body } from './tree.ts';

/** What a format calls the arguments of a listener. */
interface Words {
  readonly balancer: string;
  readonly port: string;
  readonly protocol: string;
  readonly certificate: string;
  readonly action: string;
  readonly redirect: (at: Value['at']) => Value;
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
  },
  cloudformation: {
    balancer: 'LoadBalancerArn',
    port: 'Port',
    protocol: 'Protocol',
    certificate: 'Certificates',
    action: 'DefaultActions',
    redirect: (at) => redirection(['Type', 'RedirectConfig', 'Port', 'Protocol', 'StatusCode'], at),
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
  readonly type: string;
  readonly body: Body;
}

/**
 * A listener that was moved to TLS where its balancer already has one on that port sends its callers there
 * instead: two on one port can't be.
 */
export function withRedirects<T extends Listener>(
  listeners: readonly T[],
  format: 'terraform' | 'cloudformation',
  withBody: (listener: T, body: Body) => T,
): readonly T[] {
  const say = words[format];
  const taken = new Set<string>();
  const placeOf = ({ type, body }: Listener): string | undefined => {
    if (!isListener(type)) return undefined;
    const balancer = body.get(say.balancer);
    const port = body.get(say.port);
    return balancer?.kind === 'reference' && port?.kind === 'scalar'
      ? `${balancer.to} ${String(port.value)}`
      : undefined;
  };
  for (const listener of listeners) {
    const place = placeOf(listener);
    if (place !== undefined && listener.body.has(say.certificate)) taken.add(place);
  }
  return listeners.map((listener) => {
    const { body } = listener;
    const place = placeOf(listener);
    const port = body.get(say.port);
    if (place === undefined || !port || !taken.has(place) || body.has(say.certificate))
      return listener;
    return withBody(
      listener,
      new Map<string, Value>([
        ...body,
        [say.port, scalar(80, port.at)],
        [say.protocol, scalar('HTTP', port.at)],
        [say.action, say.redirect(port.at)],
      ]),
    );
  });
}

const isListener = (type: string): boolean =>
  type === 'aws_lb_listener' ||
  type === 'aws_alb_listener' ||
  type === 'AWS::ElasticLoadBalancingV2::Listener';

/** Terraform blocks with their listeners as {@link withRedirects} has them. */
export const redirected = (blocks: readonly Block[]): readonly Block[] =>
  withRedirects(blocks, 'terraform', (block, body) => ({ ...block, body }));
