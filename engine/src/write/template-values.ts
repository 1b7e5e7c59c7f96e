import { namesSecret } from '../services/readings/secrets.ts';
import type { TextValue, Value } from '../source/value.ts';
import { snake } from './names.ts';
import { pairOfTerraform } from './pairs/index.ts';
import { pascal } from './pairs/pair.ts';
import { isSecretLiteral } from './secret-values.ts';
import type { ShortForm, TemplateData } from './template-text.ts';
import type { TemplateResource } from './to-cloudformation.ts';

interface Parameter {
  readonly Type: 'String' | 'CommaDelimitedList';
  readonly Description: string;
  readonly NoEcho?: true;
}

/** The parameters that a template needs: each name once. */
export interface Parameters {
  readonly use: (path: readonly string[], because: string, secret: boolean) => string;
  readonly declared: () => readonly (readonly [string, TemplateData])[];
}

const lists = /(?:Ids|Subnets|SecurityGroups|Arns|ARNs|Zones|Identifier)$/;

/** Parameters for what no file states. */
export function parametersFor(): Parameters {
  const declared = new Map<string, Parameter>();
  return {
    use: (path, because, secret) => {
      const [, from, own] =
        /^(variable|parameter) (?:[\w.[\]"-]{1,200}\.)?(\w{1,60}) has no default/.exec(because) ??
        [];
      const name = (own === undefined ? path.join('') : from === 'variable' ? pascal(own) : own)
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, 200);
      const last = path.at(-1) ?? '';
      const hidden = secret || namesSecret(snake(last)) || namesSecret(snake(name));
      if (!declared.has(name))
        declared.set(name, {
          Type:
            lists.test(last) && last !== 'DBInstanceIdentifier' && last !== 'DBClusterIdentifier'
              ? 'CommaDelimitedList'
              : 'String',
          Description: `${path.slice(1).join('.')} of ${path[0]}: ${because}.`.slice(0, 1000),
          ...(hidden && { NoEcho: true }),
        });
      return name;
    },
    declared: () =>
      [...declared]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, parameter]) => [name, new Map(Object.entries(parameter))] as const),
  };
}

/** A value of a template that is being made: data with short forms of functions. */
export type Printer = (value: Value, path: readonly string[]) => TemplateData;

/** Prints values with references as `!Ref`, `!GetAtt` and `!Sub`, and parameters for what isn't known. */
export function templatePrinter(
  resources: ReadonlyMap<string, TemplateResource>,
  ids: ReadonlyMap<string, string>,
  parameters: Parameters,
): Printer {
  const named = (value: Value, path: readonly string[]): string | undefined => {
    if (value.kind === 'reference') {
      const target = resources.get(value.to);
      const id = ids.get(value.to);
      if (target && id !== undefined)
        return target.own ? ownName(id, value.attribute) : nameIn(id, target, value.attribute);
      if (value.says) return named(value.says, path);
      return parameters.use(path, `it is taken from ${value.to}`, false);
    }
    if (value.kind !== 'unknown') return undefined;
    const pseudo = pseudos.get(value.because);
    return pseudo ?? parameters.use(path, value.because, false);
  };
  const hidden: Hidden = (text, path) =>
    isSecretLiteral(text, { path: secretPath(path) })
      ? parameters.use(path, secretInTemplate, true)
      : undefined;
  const print: Printer = (value, path) => {
    switch (value.kind) {
      case 'scalar': {
        const secret = typeof value.value === 'string' ? hidden(value.value, path) : undefined;
        return secret === undefined ? asStructure(value.value, path) : tagged('!Ref', secret);
      }
      case 'list':
        return value.items.map((item) => print(item, path));
      case 'map': {
        const setting = value.entries.get('Name') ?? value.entries.get('name');
        const held = setting?.kind === 'scalar' ? String(setting.value) : undefined;
        return new Map(
          [...value.entries].map(([key, item]) => [
            key,
            print(item, [
              ...path,
              held !== undefined && key.toLowerCase() === 'value' ? held : key,
            ]),
          ]),
        );
      }
      case 'reference':
      case 'unknown': {
        if (value.kind === 'reference' && !resources.has(value.to) && value.says)
          return print(value.says, path);
        const name = named(value, path) ?? '';
        if (name.startsWith('sub:')) return tagged('!Sub', name.slice(4));
        return tagged(name.includes('.') ? '!GetAtt' : '!Ref', name);
      }
      case 'text': {
        const secret = hidden(literalOf(value), path);
        if (secret !== undefined) return tagged('!Ref', secret);
        const text = value.parts.map((part) => subPart(part, named, path)).join('');
        return tagged('!Sub', text);
      }
      case 'encoded':
        if (value.encoding === 'base64') return new Map([['Fn::Base64', print(value.of, path)]]);
        return wantsText(path)
          ? tagged('!Sub', jsonText(value.of, named, path, hidden))
          : print(value.of, path);
    }
  };
  return print;
}

