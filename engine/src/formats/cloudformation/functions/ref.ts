import { itemsOf, textOf } from '../../../source/yaml/node.ts';
import type { TemplateFunction } from '../scope.ts';
import { knownText, unknownFrom } from '../values.ts';

/** `Ref`: a parameter, a pseudo parameter or a resource. */
export const ref: TemplateFunction = (argument, at, scope) => {
  const name = textOf(argument);
  if (name !== undefined && argument.tag === undefined) return scope.ref(name, at);
  const computed = scope.resolve(argument);
  const text = knownText(computed);
  return text === undefined
    ? unknownFrom('the name it refers to is not known', at, computed)
    : scope.ref(text, at);
};

/** `Fn::GetAtt`: `A.B` or `[A, B]`; the attribute may be computed, the resource too in a loop. */
export const getAtt: TemplateFunction = (argument, at, scope) => {
  if (argument.kind === 'list') {
    const [first, ...rest] = itemsOf(argument).map((item) => scope.resolve(item));
    const id = knownText(first);
    const attributes = rest.map(knownText);
    if (id === undefined) return unknownFrom('the resource is not known', at, first);
    if (attributes.includes(undefined)) {
      return unknownFrom('the attribute is not known', at, scope.attribute(id, '', at));
    }
    return scope.attribute(id, attributes.join('.'), at);
  }
  const text = textOf(argument) ?? '';
  const point = text.indexOf('.');
  if (point === -1) {
    const message = `Found GetAtt "${text.slice(0, 80)}", expected a resource and an attribute: "Resource.Attribute".`;
    scope.report('unresolved', message, at);
    return unknownFrom('no attribute is named', at);
  }
  return scope.attribute(text.slice(0, point), text.slice(point + 1), at);
};
