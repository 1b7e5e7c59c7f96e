import { textOf, under } from '../../../source/yaml/node.ts';
import type { ResourceBlock } from '../template.ts';
import { type Expansion, propertiesOf } from './context.ts';
import { nodesAt, withEntries } from './nodes.ts';

const attributeTypes: ReadonlyMap<string, string> = new Map([
  ['String', 'S'],
  ['Number', 'N'],
  ['Binary', 'B'],
]);

/** A simple table is a DynamoDB table under its own name: one key, on demand unless it says otherwise. */
export function expandTable(resource: ResourceBlock, { resources }: Expansion): void {
  const properties = propertiesOf(resource);
  const nodes = nodesAt(under(properties, 'PrimaryKey')?.at ?? resource.at);
  const AttributeName = under(under(properties, 'PrimaryKey'), 'Name') ?? nodes.from('id');
  const type = textOf(under(under(properties, 'PrimaryKey'), 'Type')) ?? 'String';
  const throughput = under(properties, 'ProvisionedThroughput');
  const Properties = withEntries(properties, resource.at, {
    PrimaryKey: undefined,
    KeySchema: nodes.from([{ AttributeName, KeyType: 'HASH' }]),
    AttributeDefinitions: nodes.from([
      { AttributeName, AttributeType: attributeTypes.get(type) ?? 'S' },
    ]),
    ...(throughput ? {} : { BillingMode: nodes.from('PAY_PER_REQUEST') }),
  });
  const body = withEntries(resource.body, resource.at, { Properties });
  resources.set(resource.id, { ...resource, type: 'AWS::DynamoDB::Table', body });
}

/** A layer is a Lambda layer version under its own name. */
export function expandLayer(resource: ResourceBlock, { resources }: Expansion): void {
  const properties = propertiesOf(resource);
  const Content = under(properties, 'ContentUri');
  const retention = under(properties, 'RetentionPolicy');
  const Properties = withEntries(properties, resource.at, {
    ContentUri: undefined,
    RetentionPolicy: undefined,
    ...(Content ? { Content } : {}),
  });
  const body = withEntries(resource.body, resource.at, {
    Properties,
    ...(retention ? { DeletionPolicy: retention } : {}),
  });
  resources.set(resource.id, { ...resource, type: 'AWS::Lambda::LayerVersion', body });
}
