import { known, unknownFact } from '../../graph/fact.ts';
import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceRange } from '../../source/range.ts';
import { reference } from '../../source/value.ts';
import type { Declaration } from '../declaration.ts';
import type { Blueprint, Blueprints, Part } from './blueprint.ts';
import { awsBlueprints } from './blueprints-aws.table.ts';
import { azureBlueprints } from './blueprints-azure.table.ts';
import { googleBlueprints } from './blueprints-google.table.ts';
import {
  copies,
  copiesOf,
  type Draft,
  freeLabel,
  type PlaceOf,
  replicaPaths,
  replicasOf,
} from './draft.ts';
import { effects } from './effects.table.ts';
import { fill } from './fill.ts';
import type { Cloud } from './meaning.ts';
import { finished, put } from './properties.ts';
import { type Thing, type ThingLink, traitOf } from './thing.ts';
import { addLinks } from './ties.ts';

const blueprints: Readonly<Record<Cloud, Blueprints>> = {
  aws: awsBlueprints,
  azure: azureBlueprints,
  google: googleBlueprints,
};

/** The blueprint of a thing, with what its kind changes; undefined where its cloud has none. */
export function blueprintOf({ cloud, concept, detail }: Thing): Blueprint | undefined {
  const plan = blueprints[cloud][concept];
  const special = detail === undefined ? undefined : plan?.details?.[detail];
  return plan && { ...plan, ...special };
}

/**
 * Declares what stands for the things, in Terraform's types, names and properties.
 * @param labels how often each address was taken; shared by all texts of one input
 */
export function declarationsOf(
  things: readonly Thing[],
  links: readonly ThingLink[],
  place: PlaceOf,
  limits: Limits,
  labels: Map<string, number>,
): { readonly declarations: readonly Declaration[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const drafts = new Map<Thing, readonly Draft[]>();
  let room = limits.resources;
  for (const thing of things) {
    const plan = blueprintOf(thing);
    if (!plan) continue;
    const made = draftsOf(thing, plan, labels, place, limits, diagnostics);
    if (room < made.length) {
      diagnostics.push(tooMany(limits, place(thing.start, thing.end)));
      break;
    }
    room -= made.length;
    drafts.set(thing, made);
  }
  for (const [thing, made] of drafts) diagnostics.push(...unusedTraits(thing, made, place));
  const guards = addLinks(links, drafts, place, limits.links);
  const all = [...drafts.values()].flat();
  const declarations = all.map((draft) => declared(draft, place));
  return { declarations: [...declarations, ...guards], diagnostics };
}

function tooMany({ resources }: Limits, at: SourceRange): Diagnostic {
  return {
    severity: 'error',
    code: 'too-many-resources',
    message: `The text asks for more than ${resources} resources. The rest is not read.`,
    at,
  };
}

/** Traits that change more than one property, or how many resources there are. */
const structural = new Set<string>([
  'zones',
  'multi-zone',
  'autoscale',
  'range',
  'replicas',
  'nodes',
  'version',
  'runtime',
  'serverless',
  'provisioned',
]);

/** What was said of a thing and has no property here to go to. */
function unusedTraits(
  thing: Thing,
  drafts: readonly Draft[],
  place: PlaceOf,
): readonly Diagnostic[] {
  const parts = blueprintOf(thing)?.parts ?? [];
  return thing.traits
    .filter(
      ({ trait }) =>
        !structural.has(trait) &&
        !drafts.some(({ type }) => effects[trait][type]) &&
        !parts.some(({ when }) => when?.includes(trait)),
    )
    .map(({ words, start, end }) => ({
      severity: 'info',
      code: 'unresolved',
      message: `"${words}" is not used: ${drafts[0]?.type ?? 'the service'} has no setting for it here.`,
      at: place(start, end),
    }));
}

function declared({ thing, type, label, address, tree }: Draft, place: PlaceOf): Declaration {
  const at = place(thing.start, thing.end);
  const { region } = thing;
  return {
    format: 'prose',
    address,
    type,
    name: label,
    at,
    properties: finished(tree, at),
    region: region
      ? known(region.id, { by: 'file', at: place(region.start, region.end) })
      : unknownFact('the text names no region'),
  };
}

function draftsOf(
  thing: Thing,
  plan: Blueprint,
  labels: Map<string, number>,
  place: PlaceOf,
  limits: Limits,
  diagnostics: Diagnostic[],
): readonly Draft[] {
  const at = place(thing.start, thing.end);
  const label = freeLabel(plan.type, thing.label ?? plan.label, labels);
  const parts = (plan.parts ?? []).filter(
    ({ when, unless }) =>
      (!when || when.some((trait) => traitOf(thing, trait)?.on)) &&
      !(unless && traitOf(thing, unless)?.on === false),
  );
  const asked = copiesOf(thing);
  const most = limits.copies;
  if (asked > most)
    diagnostics.push({
      severity: 'error',
      code: 'too-many-copies',
      message: `The text asks for ${asked} of ${plan.type}; the limit is ${most}. One is read.`,
      at,
    });
  const number = asked > most ? 1 : asked;
  const counts = parts.some((part) => part.copies || part.count !== undefined);
  const own = counts || plan.count !== undefined ? 1 : number;
  const mains = copies(thing, plan, plan.type, label, own);
  const replicas = replicasOf(thing, plan, label);
  const others = parts.flatMap((part) =>
    copies(
      thing,
      part,
      part.type,
      freeLabel(part.type, part.label ?? label, labels),
      part.copies ? number : 1,
    ),
  );
  for (const draft of [...mains, ...others]) fill(draft, mains[0], [...mains, ...others], place);
  for (const part of others) {
    const plan = part.plan as Part;
    if (plan.main && mains[0])
      put(part.tree, plan.main[0], reference(mains[0].address, plan.main[1], at));
  }
  for (const replica of replicas) {
    fill(replica, replica, [replica], place);
    const [path, attribute] = replicaPaths[plan.type] ?? [];
    if (path && attribute && mains[0])
      put(replica.tree, path, reference(mains[0].address, attribute, at));
  }
  return [...mains, ...others, ...replicas];
}
