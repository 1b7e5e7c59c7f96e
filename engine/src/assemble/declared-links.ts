import type { Link } from '../graph/architecture.ts';
import { type LinkKind, linkKinds } from '../graph/link-kinds.ts';
import { type ReadContext, select } from '../services/select.ts';
import type { FormatBlock, LinkTarget } from '../services/service.ts';
import { referencesIn } from '../source/value.ts';

/** The links that a resource's own properties state, by the block of its service. */
export function declaredLinks(
  block: FormatBlock | undefined,
  context: ReadContext,
): readonly Link[] {
  const { resource } = context;
  const links: Link[] = [];
  const add = (kind: LinkKind, { to, port, at }: LinkTarget) => {
    if (to === resource.address || !context.find(to)) return;
    links.push({
      from: resource.address,
      to,
      kind,
      ...(port !== undefined && { port }),
      because: [{ by: 'file', at }],
    });
  };
  for (const [name, stated] of Object.entries(block?.links ?? {})) {
    const kind = name as LinkKind;
    const targets = typeof stated === 'string' ? targetsAt(context, stated) : stated(context);
    for (const target of targets) add(kind, target);
  }
  // A format may state links that no property of its language holds: `$forwardsTo`, `$uses`.
  for (const [key, value] of resource.properties.entries) {
    if (!key.startsWith('$')) continue;
    const kind = key.slice(1);
    if (!Object.hasOwn(linkKinds, kind)) continue;
    for (const { to, at } of referencesIn(value)) add(kind as LinkKind, { to, at });
  }
  return links;
}

function targetsAt(context: ReadContext, path: string): readonly LinkTarget[] {
  return select(context, path).flatMap(({ value }) =>
    value ? [...referencesIn(value)].map(({ to, at }) => ({ to, at })) : [],
  );
}
