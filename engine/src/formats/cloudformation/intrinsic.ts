import type { SourceRange } from '../../source/range.ts';
import type { YamlNode } from '../../source/yaml/node.ts';

/** A call of one of the template language's functions, short (`!Sub`) or long (`Fn::Sub`). */
export interface Call {
  /** `Ref`, `Fn::Sub`, `Condition`. */
  readonly name: string;
  readonly argument: YamlNode;
  readonly at: SourceRange;
}

/** The call that a node is, if it is one. `{Condition: x}` is not: policies have that key too. */
export function callOf(node: YamlNode): Call | undefined {
  if (node.tag !== undefined) {
    const { tag, ...argument } = node;
    const word = tag.slice(1);
    const plain = word === 'Ref' || word === 'Condition' || word.startsWith('Fn::');
    return { name: plain ? word : `Fn::${word}`, argument, at: node.at };
  }
  if (node.kind !== 'map' || node.entries.size !== 1) return undefined;
  for (const [key, { value }] of node.entries) {
    const isCall = key === 'Ref' || (key.startsWith('Fn::') && !key.startsWith('Fn::ForEach::'));
    if (isCall) return { name: key, argument: value, at: node.at };
  }
  return undefined;
}
