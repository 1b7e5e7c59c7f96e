import type { SourceRange } from '../source/range.ts';
import { list, map, scalar, unknown, type Value } from '../source/value.ts';
import type { Body } from './tree.ts';

/** What a CloudFormation type needs once a remedy has changed it. */
const completions: Readonly<Record<string, (body: Body, at: SourceRange) => Body>> = {
  'AWS::ElasticLoadBalancingV2::Listener': (body, at) => {
    const protocol = wordAt(body, 'Protocol');
    if ((protocol !== 'HTTPS' && protocol !== 'TLS') || body.has('Certificates')) return body;
    const certificate = new Map([
      ['CertificateArn', unknown('the files name no certificate for TLS', at)],
    ]);
    return new Map<string, Value>([
      ...body,
      ['Certificates', list([map(certificate, at)], at)],
      ['SslPolicy', body.get('SslPolicy') ?? scalar('ELBSecurityPolicy-TLS13-1-2-2021-06', at)],
    ]);
  },
  // SAM has a word of its own for what Lambda keeps in a block.
  'AWS::Serverless::Function': (body) => {
    const mode = body.get('TracingConfig');
    if (mode?.kind !== 'map') return body;
    const rest = [...body].filter(([name]) => name !== 'TracingConfig' && name !== 'Tracing');
    const [tracing] = [...mode.entries.values()];
    return new Map(tracing ? [...rest, ['Tracing', tracing] as const] : rest);
  },
  'AWS::ElastiCache::ReplicationGroup': (body, at) =>
    wordAt(body, 'AutomaticFailoverEnabled') === 'true' &&
    Number(wordAt(body, 'NumCacheClusters')) < 2
      ? new Map<string, Value>([...body, ['NumCacheClusters', scalar(2, at)]])
      : body,
};

const wordAt = (body: Body, name: string): string | undefined => {
  const value = body.get(name);
  return value?.kind === 'scalar' ? String(value.value) : undefined;
};

/** The properties with what their type demands besides. */
export function completedTemplate(type: string, body: Body, at: SourceRange): Body {
  return Object.hasOwn(completions, type) ? (completions[type]?.(body, at) ?? body) : body;
}
