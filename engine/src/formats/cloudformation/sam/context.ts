import type { SourceRange } from '../../../source/range.ts';
import { under, type YamlNode } from '../../../source/yaml/node.ts';
import type { ResourceBlock } from '../template.ts';
import { nodesAt, type Sketch } from './nodes.ts';

/** Name of the transform, as it marks what it makes. */
export const transform = 'AWS::Serverless-2016-10-31';

/** A function's event of the kinds that an API answers: a path and a method of it. */
export interface Route {
  readonly kind: 'rest' | 'http';
  /** Logical id of the API; none: the one that the transform makes. */
  readonly api: string | undefined;
  readonly path: string;
  readonly method: string;
  readonly functionId: string;
  readonly authorizer: YamlNode | undefined;
  readonly condition: YamlNode | undefined;
  readonly at: SourceRange;
}

/** The expansion of one template while it runs. */
export interface Expansion {
  readonly resources: Map<string, ResourceBlock>;
  readonly globals: YamlNode | undefined;
  readonly routes: Route[];
  /** Adds a resource that the transform makes, unless the template declares one of that name. */
  readonly make: (
    id: string,
    type: string,
    of: { readonly at: SourceRange; readonly condition?: YamlNode | undefined },
    properties: { readonly [key: string]: Sketch },
    attributes?: { readonly [key: string]: Sketch },
  ) => void;
}

export function expansion(
  resources: Map<string, ResourceBlock>,
  globals: YamlNode | undefined,
): Expansion {
  return {
    resources,
    globals,
    routes: [],
    make: (id, type, { at, condition }, properties, attributes = {}) => {
      if (resources.has(id)) return;
      const body = nodesAt(at).from({
        Type: type,
        Condition: condition,
        ...attributes,
        Properties: properties,
      });
      resources.set(id, { id, type, at, body, generatedBy: transform });
    },
  };
}

export function propertiesOf(resource: ResourceBlock): YamlNode | undefined {
  return under(resource.body, 'Properties');
}

export function conditionOf(resource: ResourceBlock): YamlNode | undefined {
  return under(resource.body, 'Condition');
}
