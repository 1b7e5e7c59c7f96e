import { type Fact, known, notApplicable, type Origin, unknownFact } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { custom, type Reading } from '../reading.ts';
import { asMap } from '../select.ts';
import { parsedText } from './json-text.ts';
import { firstAt, isOpen, reasonOf } from './within.ts';

const methods = [
  'get',
  'put',
  'post',
  'delete',
  'patch',
  'head',
  'trace',
  'x-amazon-apigateway-any-method',
];

/**
 * Whether every operation of an OpenAPI document asks for an identity or a key. A preflight
 * (`options`) need not. Not applicable where there is no document: routes are resources then.
 */
export function openApiSecured(path: string): Reading<boolean> {
  return custom([path], (context): Fact<boolean> => {
    const slot = firstAt(context, path);
    if (!slot) return notApplicable;
    const body = asMap(slot.value) ?? asMap(parsedText(slot.value));
    if (!body) return isOpen(slot.value) ? unknownFact(reasonOf(slot.value)) : notApplicable;
    const everywhere = hasEntries(body.entries.get('security'));
    const paths = asMap(body.entries.get('paths'));
    const operations = [...(paths?.entries.values() ?? [])].flatMap((one) =>
      [...(asMap(one)?.entries ?? [])].filter(([method]) => methods.includes(method.toLowerCase())),
    );
    if (operations.length === 0) return notApplicable;
    const open = operations.filter(([, operation]) => {
      const own = asMap(operation)?.entries.get('security');
      return own ? !hasEntries(own) : !everywhere;
    });
    const from = (open.length > 0 ? open : operations).map(
      ([, { at }]): Origin => ({ by: 'file', at }),
    );
    return known(open.length === 0, ...from);
  });
}

function hasEntries(value: Value | undefined): boolean {
  return value?.kind === 'list' && value.items.length > 0;
}

/** Whether a method or route of an API asks for an identity or a key; a preflight need not. */
export function methodSecured(paths: {
  readonly authorization: string;
  readonly key: string;
  readonly method: string;
}): Reading<boolean> {
  return custom(Object.values(paths), (context): Fact<boolean> | undefined => {
    const method = firstAt(context, paths.method);
    if (method?.value.kind === 'scalar' && isUnasked(String(method.value.value)))
      return notApplicable;
    const key = firstAt(context, paths.key);
    if (key?.value.kind === 'scalar' && String(key.value.value).toLowerCase() === 'true')
      return known(true, { by: 'file', at: key.at });
    const slot = firstAt(context, paths.authorization);
    if (!slot) return undefined;
    if (isOpen(slot.value)) return unknownFact(reasonOf(slot.value));
    const word = slot.value.kind === 'scalar' ? String(slot.value.value).toUpperCase() : '';
    return known(word !== 'NONE' && word !== '', { by: 'file', at: slot.at });
  });
}

/**
 * Methods and route keys that can't or needn't ask: preflights, and all routes of a WebSocket API but
 * `$connect`, which have no method in their key.
 */
function isUnasked(key: string): boolean {
  if (key.toUpperCase() === 'OPTIONS' || key.toUpperCase().startsWith('OPTIONS ')) return true;
  if (key === '$disconnect') return true;
  const isMethod = methods.includes(key.toLowerCase()) || key.toLowerCase() === 'any';
  return !key.startsWith('$') && !key.includes(' ') && !isMethod;
}
