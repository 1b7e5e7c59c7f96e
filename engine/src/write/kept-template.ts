import { callOf } from '../formats/cloudformation/intrinsic.ts';
import type { Architecture, Resource } from '../graph/architecture.ts';
import { itemsOf, textOf, under, type YamlNode, type YamlScalar } from '../source/yaml/node.ts';
import { snake } from './names.ts';
import { secretParameters } from './secret-parameters.ts';
import { isSecretLiteral } from './secret-values.ts';
import { canBeKey, type TemplateData } from './template-text.ts';
import type { Parameters, Printer } from './template-values.ts';
import type { TemplateResource } from './to-cloudformation.ts';

/** A user's template that is written again: all that no remedy changes stands as they wrote it. */
export interface KeptTemplate {
  /** Its sections but for the resources, in order; `Parameters` without defaults that are secret. */
  readonly sections: ReadonlyMap<string, TemplateData>;
  readonly resources: ReadonlyMap<string, YamlNode>;
  /** What a resource becomes: its own block with the properties that were changed. */
  readonly resource: (
    id: string,
    one: TemplateResource | undefined,
    print: Printer,
  ) => TemplateData;
}

/** Short forms, and what the serverless transform makes of each: written so once a remedy changes it. */
const becomes: ReadonlyMap<string, string> = new Map([
  ['AWS::Serverless::SimpleTable', 'AWS::DynamoDB::Table'],
  ['AWS::Serverless::LayerVersion', 'AWS::Lambda::LayerVersion'],
]);

/** Nodes that are written; aliases may make more of them than a template has. */
const mostNodes = 200_000;

/**
 * The template that an architecture was read from, to be written again; undefined when it wasn't one alone, or
 * when something of it is gone or stands for something else than what was read.
 */
export function keptTemplate(
  { template, resources }: Architecture,
  parameters: Parameters,
): KeptTemplate | undefined {
  const root = template?.root;
  const written = under(root, 'Resources');
  if (!template || root?.kind !== 'map' || written?.kind !== 'map') return undefined;
  const blocks = new Map([...written.entries].map(([id, { value }]) => [id, value]));
  const fits = [...template.made].every((id) => {
    const resource = resources.get(id);
    const transformed = resource?.generatedBy !== undefined && !blocks.has(id);
    const type = textOf(under(blocks.get(id), 'Type'));
    return (
      transformed ||
      (resource && (resource.type === type || becomes.get(type ?? '') === resource.type))
    );
  });
  if (!fits || sizeOf(root) > mostNodes) return undefined;

  const data = dataPrinter(parameters);
  const secret = secretParameters(written);
  const sections = new Map<string, TemplateData>();
  for (const [name, { value }] of root.entries)
    if (name !== 'Resources')
      sections.set(
        name,
        name === 'Parameters' ? withoutSecrets(value, secret, data) : data(value, [name]),
      );
  return {
    sections,
    resources: blocks,
    resource: (id, one, print) => {
      const block = blocks.get(id);
      const resource = resources.get(id);
      if (block?.kind !== 'map') return new Map();
      if (!one || !resource) return data(block, [id]);
      const isOther = resource.type !== textOf(under(block, 'Type'));
      if (isOther && !isChanged(one, resource)) return data(block, [id]);
      const properties = isOther
        ? new Map([...one.properties].map(([name, value]) => [name, print(value, [id, name])]))
        : propertiesOf(id, block, one, resource, { data, print });
      const entries = [...block.entries].flatMap(
        ([name, { value }]): readonly (readonly [string, TemplateData])[] =>
          name === 'Properties'
            ? []
            : [[name, name === 'Type' ? resource.type : data(value, [id, name])]],
      );
      return new Map([...entries, ...(properties ? [['Properties', properties] as const] : [])]);
    },
  };
}

type Data = (node: YamlNode, path: readonly string[]) => TemplateData;

const isChanged = (one: TemplateResource, { properties: { entries } }: Resource): boolean =>
  [...one.properties].some(([name, value]) => entries.get(name) !== value);

