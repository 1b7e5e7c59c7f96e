import { parseTemplate } from '../../../source/hcl/parse.ts';
import { list, map, type Value } from '../../../source/value.ts';
import { asMap, asText } from '../convert.ts';
import { files } from '../functions/files.ts';
import { resourceAttribute } from '../resource-attribute.ts';
import type { DataSource } from './data-source.ts';

/** A machine's boot text from several parts, in base64 unless the block says otherwise. */
const cloudInit: DataSource = (attribute, instance, at) => {
  if (attribute !== 'rendered') return undefined;
  const parts = resourceAttribute(instance, 'part');
  if (parts?.kind !== 'list') return undefined;
  const texts = parts.items.map((part) => asMap(part)?.get('content') ?? part);
  return { kind: 'encoded', encoding: 'base64', of: list(texts, at), at };
};

/** Data sources that write a text from others. */
export const rendered: Readonly<Record<string, DataSource>> = {
  template_file: (attribute, instance, at) => {
    if (attribute !== 'rendered') return undefined;
    const source = resourceAttribute(instance, 'template');
    const text = source && asText(source);
    if (text === undefined) return source;
    const { world } = instance.scope;
    const template = parseTemplate(text, () => at, world.grammars, world.limits);
    const variables: Value = resourceAttribute(instance, 'vars') ?? map(new Map(), at);
    let names = instance.scope.names;
    for (const [name, value] of asMap(variables) ?? []) names = { name, value, outer: names };
    return world.evaluate(template, { ...instance.scope, names });
  },
  template_cloudinit_config: cloudInit,
  cloudinit_config: cloudInit,
  local_file: (attribute, instance, at) => {
    const name = resourceAttribute(instance, 'filename');
    if (attribute !== 'content' || !name) return undefined;
    const found = files.file?.([name], { at, scope: instance.scope });
    return typeof found === 'string' ? { kind: 'scalar', value: found, at } : undefined;
  },
};
