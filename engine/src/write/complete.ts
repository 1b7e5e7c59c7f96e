import { scalar, unknown, type Value } from '../source/value.ts';
import type { Block } from './block.ts';
import { notStated, withRequired } from './fit.ts';
import { labelOf } from './names.ts';
import { type Shape, shapeOf } from './shapes.ts';
import type { Body } from './tree.ts';
import { usualChoices, withInside } from './usual-choices.ts';

/** A block's body with all that its type demands: names made of its label, and what else is open. */
export function completed(block: Block): Body {
  const shape = shapeOf(block.type);
  const asked =
    (Object.hasOwn(conditions, block.type) && conditions[block.type]?.(block.body)) || [];
  const open = asked.flatMap(([name, because]): readonly (readonly [string, Value])[] =>
    block.body.has(name) ? [] : [[name, unknown(because, block.at)]],
  );
  const usual = usualChoices(block.type, block.body, block.at);
  const whole = withInside(new Map<string, Value>([...block.body, ...open]), usual);
  return withRequired(
    corrected(new Map([...nameOf(block, whole, shape), ...whole])),
    shape,
    block.at,
  );
}

/** A cache that fails over needs somebody to fail over to. */
function corrected(body: Body): Body {
  const failover = body.get('automatic_failover_enabled');
  const count = body.get('num_cache_clusters');
  return failover?.kind === 'scalar' &&
    failover.value === true &&
    count?.kind === 'scalar' &&
    Number(count.value) < 2
    ? new Map([...body, ['num_cache_clusters', scalar(2, count.at)]])
    : body;
}

/** Arguments that only name the resource: any fitting name will do. */
const naming: readonly string[] = [
  ...['name', 'function_name', 'family', 'replication_group_id', 'cluster_identifier'],
  ...['cluster_name', 'user_pool_name', 'identity_pool_name', 'broker_name', 'dashboard_name'],
  ...['alarm_name', 'scheduled_action_name', 'layer_name', 'service_name'],
];
/** Types whose name says where they are found, so that it can't be made up, or which point at another's. */
const foundByName =
  /dns|route53|domain|certificate|^aws_vpc_endpoint|record|_key$|_secret|cognito_user_pool_domain|_binding|_member|nodegroup|node_group|fargate_profile|capacity_providers|_attachment/;

function nameOf(
  { type, address, ownType, at }: Block,
  body: Body,
  shape: Shape | undefined,
): readonly (readonly [string, Value])[] {
  const wanted = naming.find((name) => shape?.arguments.get(name)?.required);
  if (wanted === undefined || body.has(wanted) || foundByName.test(type)) return [];
  const words = labelOf(address.replaceAll(`${ownType}.`, '').replaceAll('module.', ''));
  const compact = /^azurerm_(?:storage_account|container_registry)$/.test(type);
  const text = compact
    ? words.replaceAll('_', '').slice(0, 24)
    : words.replaceAll('_', '-').slice(0, 40);
  return [[wanted, scalar(text.replace(/-$/, ''), at)]];
}

type Asked = readonly (readonly [argument: string, because: string])[];

const certificate = (body: Body): Asked =>
  isOneOf(body.get('protocol'), 'HTTPS', 'TLS')
    ? [['certificate_arn', 'the files name no certificate for TLS']]
    : [];

const httpsProxy = (): Asked => [['ssl_certificates', 'the files name no certificate for TLS']];

const balancerSubnets = (body: Body): Asked =>
  body.has('subnet_mapping') ? [] : [['subnets', 'variable subnet_ids has no default']];

/** What a type needs only when something else is so. */
const conditions: Readonly<Record<string, (body: Body) => Asked>> = {
  aws_lb_listener: certificate,
  aws_alb_listener: certificate,
  google_compute_target_https_proxy: (body) =>
    body.has('certificate_map') || body.has('certificate_manager_certificates') ? [] : httpsProxy(),
  aws_instance: (body) =>
    body.has('launch_template')
      ? []
      : [
          ['ami', 'the files name no image'],
          ['instance_type', notStated],
        ],
  aws_db_instance: (body) =>
    body.has('replicate_source_db') || body.has('snapshot_identifier')
      ? []
      : [
          ['username', notStated],
          ['allocated_storage', notStated],
        ],
  aws_lb: balancerSubnets,
  aws_alb: balancerSubnets,
  aws_lambda_function: (body) =>
    ['filename', 's3_bucket', 'image_uri'].some((name) => body.has(name))
      ? []
      : [['filename', 'the package with its code is built outside the files']],
  aws_elasticache_replication_group: (body) =>
    body.has('global_replication_group_id') ? [] : [['node_type', notStated]],
};

function isOneOf(value: Value | undefined, ...words: readonly string[]): boolean {
  return value?.kind === 'scalar' && words.includes(String(value.value));
}
