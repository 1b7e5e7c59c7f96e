import { known, unknownFact } from '../../graph/fact.ts';
import { referencesIn } from '../../source/value.ts';
import { custom, type Reading, written } from '../reading.ts';

/**
 * Whether what the path names (a replica's bucket, a backup's vault) stands in another region. An ARN
 * with a region in it decides too; otherwise it is open.
 */
export function inOtherRegion(path: string): Reading<boolean> {
  return custom([path], (context) => {
    const slots = written(context, path);
    if (slots.length === 0) return undefined;
    for (const { value, at } of slots) {
      const origin = { by: 'file', at } as const;
      const named = value.kind === 'scalar' ? regionIn(String(value.value)) : undefined;
      if (named !== undefined) return known(named !== context.region, origin);
      for (const { to } of referencesIn(value)) {
        const target = context.find(to);
        if (target?.region.state === 'known')
          return known(target.region.value !== context.region, origin);
      }
    }
    return unknownFact('the region of the copy is not stated');
  });
}

/** The region in an ARN; undefined for other text and for services whose ARNs have none. */
function regionIn(text: string): string | undefined {
  const parts = text.split(':');
  return parts[0] === 'arn' && parts[3] ? parts[3] : undefined;
}
