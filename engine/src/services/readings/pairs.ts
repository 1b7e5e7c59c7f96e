import type { Fact } from '../../graph/fact.ts';
import { unknownFact } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asBoolean, asNumber, resolved } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { asMap, type ReadContext, select } from '../select.ts';
import { isOpen, reasonOf } from './within.ts';

/** How a list of pairs names its two sides; AWS mostly says Key and Value. */
interface PairNames {
  readonly key: string;
  readonly value: string;
}

const usual: PairNames = { key: 'Key', value: 'Value' };

/**
 * A setting kept in a list of pairs, such as a load balancer's attributes in CloudFormation.
 *
 * @param path of the list; @param key of the setting
 */
export function pair<T>(
  path: string,
  key: string,
  convert: (value: Value) => Fact<T> | undefined,
  names: PairNames = usual,
): Reading<T> {
  return custom([path], (context) => {
    const found = pairAt(context, path, key, names);
    if (found && 'open' in found) return unknownFact(found.open);
    return found && convert(found);
  });
}

/** A yes or no kept in a list of pairs. */
export const yesNoPair = (path: string, key: string, names?: PairNames): Reading<boolean> =>
  pair(path, key, asBoolean, names);

/** A number kept in a list of pairs. */
export const numberPair = (path: string, key: string, names?: PairNames): Reading<number> =>
  pair(path, key, asNumber, names);

/** The value of one key in a list of pairs; `open` when the list itself isn't known. */
function pairAt(
  context: ReadContext,
  path: string,
  key: string,
  names: PairNames = usual,
): Value | { readonly open: string } | undefined {
  let open: string | undefined;
  for (const { value } of select(context, `${path}[]`)) {
    if (value === undefined) continue;
    const entries = asMap(value)?.entries;
    const name = entries?.get(names.key);
    const plain = name && resolved(name);
    if (plain?.kind === 'scalar' && plain.value === key) return entries?.get(names.value);
    if (!entries && isOpen(value)) open = reasonOf(value);
    else if (name && isOpen(name)) open = reasonOf(name);
  }
  return open === undefined ? undefined : { open };
}
