import { known, type Origin } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { select } from '../select.ts';
import { within } from './within.ts';

/**
 * What anyone may do with a function, by the permissions that refine it: a star among the principals
 * is anyone, unless the permission is for a URL that asks for signed requests or names a source.
 */
export function functionAccess(
  type: string,
  principal: string,
  urlAuth: string,
): Reading<'none' | 'read' | 'write'> {
  const limits = [
    'source_arn',
    'source_account',
    'principal_org_id',
    'SourceArn',
    'SourceAccount',
    'PrincipalOrgID',
  ];
  return custom<'none' | 'read' | 'write'>([`@${type}.${principal}`], (context) => {
    const permissions = context.attachments.get(type) ?? [];
    const open = permissions.filter((permission) => {
      const own = within(context, permission.properties, permission.at);
      const textOf = (path: string): string | undefined => {
        const [slot] = select(own, path);
        const text = slot?.value && asText(slot.value);
        return text?.state === 'known' ? text.value : undefined;
      };
      if (textOf(principal) !== '*' || textOf(urlAuth) === 'AWS_IAM') return false;
      return !limits.some((limit) => permission.properties.entries.has(limit));
    });
    const places = (open.length > 0 ? open : permissions).map(
      ({ at }): Origin => ({ by: 'file', at }),
    );
    if (open.length > 0) return known('write', ...places);
    return permissions.length === 0 ? undefined : known('none', ...places);
  });
}
