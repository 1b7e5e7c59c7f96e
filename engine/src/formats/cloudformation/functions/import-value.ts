import type { TemplateFunction } from '../scope.ts';
import { relocate, unknownFrom } from '../values.ts';

/** `Fn::ImportValue`: what another stack exports, when that stack is among the files. */
export const importValue: TemplateFunction = (argument, at, scope) => {
  const name = scope.resolve(argument);
  const found = name && scope.imported(name, at);
  return found ? relocate(found, at) : unknownFrom('another stack exports it', at, name);
};
