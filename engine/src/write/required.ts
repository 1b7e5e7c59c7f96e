import type { SourceRange } from '../source/range.ts';
import { list, map, unknown, type Value } from '../source/value.ts';
import type { Shape } from './shapes.ts';
import type { Body } from './tree.ts';

/** Single values and lists as the type wants them: a facet that may hold several is one value where one is taken. */
export function fitted(body: Body, shape: Shape | undefined): Body {
  if (!shape) return body;
  return new Map(
    [...body].map(([name, value]): [string, Value] => {
      if (!shape.attributes.has(name)) return [name, value];
      const [only] = value.kind === 'list' ? value.items : [];
      if (value.kind === 'list' && !shape.lists.has(name) && value.items.length === 1 && only)
        return [name, only];
      return [
        name,
        shape.lists.has(name) && (value.kind === 'scalar' || value.kind === 'reference')
          ? list([value], value.at)
          : value,
      ];
    }),
  );
}

/** The body with what its type demands and nobody stated: unknown arguments, which become variables. */
export function withRequired(body: Body, shape: Shape | undefined, at: SourceRange): Body {
  if (!shape) return body;
  const filled = new Map(body);
  for (const name of shape.required) {
    const block = shape.blocks.get(name);
    const there = filled.get(name);
    if (block === undefined) {
      if (!there) filled.set(name, unknown('the files do not state it', at));
    } else filled.set(name, withRequiredInside(there ?? map(new Map(), at), block));
  }
  return filled;
}

function withRequiredInside(value: Value, shape: Shape): Value {
  if (value.kind === 'map') return map(withRequired(value.entries, shape, value.at), value.at);
  if (value.kind === 'list')
    return { ...value, items: value.items.map((item) => withRequiredInside(item, shape)) };
  return value;
}
