import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import { referencesIn, type Value } from '../../source/value.ts';
import { textsOf } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { type ReadContext, select } from '../select.ts';
import type { LinkReading, LinkTarget } from '../service.ts';
import { type Block, blocksAt, firstAt, isOpen, reasonOf, textAt, within } from './within.ts';

type Access = 'none' | 'read' | 'write';

/** Everybody on the internet, and everybody with an account at Google. */
const anybody: ReadonlySet<string> = new Set(['allusers', 'allauthenticatedusers']);

/** One binding of a role: a member, a binding of several, or a policy's part. */
interface Binding {
  readonly role: string;
  readonly members: readonly string[];
  readonly open: string | undefined;
  readonly at: Block['at'];
}

/** The three ways in which the provider binds roles on a resource: `member`, `binding`, `policy`. */
function iamTypes(stem: string): readonly string[] {
  return [`${stem}_iam_member`, `${stem}_iam_binding`, `${stem}_iam_policy`];
}

/** Attachments of a service by the bindings on it: types to the path that names the resource. */
export function iamAttachments(path: string, ...stems: readonly string[]): Record<string, string> {
  return Object.fromEntries(stems.flatMap(iamTypes).map((type) => [type, path]));
}

/**
 * What someone without credentials may do by the roles bound on a resource. Roles that only look (viewer,
 * reader, subscriber, invoker too, as it changes nothing stored) read, the rest writes.
 *
 * @param writes whether calling is the harm, as for functions: then any role writes
 */
export function anonymousByRoles(stems: readonly string[], writes = false): Reading<Access> {
  const types = stems.flatMap(iamTypes);
  return custom<Access>(
    types.map((type) => `@${type}`),
    (context): Fact<Access> | undefined => {
      const bindings = types.flatMap((type) => bindingsOf(context, type));
      if (bindings.length === 0) return undefined;
      const open = bindings.filter(({ members }) => members.some(isAnybody));
      const wide = open.filter(({ role }) => writes || !reads(role));
      if (wide.length > 0) return known('write', ...wide.map(origin));
      if (open.length > 0) return known('read', ...open.map(origin));
      const unseen = bindings.find((one) => one.open !== undefined)?.open;
      return unseen === undefined ? known('none', ...bindings.map(origin)) : unknownFact(unseen);
    },
  );
}

const origin = ({ at }: Binding): Origin => ({ by: 'file', at });

export function isAnybody(member: string): boolean {
  return anybody.has(member.toLowerCase());
}

function reads(role: string): boolean {
  return /(viewer|reader|subscriber|legacybucketreader)$/i.test(role);
}

function bindingsOf(context: ReadContext, type: string): readonly Binding[] {
  return (context.attachments.get(type) ?? []).flatMap((one) => {
    const own = within(context, one.properties, one.at);
    if (!type.endsWith('_iam_policy')) return [bindingIn(own, one.at)];
    const inside = blocksAt(own, 'policy_data.bindings[]+policy_data>binding[]').blocks;
    return inside.length > 0
      ? inside.map((block) => bindingIn(block.context, block.at))
      : [{ role: '', members: [], open: 'its policy is not in the files', at: one.at }];
  });
}

function bindingIn(context: ReadContext, at: Block['at']): Binding {
  const slot = firstAt(context, 'members') ?? firstAt(context, 'member');
  const role = textAt(context, 'role') ?? '';
  const values = slot ? (slot.value.kind === 'list' ? slot.value.items : [slot.value]) : [];
  const members = values.flatMap((value) => {
    const fact = textsOf([value]);
    return fact.state === 'known' ? fact.value : [];
  });
  const hidden = values.find((value) => isOpen(value) && !namesOne(value));
  return { role, members, open: hidden && reasonOf(hidden), at };
}

/** Whether an open value is at least known not to be everybody: `serviceAccount:${…}`, a member of a resource. */
function namesOne(value: Value): boolean {
  if (value.kind === 'reference') return true;
  const [first] = value.kind === 'text' ? value.parts : [];
  return typeof first === 'string' && first.includes(':');
}

/** Basic roles, which hold nearly every right of a project. */
const basic: ReadonlySet<string> = new Set(['roles/owner', 'roles/editor']);

/** Roles with which one acts as service accounts, or hands out rights. */
const impersonating: ReadonlySet<string> = new Set([
  'roles/owner',
  'roles/editor',
  'roles/iam.securityadmin',
  'roles/iam.serviceaccountadmin',
  'roles/iam.serviceaccountkeyadmin',
  'roles/iam.serviceaccountuser',
  'roles/iam.serviceaccounttokencreator',
  'roles/iam.workloadidentityuser',
  'roles/resourcemanager.projectiamadmin',
  'roles/resourcemanager.folderiamadmin',
  'roles/resourcemanager.folderadmin',
  'roles/resourcemanager.organizationadmin',
  'roles/deploymentmanager.editor',
  'roles/cloudbuild.builds.editor',
  'roles/dataflow.admin',
  'roles/dataflow.developer',
  'roles/dataproc.admin',
  'roles/dataproc.editor',
  'roles/composer.admin',
  'roles/cloudfunctions.admin',
  'roles/cloudfunctions.developer',
  'roles/compute.admin',
  'roles/run.admin',
]);

