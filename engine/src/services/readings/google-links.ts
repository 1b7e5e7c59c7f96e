import type { Declaration } from '../../formats/declaration.ts';
import { referencesIn } from '../../source/value.ts';
import { type ReadContext, select } from '../select.ts';
import type { LinkReading, LinkTarget } from '../service.ts';

/**
 * Links to the resources of these types that name this one, and to what the paths name: only the
 * gateway says which address it holds, only the rule which proxy it leads to.
 *
 * @param types what names it, as the service lists them among its attachments
 */
export function whatNamesIt(types: readonly string[], path?: string): LinkReading {
  return (context) => {
    const naming = types.flatMap((type) =>
      (context.attachments.get(type) ?? []).map(({ address, at }) => ({ to: address, at })),
    );
    const named =
      path === undefined
        ? []
        : select(context, path).flatMap(({ value }) =>
            value ? [...referencesIn(value)].map(({ to, at }) => ({ to, at })) : [],
          );
    return [...naming, ...named];
  };
}

/** All that several readings find. */
export function allOf(...readings: readonly LinkReading[]): LinkReading {
  return (context) => readings.flatMap((reading) => reading(context));
}

/** Types that answer calls of other programs. */
const answering =
  /^google_(cloud_run_|cloudfunctions|api_gateway_gateway|workflows_workflow|compute_(global_)?forwarding_rule|vertex_ai_endpoint)/;

/**
 * What a program calls by its own settings: other programs whose addresses they name, and what the
 * values of the secrets that they name lead to.
 */
export function callees(path: string): LinkReading {
  return (context) => {
    const named = select(context, path).flatMap(({ value }) =>
      value ? [...referencesIn(value)] : [],
    );
    const programs = named.filter(({ to }) => answering.test(context.find(to)?.type ?? ''));
    const secrets = new Set(named.map(({ to }) => to));
    const held = secretValues(context);
    const behind = [...secrets].flatMap((secret) => held.get(secret) ?? []);
    return [...programs.map(({ to, at }) => ({ to, at })), ...behind.filter(isNoRandomWord)];
  };

  function isNoRandomWord({ to }: { readonly to: string }): boolean {
    return !/(^|\.)(random|tls|local|time)_/.test(to);
  }
}

const values = new WeakMap<readonly Declaration[], ReadonlyMap<string, readonly LinkTarget[]>>();

/** What the value of each secret is taken from, by the secret's address; sorted once for all programs. */
function secretValues({ ofType }: ReadContext): ReadonlyMap<string, readonly LinkTarget[]> {
  const versions = ofType?.('google_secret_manager_secret_version') ?? [];
  const made = values.get(versions);
  if (made) return made;
  const index = new Map<string, LinkTarget[]>();
  for (const { properties, at } of versions) {
    const secret = properties.entries.get('secret');
    const data = properties.entries.get('secret_data');
    if (!secret || !data) continue;
    const from = [...referencesIn(data)].map(({ to }) => ({ to, at }));
    for (const { to } of referencesIn(secret)) index.set(to, [...(index.get(to) ?? []), ...from]);
  }
  values.set(versions, index);
  return index;
}

/** The networks of what the paths name: of connectors and subnets. */
export function networksOf(path: string): LinkReading {
  return (context) =>
    select(context, path).flatMap(({ value, at }) =>
      (value ? [...referencesIn(value)] : []).flatMap(({ to }) => {
        if (context.find(to)?.type !== 'google_vpc_access_connector') return [];
        const network = context.find(to)?.properties.entries.get('network');
        return network ? [...referencesIn(network)].map((one) => ({ to: one.to, at })) : [];
      }),
    );
}
