import type { Link, Resource } from '../graph/architecture.ts';
import type { LinkKind } from '../graph/link-kinds.ts';
import type { FormatBlock, Service } from '../services/service.ts';
import { list, reference, type Value } from '../source/value.ts';
import { applyFacets } from './apply-facets.ts';
import { snake } from './names.ts';
import type { Shape } from './shapes.ts';
import { type Body, withProperty } from './tree.ts';

/**
 * A resource of another format in Terraform's words: properties whose names and kinds match are taken
 * over, facets and links are written by the service's Terraform block.
 */
export function translated(
  resource: Resource,
  service: Service,
  block: FormatBlock,
  shape: Shape | undefined,
  links: readonly Link[],
) {
  const taken = shape ? matching(resource.properties.entries, shape) : new Map<string, Value>();
  const facets = applyFacets(resource, block, taken, (fact, name) => {
    if (fact.state !== 'known') return false;
    // A default that Terraform has too need not be written; one that differs must be.
    return fact.from.some(({ by }) => by !== 'default')
      ? fact.from.some(({ by }) => by === 'file' || by === 'remedy')
      : service.defaults[name]?.terraform !== undefined;
  });
  let { body } = facets;
  for (const [kind, path] of Object.entries(block.links ?? {})) {
    if (typeof path !== 'string') continue;
    body = withLinks(
      body,
      path,
      links.filter((link) => link.kind === (kind as LinkKind)),
      resource,
      shape,
    );
  }
  return { ...facets, body };
}

/** Properties of one level that the Terraform type has under the same name in snake_case. */
function matching(properties: Body, shape: Shape): Body {
  const found = new Map<string, Value>();
  for (const [name, value] of properties) {
    const key = snake(name);
    if (
      shape.attributes.has(key) &&
      isSimple(value) &&
      (value.kind === 'list') === shape.lists.has(key)
    )
      found.set(key, value);
  }
  return found;
}

function isSimple(value: Value): boolean {
  if (value.kind === 'list')
    return value.items.every((item) => item.kind !== 'map' && item.kind !== 'list');
  return (
    value.kind === 'scalar' ||
    value.kind === 'reference' ||
    value.kind === 'text' ||
    value.kind === 'encoded'
  );
}

function withLinks(
  body: Body,
  path: string,
  links: readonly Link[],
  resource: Resource,
  shape: Shape | undefined,
): Body {
  const [first = ''] = path.split(/[|+]/);
  if (links.length === 0 || first.includes('>') || first.startsWith('@') || first === '')
    return body;
  const steps = first.split('.');
  const [last = ''] = steps.slice(-1);
  const key = last.replace('[]', '');
  if (body.has(steps[0]?.replace('[]', '') ?? '')) return body;
  const targets = links.map(({ to }) =>
    reference(to, key.endsWith('arn') || key.endsWith('arns') ? 'arn' : 'id', resource.at),
  );
  const inner = steps
    .slice(0, -1)
    .reduce<Shape | undefined>((at, step) => at?.blocks.get(step.replace('[]', '')), shape);
  const many = (inner ?? shape)?.lists.has(key) ?? /s$/.test(key);
  const [one] = targets;
  return one ? withProperty(body, steps, many ? list(targets, resource.at) : one) : body;
}