/** Whether a grant gives one of the basic roles of owner or editor. */
export const basicRole: Reading<boolean> = overRoles((role) => basic.has(role.toLowerCase()));

/** Whether a grant lets its holder act as service accounts or widen its own rights. */
export const impersonation: Reading<boolean> = overRoles(
  (role) => impersonating.has(role.toLowerCase()) && !basic.has(role.toLowerCase()),
);

function overRoles(matches: (role: string) => boolean): Reading<boolean> {
  return custom(['role', 'policy_data'], (context): Fact<boolean> | undefined => {
    const slots = select(context, 'role+policy_data.bindings[].role+policy_data>binding[].role');
    const written = slots.flatMap(({ value, at }) => (value ? [{ value, at }] : []));
    const facts = written.map(({ value }) => textsOf([value]));
    const from = (wanted: boolean) =>
      written
        .filter((_, index) => {
          const fact = facts[index];
          return fact?.state === 'known' && fact.value.some(matches) === wanted;
        })
        .map(({ at }): Origin => ({ by: 'file', at }));
    const found = from(true);
    if (found.length > 0) return known(true, ...found);
    const open = facts.find((fact) => fact.state === 'unknown');
    if (open) return open;
    return written.length === 0
      ? unknownFact('its roles are not in the files')
      : known(false, ...from(false));
  });
}

/** Whether a person holds the grant, not a group or a program. */
export const heldByPerson: Reading<boolean> = custom(['member', 'members'], (context) => {
  const { members, open, at } = bindingIn(context, context.resource.at);
  const people = members.some((member) => member.toLowerCase().startsWith('user:'));
  if (people) return known(true, { by: 'file', at });
  return open === undefined ? known(false, { by: 'file', at }) : unknownFact(open);
});

/** Types of bindings by which programs are let in to what they use. */
const letIn: readonly string[] = [
  'google_storage_bucket',
  'google_pubsub_topic',
  'google_pubsub_subscription',
  'google_secret_manager_secret',
  'google_bigquery_dataset',
  'google_bigquery_table',
  'google_spanner_database',
  'google_spanner_instance',
  'google_bigtable_instance',
  'google_cloud_tasks_queue',
].flatMap((stem) => [`${stem}_iam_member`, `${stem}_iam_binding`]);

/** An account that is let in to more than this says nothing about what a program uses. */
const mostGrants = 50;

/** What the service account at a path is let in to: stores, topics and secrets that programs with it use. */
export function letInAs(path: string): LinkReading {
  return (context) => {
    const accounts = new Set(
      select(context, path).flatMap(({ value }) =>
        value ? [...referencesIn(value)].map(({ to }) => to) : [],
      ),
    );
    return [...accounts]
      .flatMap((account) => grantsByMember(context).get(account) ?? [])
      .slice(0, mostGrants);
  };
}

const grants = new WeakMap<
  NonNullable<ReadContext['ofType']>,
  ReadonlyMap<string, readonly LinkTarget[]>
>();

/** What bindings let each member in to, by its address; sorted once for all programs of the files. */
function grantsByMember(context: ReadContext): ReadonlyMap<string, readonly LinkTarget[]> {
  const { ofType } = context;
  const made = ofType && grants.get(ofType);
  if (!ofType || made) return made ?? new Map();
  const index = new Map<string, LinkTarget[]>();
  for (const { properties, at } of letIn.flatMap(ofType)) {
    const refersTo = (name: string) => {
      const value = properties.entries.get(name);
      return value ? [...referencesIn(value)].map(({ to }) => to) : [];
    };
    const members = new Set([...refersTo('member'), ...refersTo('members')]);
    const others = [...referencesIn(properties)].filter(({ to }) => !members.has(to));
    for (const member of members) {
      const there = index.get(member) ?? [];
      there.push(...others.map(({ to }) => ({ to, at })));
      index.set(member, there);
    }
  }
  grants.set(ofType, index);
  return index;
}

/** The account that Compute Engine makes in each project. */
const usualAccount = '-compute@developer.gserviceaccount.com';

/** What a text ends with, as far as it is known. */
function lastWords(value: Value): string {
  if (value.kind === 'scalar') return String(value.value);
  const last = value.kind === 'text' ? value.parts.at(-1) : undefined;
  return typeof last === 'string' ? last : '';
}

/** Whether a machine runs as the project's default identity, or with every right its identity has and more. */
export function broadIdentity(path: string): Reading<boolean> {
  return custom<boolean>([`${path}.email`, `${path}.scopes`], (context) => {
    const { blocks, open } = blocksAt(context, path);
    const [block] = blocks;
    if (!block) return open === undefined ? undefined : unknownFact(open);
    const email = firstAt(block.context, 'email');
    const scopes = firstAt(block.context, 'scopes');
    const isDefault = !email || lastWords(email.value).endsWith(usualAccount);
    const from: readonly Origin[] = [{ by: 'file', at: email?.at ?? scopes?.at ?? block.at }];
    if (isDefault) return known(true, ...from);
    if (email && isOpen(email.value) && email.value.kind === 'unknown')
      return unknownFact(reasonOf(email.value));
    return known(false, ...from);
  });
}
