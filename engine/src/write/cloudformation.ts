import type { Architecture, Resource } from '../graph/architecture.ts';
import type { Value } from '../source/value.ts';
import { applyFacets, isChanged, serviceOf } from './apply-facets.ts';
import { blocksOf, type TerraformBlocks } from './blocks.ts';
import { completedTemplate } from './complete-template.ts';
import { keptTemplate } from './kept-template.ts';
import { withRedirects } from './listeners.ts';
import { isLogicalId, logicalId, logicalIds } from './logical-ids.ts';
import { movedListeners } from './moved-listeners.ts';
import { type TemplateData, templateText } from './template-text.ts';
import { type Printer, parametersFor, templatePrinter } from './template-values.ts';
import { type TemplateResource, toCloudFormation } from './to-cloudformation.ts';

/** CloudFormation (YAML) for an architecture whose parts are all AWS; undefined where one isn't. */
export function writeCloudFormation(
  architecture: Architecture,
  said: TerraformBlocks = blocksOf(architecture),
): string | undefined {
  const resources = [...architecture.resources.values()].filter(
    ({ type, kind }) => kind !== 'provider' && !type.startsWith('provider.'),
  );
  if (resources.length === 0 || resources.some(({ provider }) => isElsewhere(provider)))
    return undefined;
  const own = withRedirects(
    resources.flatMap((resource) => ownResource(resource, architecture) ?? []),
    movedListeners(architecture),
    {
      format: 'cloudformation',
      withBody: (one, body) => ({ ...one, body }),
      beside: (one, body, suffix) => ({
        ...one,
        key: `${one.key} ${suffix}`,
        id: logicalId(`${one.id} ${suffix}`),
        body,
      }),
    },
  ).map(
    ({ body, ...one }): TemplateResource => ({
      ...one,
      properties: completedTemplate(one.type, body, one.at),
    }),
  );
  const foreign = new Set(
    resources.filter(({ format }) => format !== 'cloudformation').map(({ address }) => address),
  );
  const translated = toCloudFormation(
    foreign.size === 0
      ? []
      : said.blocks.filter(({ key, refines }) => foreign.has(key) || foreign.has(refines ?? '')),
  );
  const all = [...own, ...translated.resources];
  if (all.length === 0) return undefined;

  const ids = logicalIds(all);
  const parameters = parametersFor();
  const print = templatePrinter(new Map(all.map((one) => [one.key, one])), ids, parameters);
  const kept =
    translated.resources.length === 0 ? keptTemplate(architecture, parameters) : undefined;
  const byId = new Map(all.map((one) => [one.key, one]));
  const body = new Map<string, TemplateData>();
  for (const id of kept?.resources.keys() ?? [])
    body.set(id, kept?.resource(id, byId.get(id), print) ?? null);
  for (const one of all) {
    const id = ids.get(one.key) ?? '';
    if (!kept?.resources.has(id)) body.set(id, resourceData(architecture, one, id, print, ids));
  }
  const left = translated.left.length === 0 ? '' : `Left out: ${translated.left.join(', ')}`;
  const isServerless = all.some(({ type }) => type.startsWith('AWS::Serverless::'));
  const sections = kept?.sections ?? new Map<string, TemplateData>();
  const written = sections.get('Parameters');
  const stated = written instanceof Map ? written : new Map<string, TemplateData>();
  const declared = new Map([
    ...stated,
    ...parameters.declared().filter(([name]) => !stated.has(name)),
  ]);
  const head = new Map<string, TemplateData>([
    ['AWSTemplateFormatVersion', '2010-09-09'],
    ...(left ? [['Description', left.slice(0, 1000)] as const] : []),
    ...(isServerless ? [['Transform', 'AWS::Serverless-2016-10-31'] as const] : []),
    ...[...sections].filter(([name]) => name !== 'Outputs'),
    ...(declared.size > 0 ? [['Parameters', declared] as const] : []),
  ]);
  const outputs = sections.get('Outputs');
  return templateText(
    new Map([
      ...head,
      ['Resources', body],
      ...(outputs === undefined ? [] : [['Outputs', outputs] as const]),
    ]),
  );
}

/** Attributes beside the properties, as the reader keeps them. */
const beside = [
  'CreationPolicy',
  'UpdatePolicy',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'Metadata',
];

/** A resource that is written anew. */
function resourceData(
  { resources }: Architecture,
  one: TemplateResource,
  id: string,
  print: Printer,
  ids: ReadonlyMap<string, string>,
): TemplateData {
  const own = one.own ? resources.get(one.key)?.properties.entries : undefined;
  const attributes = beside.flatMap((name) => {
    const value = own?.get(`$${name}`);
    return value ? [[name, print(value, [id, name])] as const] : [];
  });
  const waits = one.own ? (resources.get(one.key)?.dependsOn ?? []) : [];
  const names = waits.flatMap((address) => ids.get(address) ?? []);
  const properties = [...one.properties].map(
    ([key, value]) => [key, print(value, [id, key])] as const,
  );
  return new Map<string, TemplateData>([
    ['Type', one.type],
    ...(names.length > 0 ? [['DependsOn', names] as const] : []),
    ...attributes,
    ...(properties.length > 0 ? [['Properties', new Map(properties)] as const] : []),
  ]);
}

/** What belongs to another cloud; helpers such as random passwords belong to none. */
function isElsewhere(provider: Resource['provider']): boolean {
  return provider !== 'aws' && provider !== 'other';
}

/** Whether it names what the transform will make again: `Role` of a function that named none. */
function isMade(value: Value, resources: Architecture['resources']): boolean {
  return (
    value.kind === 'reference' && resources.get(value.to)?.generatedBy?.startsWith('AWS::') === true
  );
}

/** A resource of a template as it is, with what remedies changed; not what a transform made of it. */
function ownResource(resource: Resource, { resources }: Architecture) {
  const { format, type, address, generatedBy, service } = resource;
  if (format !== 'cloudformation' || (generatedBy !== undefined && service === undefined))
    return undefined;
  if (generatedBy?.startsWith('AWS::')) return undefined;
  const properties = new Map<string, Value>(
    [...resource.properties.entries].filter(
      ([key, value]) => !key.startsWith('$') && !isMade(value, resources),
    ),
  );
  const block = serviceOf(resource)?.formats.cloudformation;
  const written = block ? applyFacets(resource, block, properties, isChanged).body : properties;
  return {
    key: address,
    id: isLogicalId(address) ? address : logicalId(address),
    type,
    body: written,
    own: true as const,
    at: resource.at,
  };
}
