import { under } from '../../../source/yaml/node.ts';
import type { ResourceBlock, Template } from '../template.ts';
import { makeApis } from './apis.ts';
import { expandConnector, expandConnectorsOf } from './connector.ts';
import { type Expansion, expansion, propertiesOf } from './context.ts';
import { expandFunction } from './function.ts';
import { withGlobals } from './globals.ts';
import { withEntries } from './nodes.ts';
import { expandStateMachine } from './state-machine.ts';
import { expandLayer, expandTable } from './table.ts';

type Expander = (resource: ResourceBlock, expansion: Expansion) => void;

const expanders: ReadonlyMap<string, Expander> = new Map<string, Expander>([
  ['AWS::Serverless::SimpleTable', expandTable],
  ['AWS::Serverless::LayerVersion', expandLayer],
  ['AWS::Serverless::Function', expandFunction],
  ['AWS::Serverless::StateMachine', expandStateMachine],
  ['AWS::Serverless::Connector', expandConnector],
]);

/**
 * The resources of a template after the serverless transform: those declared, with the template's globals,
 * then those that it makes of them, marked as such.
 */
export function expandServerless(
  { root }: Template,
  declared: ReadonlyMap<string, ResourceBlock>,
): ReadonlyMap<string, ResourceBlock> {
  const globals = under(root, 'Globals');
  const serverless = [...declared.values()].some(
    ({ type, body }) => type.startsWith('AWS::Serverless::') || under(body, 'Connectors'),
  );
  if (!serverless) return declared;

  const run = expansion(new Map(declared), globals);
  for (const resource of declared.values()) {
    if (!resource.type.startsWith('AWS::Serverless::')) continue;
    const ignored = under(resource.body, 'IgnoreGlobals');
    const Properties = withGlobals(globals, resource.type, propertiesOf(resource), ignored);
    if (!Properties) continue;
    const body = withEntries(resource.body, resource.at, { Properties });
    run.resources.set(resource.id, { ...resource, body });
  }
  // In the table's order, so that a connector sees what functions and tables have become.
  for (const [type, expand] of expanders) {
    for (const { id } of declared.values()) {
      const resource = run.resources.get(id);
      if (resource?.type === type) expand(resource, run);
    }
  }
  for (const resource of declared.values()) expandConnectorsOf(resource, run);
  makeApis(run);
  return run.resources;
}