/** As written where nothing was changed; what remedies set or a type then demands is written anew. */
function propertiesOf(
  id: string,
  block: YamlNode,
  one: TemplateResource,
  { properties: { entries: before } }: Resource,
  { data, print }: { readonly data: Data; readonly print: Printer },
): TemplateData | undefined {
  const written = under(block, 'Properties');
  const changed = [...one.properties].filter(([name, value]) => before.get(name) !== value);
  if (changed.length === 0) return written && data(written, [id]);
  const own = !written
    ? []
    : written.kind === 'map' && !callOf(written)
      ? [...written.entries].map(([name, { value }]) => [name, data(value, [id, name])] as const)
      : [...one.properties].map(([name, value]) => [name, print(value, [id, name])] as const);
  return new Map([
    ...own.filter(([name]) => one.properties.has(name) || !before.has(name)),
    ...changed.map(([name, value]) => [name, print(value, [id, name])] as const),
  ]);
}

/** Parameters, without the defaults that nobody is to see. */
function withoutSecrets(
  parameters: YamlNode,
  secret: ReadonlySet<string>,
  data: Data,
): TemplateData {
  if (parameters.kind !== 'map') return data(parameters, ['Parameters']);
  return new Map(
    [...parameters.entries].map(([name, { value }]): readonly [string, TemplateData] => {
      const standard = under(value, 'Default');
      const hidden =
        textOf(under(value, 'NoEcho')) === 'true' ||
        secret.has(name) ||
        isSecretLiteral(textOf(standard) ?? '', { path: [snake(name)] });
      const all = data(value, [name]);
      if (!hidden || !(all instanceof Map)) return [name, all];
      return [name, new Map([...all].filter(([key]) => key !== 'Default'))];
    }),
  );
}

/** Prints nodes as they are, functions in their short form where they have one; secrets become parameters. */
function dataPrinter(parameters: Parameters): Data {
  const secret = (text: string, path: readonly string[]): boolean => {
    const last = path.at(-1) ?? '';
    return isSecretLiteral(text, { path: [/^[A-Z][a-z]/.test(last) ? snake(last) : last] });
  };
  const hidden = (path: readonly string[]): TemplateData => ({
    tag: '!Ref',
    text: parameters.use(path, 'a secret is not repeated in a template', true),
  });
  const data: Data = (node, path) => {
    const call = callOf(node);
    if (call) {
      const { name, argument } = call;
      const text = textOf(argument) ?? textOf(itemsOf(argument)[0]);
      if (name === 'Fn::Sub' && text !== undefined && secret(text, path)) return hidden(path);
      const plain = argument.kind === 'scalar' ? textOf(argument) : undefined;
      if (plain !== undefined && (name === 'Ref' || name === 'Fn::Sub' || name === 'Fn::GetAtt'))
        return { tag: short[name], text: plain };
      const parts = itemsOf(argument).map(textOf);
      if (name === 'Fn::GetAtt' && parts.length > 0 && parts.every((part) => part !== undefined))
        return { tag: '!GetAtt', text: parts.join('.') };
      return new Map([[name, data(argument, path)]]);
    }
    if (node.kind === 'scalar')
      return scalarData(
        node,
        (text) => secret(text, path),
        () => hidden(path),
      );
    if (node.kind === 'list') return node.items.map((item) => data(item, path));
    const held = textOf(under(node, 'Name')) ?? textOf(under(node, 'name'));
    return new Map(
      [...node.entries].map(([key, { value }]) => {
        const name = held !== undefined && key.toLowerCase() === 'value' ? held : key;
        return [key, data(value, [...path, name])];
      }),
    );
  };
  return data;
}

const short = { Ref: '!Ref', 'Fn::Sub': '!Sub', 'Fn::GetAtt': '!GetAtt' } as const;

/** Numbers that are written in another way than their value (`0755`, `1.10`) stay texts. */
function scalarData(
  { value, text }: YamlScalar,
  secret: (text: string) => boolean,
  hidden: () => TemplateData,
): TemplateData {
  if (typeof value === 'string') return secret(value) ? hidden() : value;
  return typeof value === 'number' && String(value) !== text ? text : value;
}

function sizeOf(root: YamlNode): number {
  let size = 0;
  const waiting: YamlNode[] = [root];
  for (let node = waiting.pop(); node && size <= mostNodes; node = waiting.pop()) {
    size++;
    if (node.kind === 'list') waiting.push(...node.items);
    else if (node.kind === 'map')
      for (const [key, { value }] of node.entries) {
        if (key.length > 100 && !canBeKey(key)) return Number.POSITIVE_INFINITY;
        waiting.push(value);
      }
  }
  return size;
}
