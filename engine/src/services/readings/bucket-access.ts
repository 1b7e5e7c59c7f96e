import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import { asBoolean, asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import { asMap, type ReadContext, select } from '../select.ts';
import { anonymous } from './policies.ts';

type Access = 'none' | 'read' | 'write';

/** What each canned ACL gives to everyone. `authenticated-read` is anyone with an AWS account: as good as everyone. */
const acls: Readonly<Record<string, Access>> = {
  private: 'none',
  'public-read': 'read',
  'public-read-write': 'write',
  'authenticated-read': 'read',
  'aws-exec-read': 'none',
  'bucket-owner-read': 'none',
  'bucket-owner-full-control': 'none',
  'log-delivery-write': 'none',
  publicread: 'read',
  publicreadwrite: 'write',
  authenticatedread: 'read',
  awsexecread: 'none',
  bucketownerread: 'none',
  bucketownerfullcontrol: 'none',
  logdeliverywrite: 'none',
};

/** Where a bucket's public access can come from, as paths of one format. */
interface BucketPaths {
  readonly acl: string;
  readonly policy: string;
  /** Grants of an ACL written out, with the path of the group's address in each. */
  readonly grants?: { readonly each: string; readonly group: string; readonly permission: string };
  readonly block: BlockPaths;
}

/** The four switches of a public access block and the block around them. */
interface BlockPaths {
  readonly block: string;
  readonly switches: readonly string[];
}

/**
 * What anyone may do in a bucket by ACL or policy; a public access block that is written down and
 * complete takes all of it away. (One that holds only by default doesn't: the file asks for public access.)
 */
export function bucketAccess(paths: BucketPaths): Reading<Access> {
  const policy = anonymous(paths.policy);
  const blocked = publicAccessBlocked(paths.block);
  return custom([paths.acl, paths.policy], (context) => {
    const shut = blocked.read(context);
    if (shut?.state === 'known' && shut.value) return { ...shut, value: 'none' };
    const said = [aclAccess(context, paths.acl), grantAccess(context, paths), policy.read(context)];
    return widest(said.filter((one) => one !== undefined));
  });
}

/** Whether all four switches are on; a switch left out is off, no block at all leaves the default. */
export function publicAccessBlocked(paths: BlockPaths): Reading<boolean> {
  const at = (name: string) => `${paths.block}.${name}`;
  return custom(
    paths.switches.map(at),
    (context): Fact<boolean> | undefined => {
      const blocks = written(context, paths.block);
      if (blocks.length === 0) return undefined;
      const answers = paths.switches.flatMap((name) =>
        select(context, at(name)).map(
          (slot): Fact<boolean> =>
            (slot.value && asBoolean(slot.value)) ?? known(false, { by: 'file', at: slot.at }),
        ),
      );
      const off = answers.filter((one) => one.state === 'known' && !one.value);
      if (off.length > 0) return known(false, ...originsOf(off));
      const open = answers.find((one) => one.state === 'unknown');
      return open ?? known(true, ...originsOf(answers));
    },
    (value) => paths.switches.map((name) => ({ at: at(name), value })),
  );
}

function aclAccess(context: ReadContext, path: string): Fact<Access> | undefined {
  const slot = written(context, path)[0];
  const fact = slot && asText(slot.value);
  if (fact?.state !== 'known') return fact;
  const name = fact.value.toLowerCase();
  return Object.hasOwn(acls, name)
    ? { ...fact, value: acls[name] ?? 'none' }
    : unknownFact(`the ACL "${fact.value.slice(0, 40)}" is not one we know`);
}

function grantAccess(context: ReadContext, { grants }: BucketPaths): Fact<Access> | undefined {
  if (!grants) return undefined;
  const found = written(context, grants.each).flatMap(({ value, at }): readonly Fact<Access>[] => {
    const inside = asMap(value);
    if (!inside) return [];
    const scoped = { ...context, resource: { ...context.resource, properties: inside, at } };
    const group = written(scoped, grants.group)[0];
    const uri = group && asText(group.value);
    if (uri?.state !== 'known' || !/\/(AllUsers|AuthenticatedUsers)$/.test(uri.value)) return [];
    const may = written(scoped, grants.permission)[0];
    const permission = may && asText(may.value);
    const reads = permission?.state === 'known' && permission.value.startsWith('READ');
    return [known(reads ? 'read' : 'write', ...uri.from)];
  });
  return found.length === 0 ? undefined : widest(found);
}

function widest(facts: readonly Fact<Access>[]): Fact<Access> | undefined {
  for (const access of ['write', 'read'] as const) {
    const found = facts.filter((one) => one.state === 'known' && one.value === access);
    if (found.length > 0) return known(access, ...originsOf(found));
  }
  return facts.find((one) => one.state === 'unknown') ?? facts[0];
}

function originsOf(facts: readonly Fact<unknown>[]): readonly Origin[] {
  return facts.flatMap((one) => (one.state === 'known' ? one.from : []));
}
