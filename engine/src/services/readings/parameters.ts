import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import { asText, resolved } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import { asMap, select } from '../select.ts';

/** Settings that say the same in different engines, each with the values that turn it on. */
type Switches = Readonly<Record<string, readonly string[]>>;

/** What RDS engines call "clients must use TLS". */
export const tlsSwitches: Switches = {
  'rds.force_ssl': ['1', 'true', 'on'],
  require_secure_transport: ['1', 'true', 'on'],
  tls: ['enabled', 'tls1.2+', 'tls1.3+', 'fips-140-3'],
  require_ssl: ['1', 'true'],
  neptune_enforce_ssl: ['1', 'true'],
};

/**
 * Whether a parameter group turns one of the switches on. The path leads to the group's parameters: a
 * list of `{name, value}` in Terraform, a map in CloudFormation. A group without the parameter leaves the
 * engine's default, which differs by version, so it is open.
 */
export function parameterOn(path: string, switches: Switches): Reading<boolean> {
  return custom([path], (context): Fact<boolean> | undefined => {
    const slots = select(context, path);
    const first = slots[0];
    if (!first) return undefined;
    if (slots.every(({ value }) => value === undefined)) return undefined;
    for (const { value } of slots) {
      for (const item of value?.kind === 'list' ? value.items : value ? [value] : []) {
        const body = asMap(resolved(item));
        if (!body) continue;
        const name = body.entries.get('name') ?? body.entries.get('ParameterName');
        const pairs = name
          ? [
              [
                textOf(name),
                body.entries.get('value') ?? body.entries.get('ParameterValue'),
              ] as const,
            ]
          : [...body.entries];
        for (const [key, setting] of pairs) {
          if (key === undefined || !Object.hasOwn(switches, key) || !setting) continue;
          const fact = asText(setting);
          if (fact?.state === 'known')
            return known(switches[key]?.includes(fact.value.toLowerCase()) ?? false, ...fact.from);
          if (fact) return fact;
        }
      }
    }
    return written(context, path).length === 0
      ? undefined
      : unknownFact("the parameter group leaves it to the engine's default");
  });
}

function textOf(value: Parameters<typeof asText>[0]): string | undefined {
  const fact = asText(value);
  return fact?.state === 'known' ? fact.value : undefined;
}
