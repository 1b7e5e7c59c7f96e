import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import type { SourceRange } from '../../source/range.ts';
import { custom, type Reading } from '../reading.ts';
import type { ReadContext } from '../select.ts';
import { blocksAt, firstAt, isOpen, reasonOf, textAt, within } from './within.ts';

/** Where a listener's protocol and its redirects stand. */
interface ListenerPaths {
  readonly protocol: string;
  readonly port: string;
  /** Path of the default actions. */
  readonly actions: string;
  /** Protocol of the redirect, from the action. */
  readonly redirect: string;
  /** Kind of the action (`redirect`, `forward`), from the action. */
  readonly type: string;
}

type Answer = Fact<boolean> | undefined;

/**
 * Whether a listener's clients can't talk to it in plain text: HTTPS and TLS can't, HTTP only when it
 * sends everybody to HTTPS. TCP and UDP carry whatever the program speaks: the question doesn't arise.
 */
export function listenerTls(paths: ListenerPaths): Reading<boolean> {
  return custom(
    [paths.protocol, paths.actions],
    (context) => answerOf(context, paths),
    (value) =>
      value
        ? [
            { at: paths.protocol, value: 'HTTPS' },
            { at: paths.port, value: 443 },
          ]
        : [],
  );
}

/** The same for a balancer: every listener that refines it must say so. */
export function listenersTls(type: string, paths: ListenerPaths): Reading<boolean> {
  return custom([`@${type}.${paths.protocol}`], (context): Answer => {
    const answers = (context.attachments.get(type) ?? [])
      .map((listener) => answerOf(within(context, listener.properties, listener.at), paths))
      .filter((answer) => answer !== undefined);
    const plain = answers.filter((one) => one.state === 'known' && !one.value);
    if (plain.length > 0) return known(false, ...originsOf(plain));
    const open = answers.find(({ state }) => state === 'unknown');
    if (open) return open;
    const safe = answers.filter(({ state }) => state === 'known');
    return safe.length > 0 ? known(true, ...originsOf(safe)) : undefined;
  });
}

function answerOf(context: ReadContext, paths: ListenerPaths): Answer {
  const slot = firstAt(context, paths.protocol);
  const at: readonly SourceRange[] = [slot?.at ?? context.resource.at];
  const from = at.map((one): Origin => ({ by: 'file', at: one }));
  if (slot && isOpen(slot.value)) return unknownFact(reasonOf(slot.value));
  const protocol = slot ? textAt(context, paths.protocol)?.toUpperCase() : undefined;
  if (protocol === undefined) return undefined;
  if (['HTTPS', 'TLS', 'SSL'].includes(protocol)) return known(true, ...from);
  if (protocol !== 'HTTP') return { state: 'not-applicable' };
  const redirects = blocksAt(context, paths.actions).blocks.filter(
    (action) => textAt(action.context, paths.type)?.toLowerCase() === 'redirect',
  );
  const safe = redirects.some((action) => {
    const target = textAt(action.context, paths.redirect)?.toUpperCase();
    return target === 'HTTPS';
  });
  return known(safe, ...from);
}

function originsOf(facts: readonly Fact<boolean>[]): readonly Origin[] {
  return facts.flatMap((fact) => (fact.state === 'known' ? fact.from : []));
}
