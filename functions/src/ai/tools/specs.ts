import * as z from 'zod';
import type { ToolSpec } from '../client/model.ts';
import { toolArguments } from './arguments.ts';

/** The tools as a model is told of them: all read, none writes. */
export const toolSpecs: readonly ToolSpec[] = Object.entries(toolArguments).map(
  ([name, { description, schema }]) => {
    const { $schema, ...parameters } = z.toJSONSchema(schema, { unrepresentable: 'any' });
    return { name, description, parameters };
  },
);
