import { under } from '../../../source/yaml/node.ts';
import type { ResourceBlock } from '../template.ts';
import { conditionOf, type Expansion, propertiesOf } from './context.ts';
import { makeStarts } from './events.ts';
import { nodesAt, withEntries } from './nodes.ts';
import { makeRole } from './role.ts';

/** A state machine gets a role when it names none, and the rules and schedules that start it. */
export function expandStateMachine(resource: ResourceBlock, expansion: Expansion): void {
  const { id, at } = resource;
  const properties = propertiesOf(resource);
  if (!under(properties, 'Role')) {
    const principal = 'states.amazonaws.com';
    const condition = conditionOf(resource);
    makeRole(expansion, { id: `${id}Role`, principal, properties, condition, at, managed: [] });
    const Role = nodesAt(at).attribute(`${id}Role`, 'Arn');
    const Properties = withEntries(properties, at, { Role });
    expansion.resources.set(id, {
      ...resource,
      body: withEntries(resource.body, at, { Properties }),
    });
  }
  makeStarts(resource, properties, expansion);
}
