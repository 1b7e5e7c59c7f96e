import { known, unknownFact } from '../../graph/fact.ts';
import { custom, type Reading } from '../reading.ts';
import { asMap } from '../select.ts';

/**
 * Whether the default security group, taken over by a resource of this type, has any rule left; when
 * the files don't take it over, the provider's own rules hold and the service's default says so.
 */
export function anyRules(type: string): Reading<boolean> {
  return custom([`@${type}.ingress`, `@${type}.egress`], (context) => {
    const groups = context.attachments.get(type) ?? [];
    if (groups.length === 0) return undefined;
    const open = groups.filter(({ properties }) =>
      ['ingress', 'egress'].some((side) => {
        const rules = properties.entries.get(side);
        return rules !== undefined && (asMap(rules) !== undefined || hasItems(rules));
      }),
    );
    const unseen = groups
      .flatMap(({ properties }) =>
        ['ingress', 'egress'].map((side) => properties.entries.get(side)),
      )
      .find((rules) => rules?.kind === 'unknown');
    if (open.length === 0 && unseen?.kind === 'unknown') return unknownFact(unseen.because);
    const deciding = open.length > 0 ? open : groups;
    return known(open.length > 0, ...deciding.map(({ at }) => ({ by: 'file', at }) as const));
  });
}

function hasItems(value: Parameters<typeof asMap>[0]): boolean {
  return value?.kind === 'list' && value.items.length > 0;
}
