import type { Facets } from '../../graph/facets.ts';
import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import { referencesIn } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { blocksAt, firstAt, isOpen, reasonOf } from './within.ts';

type Scope = Facets['grantScope'];

/** Built-in roles by their ids: Owner, and the one that may hand out any right. */
const administrators: ReadonlySet<string> = new Set([
  'owner',
  'user access administrator',
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9',
]);

/** Whether the role granted is Owner, or one that can make its holder an owner. */
export const administratorRole: Reading<boolean> = roleAmong(administrators);

function roleAmong(roles: ReadonlySet<string>): Reading<boolean> {
  const paths = ['role_definition_name', 'role_definition_id'];
  return custom(paths, (context): Fact<boolean> | undefined => {
    const slot = firstAt(context, paths.join('|'));
    if (!slot) return undefined;
    const [named] = referencesIn(slot.value);
    if (named && context.find(named.to)?.type === 'azurerm_role_definition')
      return known(false, { by: 'file', at: slot.at });
    const text = asText(slot.value);
    if (text?.state !== 'known') return text;
    const name = text.value.slice(text.value.lastIndexOf('/') + 1).toLowerCase();
    return { ...text, value: roles.has(name) };
  });
}

/** How far a grant reaches, by the depth of its scope or the kind of resource that the scope names. */
export const grantScope: Reading<Scope> = custom(['scope'], (context): Fact<Scope> | undefined => {
  const slot = firstAt(context, 'scope');
  if (!slot) return undefined;
  const [named] = referencesIn(slot.value);
  const from = { by: 'file', at: slot.at } as const;
  if (named) return known(scopeOfType(named.to, named.attribute), from);
  const text = asText(slot.value);
  if (text?.state === 'known') return known(scopeOfId(text.value), from);
  const shape = slot.value.kind === 'text' ? slot.value.parts.map(written).join('') : '';
  return shape.startsWith('/') ? known(scopeOfId(shape), from) : text;
});

/** What stands for a part that isn't known: an id's depth shows without it. */
const written = (part: unknown): string => (typeof part === 'string' ? part : '?');

function scopeOfType(address: string, attribute: string): Scope {
  if (address.includes('azurerm_management_group.')) return 'organisation';
  if (address.includes('azurerm_subscription.') || attribute.includes('subscription'))
    return 'account';
  return address.includes('azurerm_resource_group.') ? 'group' : 'resource';
}

function scopeOfId(id: string): Scope {
  const lower = id.toLowerCase();
  if (lower === '/' || lower.includes('/managementgroups/')) return 'organisation';
  if (lower.includes('/providers/')) return 'resource';
  return lower.includes('/resourcegroups/') ? 'group' : 'account';
}

/** Whether a role definition of one's own allows everything. */
export const definitionAllowsAll: Reading<boolean> = actionsMatch((action) => action === '*');

/** Whether it allows any action of a whole provider by a star, or more. */
export const definitionWildcards: Reading<boolean> = actionsMatch((action) => action.endsWith('*'));

/** Whether it lets its holder grant roles. */
export const definitionEscalates: Reading<boolean> = actionsMatch((action) =>
  [
    '*',
    'microsoft.authorization/*',
    'microsoft.authorization/*/write',
    'microsoft.authorization/roleassignments/*',
    'microsoft.authorization/roleassignments/write',
    'microsoft.authorization/roledefinitions/*',
    'microsoft.authorization/roledefinitions/write',
  ].includes(action),
);

function actionsMatch(matches: (action: string) => boolean): Reading<boolean> {
  return custom(['permissions[].actions'], (context): Fact<boolean> | undefined => {
    const { blocks, open } = blocksAt(context, 'permissions[]');
    const found: Fact<boolean>[] = blocks.flatMap((block) => {
      const slot = firstAt(block.context, 'actions');
      if (!slot) return [];
      if (isOpen(slot.value)) return [unknownFact(reasonOf(slot.value))];
      const items = slot.value.kind === 'list' ? slot.value.items : [slot.value];
      const hit = items.find(
        (item) => item.kind === 'scalar' && matches(String(item.value).toLowerCase()),
      );
      return [known(hit !== undefined, { by: 'file', at: (hit ?? slot).at })];
    });
    const yes = found.find((fact) => fact.state === 'known' && fact.value);
    if (yes) return yes;
    if (open !== undefined) return unknownFact(open);
    return found.find(({ state }) => state === 'unknown') ?? found[0];
  });
}
