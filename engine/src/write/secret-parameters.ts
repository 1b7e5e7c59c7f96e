import { callOf } from '../formats/cloudformation/intrinsic.ts';
import { itemsOf, textOf, under, type YamlNode } from '../source/yaml/node.ts';
import { snake } from './names.ts';
import { isSecretName } from './secret-values.ts';

/** Names that the properties which take a secret refer to: parameters whose defaults nobody is to see. */
export function secretParameters(resources: YamlNode): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting: { readonly node: YamlNode; readonly secret: boolean }[] = [
    { node: resources, secret: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, secret } = next;
    const call = callOf(node);
    if (secret && call) for (const name of namesIn(call)) found.add(name);
    if (call) waiting.push({ node: call.argument, secret });
    else if (node.kind === 'list')
      for (const item of node.items) waiting.push({ node: item, secret });
    else if (node.kind === 'map') {
      const held = textOf(under(node, 'Name')) ?? textOf(under(node, 'name'));
      for (const [key, { value }] of node.entries) {
        const name = held !== undefined && key.toLowerCase() === 'value' ? held : key;
        const last = /^[A-Z][a-z]/.test(name) ? snake(name) : name;
        waiting.push({ node: value, secret: secret || isSecretName(name) || isSecretName(last) });
      }
    }
  }
  return found;
}

function namesIn({ name, argument }: NonNullable<ReturnType<typeof callOf>>): readonly string[] {
  const text = textOf(argument) ?? textOf(itemsOf(argument)[0]) ?? '';
  if (name === 'Ref') return [text];
  return name === 'Fn::Sub' ? [...text.matchAll(/\$\{(\w+)\}/g)].map(([, one = '']) => one) : [];
}
