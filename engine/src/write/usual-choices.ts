import type { SourceRange } from '../source/range.ts';
import { list, map, type Value } from '../source/value.ts';
import { asValue, type Body, type Plain } from './tree.ts';

type Choice = { readonly [name: string]: Plain };

/**
 * What most people write where a type demands something that says nothing of the architecture: written
 * instead of a variable, and only where nothing stands. Of a block with a question mark only if it is there.
 */
const choices: Readonly<Record<string, (body: Body) => Choice>> = {
  aws_cloudfront_distribution: (body) => ({
    default_cache_behavior: {
      allowed_methods: ['GET', 'HEAD'],
      cached_methods: ['GET', 'HEAD'],
      viewer_protocol_policy: 'redirect-to-https',
      ...(body.has('origin') ? {} : { target_origin_id: 'origin' }),
      '?forwarded_values': { cookies: { forward: 'none' } },
    },
    '?origin': {
      '?custom_origin_config': {
        http_port: 80,
        https_port: 443,
        origin_ssl_protocols: ['TLSv1.2'],
      },
    },
    restrictions: { geo_restriction: { restriction_type: 'none' } },
    ...(body.has('origin') ? {} : { origin: { origin_id: 'origin' } }),
    ...(body.has('viewer_certificate')
      ? {}
      : { viewer_certificate: { cloudfront_default_certificate: true } }),
  }),
  aws_elasticache_replication_group: (body) => ({
    description: 'Managed by Terraform',
    ...(isTrue(body.get('automatic_failover_enabled')) && !body.has('num_node_groups')
      ? { num_cache_clusters: 2 }
      : {}),
  }),
  aws_db_instance: (body) =>
    ['password', 'password_wo', 'replicate_source_db', 'snapshot_identifier'].some((name) =>
      body.has(name),
    )
      ? {}
      : { manage_master_user_password: true },
  aws_rds_cluster: (body) =>
    [
      'master_password',
      'snapshot_identifier',
      'replication_source_identifier',
      'global_cluster_identifier',
    ].some((name) => body.has(name))
      ? {}
      : { manage_master_user_password: true },
  aws_route53_record: () => ({ '?alias': { evaluate_target_health: false } }),
  aws_flow_log: (body) => (body.has('traffic_type') ? {} : { traffic_type: 'ALL' }),
  aws_lb_listener: tlsPolicy,
  aws_alb_listener: tlsPolicy,
};

/** A listener that is given TLS takes the policy without its old versions. */
function tlsPolicy(body: Body): Choice {
  const protocol = body.get('protocol');
  const secured = protocol?.kind === 'scalar' && ['HTTPS', 'TLS'].includes(String(protocol.value));
  return secured && !body.has('certificate_arn')
    ? { ssl_policy: 'ELBSecurityPolicy-TLS13-1-2-2021-06' }
    : {};
}

const isTrue = (value: Value | undefined): boolean =>
  value?.kind === 'scalar' && value.value === true;

/** The usual choices for a block. */
export function usualChoices(type: string, body: Body, at: SourceRange): Body {
  const choice = Object.hasOwn(choices, type) ? choices[type]?.(body) : undefined;
  return new Map(Object.entries(choice ?? {}).map(([name, plain]) => [name, asValue(plain, at)]));
}

/** A body with what it lacks of another, in nested blocks too. */
export function withInside(body: Body, usual: Body): Body {
  const whole = new Map(body);
  for (const [key, value] of usual) {
    const name = key.startsWith('?') ? key.slice(1) : key;
    const there = whole.get(name);
    if (!there) {
      if (name === key) whole.set(name, value);
    } else if (value.kind === 'map') whole.set(name, insideOf(there, value.entries));
  }
  return whole;
}

function insideOf(value: Value, usual: Body): Value {
  if (value.kind === 'map') return map(withInside(value.entries, usual), value.at);
  if (value.kind === 'list')
    return list(
      value.items.map((item) => insideOf(item, usual)),
      value.at,
    );
  return value;
}
