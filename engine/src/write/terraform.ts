import type { Architecture, Resource } from '../graph/architecture.ts';
import { map, reference, type Value } from '../source/value.ts';
import { applyFacets, serviceOf } from './apply-facets.ts';
import { composeEquivalents } from './compose-equivalents.ts';
import { type Names, quoted, writeBlock } from './hcl.ts';
import { terraformNames } from './names.ts';
import { fitted, withRequired } from './required.ts';
import { shapeOf } from './shapes.ts';
import { translated } from './translate.ts';
import type { Body } from './tree.ts';

/** Code with what its reader must know: what was translated, what was left out. */
export interface Code {
  readonly text: string;
  readonly note: string;
}

interface Block {
  readonly resource: Resource;
  readonly type: string;
  readonly body: Body;
  /** What refines it in resources of their own, by type. */
  readonly attachments: ReadonlyMap<string, Body>;
}

/** Terraform for an architecture of any format; what no file states becomes a variable. */
export function writeTerraform(
  architecture: Architecture,
  provider: 'aws' | 'azure' | 'google' = 'aws',
): Code {
  const compose = composeEquivalents(architecture, provider);
  const blocks = [...architecture.resources.values()].flatMap((resource) =>
    blockFor(resource, architecture),
  );
  const names = terraformNames(
    [...blocks, ...compose.blocks].map(({ resource, type }) => [resource, type] as const),
  );
  const variables = new Map<string, string>();
  const expressions: Names = {
    reference: (address, attribute) => {
      const name = names.get(address);
      return name && `${name.type}.${name.label}.${attributeName(attribute)}`;
    },
    variable: (hint, because) => {
      const name = hint.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 80);
      variables.set(name, because);
      return `var.${name}`;
    },
  };
  const texts = [...blocks, ...compose.blocks].flatMap((block) =>
    blockTexts(block, names.get(block.resource.address)?.label ?? 'this', expressions),
  );
  const declared = [...variables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, because]) =>
        `variable ${quoted(name)} {\n  description = ${quoted(`Not stated in the files: ${because}.`)}\n}\n`,
    );
  return { text: [...texts, ...declared].join('\n'), note: noteFor(architecture, compose.note) };
}

function blockFor(resource: Resource, architecture: Architecture): readonly Block[] {
  const { format, type } = resource;
  if (type.startsWith('provider.') || format === 'compose') return [];
  if (format === 'kubernetes') return [manifest(resource)];
  const service = serviceOf(resource);
  const block = service?.formats.terraform;
  if (format === 'terraform' || format === 'prose') {
    const own = ownBody(resource);
    const written = block
      ? applyFacets(resource, block, own, isChanged)
      : { body: own, attachments: new Map<string, Body>() };
    const body =
      format === 'prose' || resource.generatedBy
        ? withRequired(written.body, shapeOf(type), resource.at)
        : written.body;
    return [{ resource, type, ...written, body }];
  }
  if (!service || !block) return [];
  const target = [block.type].flat()[0] ?? '';
  const shape = shapeOf(target);
  const links = architecture.links.filter(({ from }) => from === resource.address);
  const written = translated(resource, service, block, shape, links);
  return [
    {
      resource,
      type: target,
      ...written,
      body: withRequired(fitted(written.body, shape), shape, resource.at),
    },
  ];
}

/** Whether a remedy set the fact. */
function isChanged(fact: {
  readonly state: string;
  readonly from?: readonly { readonly by: string }[];
}): boolean {
  return fact.from?.some(({ by }) => by === 'remedy') ?? false;
}

/** A Kubernetes object as a resource of the `kubernetes` provider, which takes any manifest. */
function manifest(resource: Resource): Block {
  const block = serviceOf(resource)?.formats.kubernetes;
  const own = ownBody(resource);
  const { body } = block ? applyFacets(resource, block, own, isChanged) : { body: own };
  return {
    resource,
    type: 'kubernetes_manifest',
    body: new Map([['manifest', map(body, resource.at)]]),
    attachments: new Map(),
  };
}

function ownBody({ properties }: Resource): Body {
  return new Map(
    [...properties.entries].filter(([key]) => !key.startsWith('$') && key !== 'tags_all'),
  );
}

function blockTexts(
  { resource, type, body, attachments }: Block,
  label: string,
  names: Names,
): readonly string[] {
  const own = writeBlock(
    `resource ${quoted(type)} ${quoted(label)}`,
    body,
    shapeOf(type),
    names,
    label,
  );
  const owners = serviceOf(resource)?.formats.terraform?.attachments ?? {};
  const others = [...attachments].map(([attached, inner]) => {
    const owner: readonly (readonly [string, Value])[] =
      owners[attached] === undefined
        ? []
        : [
            [
              (owners[attached].split(/[|+.[]/)[0] ?? '').replace('[]', ''),
              reference(resource.address, 'id', resource.at),
            ],
          ];
    const whole = withRequired(new Map([...owner, ...inner]), shapeOf(attached), resource.at);
    return writeBlock(
      `resource ${quoted(attached)} ${quoted(label)}`,
      whole,
      shapeOf(attached),
      names,
      label,
    );
  });
  return [own, ...others];
}

/** A reference's attribute in Terraform's words: `Arn` is `arn`, a bare reference the id. */
function attributeName(attribute: string): string {
  if (attribute === '') return 'id';
  return /^[a-z]/.test(attribute)
    ? attribute
    : attribute.toLowerCase().endsWith('arn')
      ? 'arn'
      : 'id';
}

function noteFor({ resources }: Architecture, compose: string): string {
  const formats = new Set([...resources.values()].map(({ format }) => format));
  const left = [...resources.values()].filter(
    (resource) =>
      resource.format === 'cloudformation' &&
      !serviceOf(resource)?.formats.terraform &&
      resource.refines === undefined,
  );
  return [
    formats.has('cloudformation') &&
      'Translated from CloudFormation: what both know is taken over, what Terraform demands besides is a variable.',
    left.length > 0 &&
      `Left out, as no service file knows them: ${left
        .slice(0, 5)
        .map(({ address }) => address)
        .join(', ')}${left.length > 5 ? ` and ${left.length - 5} more` : ''}.`,
    formats.has('kubernetes') &&
      'Kubernetes objects are written as manifests for the kubernetes provider.',
    formats.has('prose') && 'Made from a description in words: what it leaves open is a variable.',
    compose,
  ]
    .filter(Boolean)
    .join(' ');
}
