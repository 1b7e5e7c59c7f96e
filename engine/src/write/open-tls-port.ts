import { list, map, scalar, type Value } from '../source/value.ts';
import type { Body } from './tree.ts';

/** What a format calls firewall rules of AWS and their arguments. */
interface Words {
  /** Types that hold rules, with the property of the incoming ones. */
  readonly groups: Readonly<Record<string, string>>;
  /** Types that are one rule, with the argument that names its group. */
  readonly rules: Readonly<Record<string, string>>;
  readonly from: string;
  readonly to: string;
  readonly protocol: readonly string[];
  readonly description: string;
}

const words: Readonly<Record<'terraform' | 'cloudformation', Words>> = {
  terraform: {
    groups: { aws_security_group: 'ingress', aws_default_security_group: 'ingress' },
    rules: {
      aws_security_group_rule: 'security_group_id',
      aws_vpc_security_group_ingress_rule: 'security_group_id',
    },
    from: 'from_port',
    to: 'to_port',
    protocol: ['protocol', 'ip_protocol'],
    description: 'description',
  },
  cloudformation: {
    groups: { 'AWS::EC2::SecurityGroup': 'SecurityGroupIngress' },
    rules: { 'AWS::EC2::SecurityGroupIngress': 'GroupId' },
    from: 'FromPort',
    to: 'ToPort',
    protocol: ['IpProtocol'],
    description: 'Description',
  },
};

interface Item {
  readonly key: string;
  readonly type: string;
  readonly body: Body;
}

const tls = 443;

/**
 * Firewall groups that admit callers to a port admit them to 443 too, by the same rules; groups that admit
 * 443 already stay as they are.
 * @param ports by the key of a group, the port that its callers came to so far
 * @param beside a further rule made after one that is a resource of its own
 */
export function withTlsPort<T extends Item>(
  items: readonly T[],
  ports: ReadonlyMap<string, number>,
  format: 'terraform' | 'cloudformation',
  withBody: (item: T, body: Body) => T,
  beside: (item: T, body: Body) => T,
): readonly T[] {
  if (ports.size === 0) return items;
  const say = words[format];
  const rulesOf = (item: T): readonly [group: string, rules: readonly Body[]] => {
    const inline = own(say.groups, item.type);
    if (inline !== undefined) return [item.key, bodiesIn(item.body.get(inline))];
    const group = item.body.get(own(say.rules, item.type) ?? '');
    const inward = item.body.get('type');
    if (group?.kind !== 'reference' || (inward?.kind === 'scalar' && inward.value === 'egress'))
      return ['', []];
    return [group.to, [item.body]];
  };
  const open = new Set(
    items.flatMap((item) => {
      const [group, rules] = rulesOf(item);
      return rules.some((rule) => admits(rule, tls, say)) ? [group] : [];
    }),
  );
  return items.flatMap((item) => {
    const [group, rules] = rulesOf(item);
    const port = ports.get(group);
    if (port === undefined || open.has(group)) return [item];
    const copied = rules
      .filter((rule) => isExactly(rule, port, say))
      .map((rule) => moved(rule, say));
    const [first] = copied;
    if (!first) return [item];
    const inline = own(say.groups, item.type);
    const there = item.body.get(inline ?? '');
    if (inline === undefined || !there) return [item, beside(item, first)];
    const added = copied.map((rule) => map(rule, there.at));
    const all = list([...(there.kind === 'list' ? there.items : [there]), ...added], there.at);
    return [withBody(item, new Map([...item.body, [inline, all]]))];
  });
}

const own = (table: Readonly<Record<string, string>>, type: string): string | undefined =>
  Object.hasOwn(table, type) ? table[type] : undefined;

function bodiesIn(value: Value | undefined): readonly Body[] {
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return items.flatMap((item) => (item.kind === 'map' ? [item.entries] : []));
}

function numberAt(rule: Body, name: string): number {
  const value = rule.get(name);
  return value?.kind === 'scalar' && value.value !== null ? Number(value.value) : Number.NaN;
}

function admits(rule: Body, port: number, say: Words): boolean {
  const everything = say.protocol.some((name) => {
    const protocol = rule.get(name);
    return protocol?.kind === 'scalar' && ['-1', 'all'].includes(String(protocol.value));
  });
  return everything || (numberAt(rule, say.from) <= port && port <= numberAt(rule, say.to));
}

const isExactly = (rule: Body, port: number, say: Words): boolean =>
  numberAt(rule, say.from) === port && numberAt(rule, say.to) === port;

function moved(rule: Body, say: Words): Body {
  const changed = new Map(rule);
  for (const name of [say.from, say.to]) {
    const there = rule.get(name);
    if (there) changed.set(name, scalar(tls, there.at));
  }
  const text = rule.get(say.description);
  if (text) changed.set(say.description, scalar('HTTPS', text.at));
  return changed;
}
