import type { Architecture, Resource } from '../graph/architecture.ts';
import { ownSecret } from '../services/readings/secrets.ts';
import { map, reference, unknown, type Value } from '../source/value.ts';
import { applyFacets, differs, isChanged, type Setting, serviceOf } from './apply-facets.ts';
import type { Block } from './block.ts';
import { attachedNetworks } from './cloudformation-types.ts';
import { completed } from './complete.ts';
import { fitted } from './fit.ts';
import { fromCloudFormation } from './from-cloudformation.ts';
import { secretReason } from './hcl.ts';
import { redirected } from './listeners.ts';
import { movedListeners } from './moved-listeners.ts';
import { inNewWords } from './renamed-arguments.ts';
import { shapeOf } from './shapes.ts';
import { type Body, withProperty } from './tree.ts';

/** An architecture in Terraform's words. */
export interface TerraformBlocks {
  readonly blocks: readonly Block[];
  /** What nobody knows how to write. */
  readonly left: readonly Resource[];
}

interface Draft {
  readonly blocks: readonly Block[];
  /** What to set in resources that refine the first block, by type. */
  readonly settings: ReadonlyMap<string, readonly Setting[]>;
  /** By refining type, the argument that names what it refines. */
  readonly owners?: Readonly<Record<string, string>>;
}

const noSettings: ReadonlyMap<string, readonly Setting[]> = new Map();

/**
 * The Terraform blocks that say the same as an architecture, with what remedies set and what their types
 * demand; Compose services are not among them.
 */
export function blocksOf(architecture: Architecture): TerraformBlocks {
  const { resources } = architecture;
  const left: Resource[] = [];
  const drafts = [...resources.values()].map((resource): Draft => {
    const draft = draftOf(resource);
    if (draft) return draft;
    left.push(resource);
    return { blocks: [], settings: noSettings };
  });
  const networks = attachedNetworks(resources.values());
  const blocks = redirected(withSettings(drafts), movedListeners(architecture)).map((block) => {
    const network = networks.get(block.key);
    const joined = network
      ? { ...block, body: new Map([['vpc_id', network] as const, ...block.body]) }
      : block;
    return { ...joined, body: completed(joined) };
  });
  return { blocks, left };
}

/** A resource in Terraform's words; undefined where nobody knows how to say it. */
function draftOf(resource: Resource): Draft | undefined {
  const { format, type } = resource;
  if (type.startsWith('provider.') || format === 'compose')
    return { blocks: [], settings: noSettings };
  if (format === 'kubernetes') return manifest(resource);
  if (format === 'cloudformation') return translation(resource);
  const service = serviceOf(resource);
  const block = service?.formats.terraform;
  const own = ownBody(resource);
  const written = block
    ? applyFacets(
        resource,
        block,
        own,
        (fact, name) => isChanged(fact) || differs(fact, service, name),
      )
    : { body: own, attachments: noSettings };
  const made: Block = {
    ...placed(resource),
    type,
    ownType: type,
    body: fitted(inNewWords(type, written.body), shapeOf(type)),
  };
  return { blocks: [made], settings: written.attachments, ...ownersOf(resource) };
}

function translation(resource: Resource): Draft | undefined {
  if (
    resource.type === 'AWS::EC2::VPCGatewayAttachment' &&
    !resource.properties.entries.has('VpnGatewayId')
  )
    return { blocks: [], settings: noSettings };
  const translated = fromCloudFormation(resource);
  return translated && { ...translated, ...ownersOf(resource) };
}

function ownersOf(resource: Resource): Pick<Draft, 'owners'> {
  const owners = serviceOf(resource)?.formats.terraform?.attachments;
  return owners ? { owners } : {};
}

function placed({ address, region, at, refines }: Resource) {
  return { key: address, address, region, at, ...(refines !== undefined && { refines }) };
}