/** The parameter that takes a text's place, when it is a secret. */
type Hidden = (text: string, path: readonly string[]) => string | undefined;

const secretInTemplate = 'a secret is not repeated in a template';

const literalOf = ({ parts }: TextValue): string =>
  parts.filter((part) => typeof part === 'string').join('');

type Named = (value: Value, path: readonly string[]) => string | undefined;

/** Why CloudFormation's pseudo parameters were left open, and their names. */
const pseudos: ReadonlyMap<string, string> = new Map([
  ['the stack gets its name at deployment', 'AWS::StackName'],
  ['the template does not say which account it is for', 'AWS::AccountId'],
]);

const secretPath = (path: readonly string[]): readonly string[] => {
  const last = path.at(-1) ?? '';
  return [/^[A-Z][a-z]/.test(last) ? snake(last) : last];
};

function subPart(part: string | Value, named: Named, path: readonly string[]): string {
  if (typeof part === 'string') return part.replaceAll('${', '${!');
  const name = named(part, path) ?? '';
  return name.startsWith('sub:') ? name.slice(4) : `\${${name}}`;
}

const tagged = (tag: ShortForm['tag'], text: string): ShortForm => ({ tag, text });

/** A reference in a template's own words. */
function ownName(id: string, attribute: string): string {
  return attribute === '' ? id : `${id}.${attribute}`;
}

/** A Terraform attribute of a resource in CloudFormation's words. */
function nameIn(id: string, { terraform = '' }: TemplateResource, attribute: string): string {
  const wanted = attribute.startsWith('terraform:')
    ? attribute.slice('terraform:'.length)
    : attribute;
  const pair = pairOfTerraform(terraform);
  if (wanted === '' || wanted === 'id' || pair?.ref.includes(wanted)) return id;
  for (const [get, argument] of pair?.gets ?? []) if (argument === wanted) return `${id}.${get}`;
  if (wanted === 'arn') return `${id}.Arn`;
  if (wanted === 'invoke_arn')
    return `sub:arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${id}.Arn}/invocations`;
  if (wanted === 'execution_arn')
    return `sub:arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${id}}`;
  return `${id}.${pascal(wanted)}`;
}

/** Properties that take JSON as text. */
function wantsText(path: readonly string[]): boolean {
  return (
    /(?:String|Body|Text|Input)$/.test(path.at(-1) ?? '') &&
    !(path.at(-1) ?? '').endsWith('PolicyText')
  );
}

/** Structure that was written as JSON text, where CloudFormation takes structure. */
function asStructure(
  value: string | number | boolean | null,
  path: readonly string[],
): TemplateData {
  if (typeof value !== 'string' || wantsText(path)) return value;
  const last = path.at(-1) ?? '';
  if (!/(?:Document|Policy|Policies|Pattern|PolicyText)$/.test(last) || !/^\s*\{/.test(value))
    return value;
  try {
    return fromJson(JSON.parse(value) as Json);
  } catch {
    return value; // no JSON after all: the text as it was written
  }
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function fromJson(json: Json): TemplateData {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(fromJson);
  return new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)]));
}

/** JSON text with references in it. */
/** A document as the text of a `!Sub`; a secret in it is taken from a parameter, by `hidden`. */
function jsonText(value: Value, named: Named, path: readonly string[], hidden: Hidden): string {
  const inside = (item: Value, key?: string): string =>
    jsonText(item, named, key === undefined ? path : [...path, key], hidden);
  switch (value.kind) {
    case 'scalar': {
      const secret = typeof value.value === 'string' ? hidden(value.value, path) : undefined;
      return secret === undefined
        ? JSON.stringify(value.value).replaceAll('${', '${!')
        : `"\${${secret}}"`;
    }
    case 'list':
      return `[${value.items.map((item) => inside(item)).join(',')}]`;
    case 'map':
      return `{${[...value.entries].map(([key, item]) => `${JSON.stringify(key)}:${inside(item, key)}`).join(',')}}`;
    case 'text': {
      const secret = hidden(literalOf(value), path);
      if (secret !== undefined) return `"\${${secret}}"`;
      return `"${value.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1).replaceAll('${', '${!') : subPart(part, named, path))).join('')}"`;
    }
    case 'encoded':
      return inside(value.of);
    default:
      return `"${subPart(value, named, path)}"`;
  }
}