/** A Kubernetes object as a resource of the `kubernetes` provider, which takes any manifest. */
function manifest(resource: Resource): Draft {
  const block = serviceOf(resource)?.formats.kubernetes;
  const own = withoutSecrets(resource, ownBody(resource));
  const { body } = block ? applyFacets(resource, block, own, isChanged) : { body: own };
  const made: Block = {
    ...placed(resource),
    address: resource.address.replaceAll('/', '_'),
    ownType: 'kubernetes_manifest',
    type: 'kubernetes_manifest',
    region: '',
    body: new Map([['manifest', map(body, resource.at)]]),
  };
  return { blocks: [made], settings: noSettings };
}

/** What a Kubernetes Secret holds doesn't go into code. */
function withoutSecrets({ type }: Resource, body: Body): Body {
  if (type !== 'Secret') return body;
  return new Map(
    [...body].map(([key, value]): [string, Value] => {
      if ((key !== 'data' && key !== 'stringData') || value.kind !== 'map') return [key, value];
      const open = [...value.entries].map(
        ([name, held]) => [name, unknown(secretReason, held.at)] as const,
      );
      return [key, map(new Map(open), value.at)];
    }),
  );
}

/** What the reader adds of the provider's own, which stands in its block, and what is Terraform's own. */
const isComputed: ReadonlySet<string> = new Set(['tags_all', 'effective_labels', 'lifecycle']);

function ownBody({ type, properties }: Resource): Body {
  const secret = ownSecret(type, properties);
  return new Map(
    [...properties.entries]
      .filter(([key]) => !key.startsWith('$') && !isComputed.has(key))
      .map(([key, value]): [string, Value] =>
        key === secret && value.kind === 'scalar'
          ? [key, unknown(secretReason, value.at)]
          : [key, value],
      ),
  );
}

/** All blocks, with what remedies set in refining ones: there already, or made for it. */
function withSettings(drafts: readonly Draft[]): readonly Block[] {
  const blocks = drafts.flatMap((draft) => draft.blocks);
  if (drafts.every(({ settings }) => settings.size === 0)) return blocks;
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const refining = new Map<string, string>();
  for (const { key, type, refines } of blocks)
    if (refines !== undefined) refining.set(`${refines} ${type}`, key);
  const added = new Map<string, Block[]>();
  for (const draft of drafts) {
    const [owner] = draft.blocks;
    if (!owner) continue;
    for (const [type, settings] of draft.settings) {
      const there = byKey.get(refining.get(`${owner.key} ${type}`) ?? '');
      if (there) byKey.set(there.key, { ...there, body: settled(there.body, settings, type) });
      else {
        const made = refiningBlock(owner, type, settings, draft.owners?.[type]);
        if (made) added.set(owner.key, [...(added.get(owner.key) ?? []), made]);
      }
    }
  }
  return blocks.flatMap((block) => [
    byKey.get(block.key) ?? block,
    ...(added.get(block.key) ?? []),
  ]);
}

function settled(body: Body, settings: readonly Setting[], type: string): Body {
  const set = settings.reduce((at, { path, value }) => withProperty(at, path, value), body);
  return fitted(set, shapeOf(type));
}

/** A resource that refines another, made for what a remedy sets in it. */
function refiningBlock(
  owner: Block,
  type: string,
  settings: readonly Setting[],
  named: string | undefined,
): Block | undefined {
  const shape = shapeOf(type);
  const argument = (named?.split(/[|+.[]/)[0] ?? '').replace('[]', '');
  if (argument === '') return undefined;
  const attribute = argument.endsWith('arn') ? 'arn' : 'id';
  const to: Value = reference(owner.key, `terraform:${attribute}`, owner.at);
  const start = new Map<string, Value>([[argument, to]]);
  return {
    key: `${owner.key} ${type}`,
    address: owner.address,
    ownType: owner.ownType,
    type,
    body: fitted(settled(start, settings, type), shape),
    region: owner.region,
    at: owner.at,
    refines: owner.key,
  };
}
