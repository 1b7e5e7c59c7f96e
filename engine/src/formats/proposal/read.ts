import { known, unknownFact } from '../../graph/fact.ts';
import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceRange } from '../../source/range.ts';
import { list, map, reference, scalar, type Value } from '../../source/value.ts';
import type { Declaration, Reading } from '../declaration.ts';
import type { Json, Proposal, ProposedResource } from './proposal.ts';

/** The file that a proposal's resources are said to stand in; its lines are their numbers. */
export const proposalFile = 'proposal';

/** Deeper structure is cut: nothing that is read lies there. */
const deepest = 20;

/**
 * Declares what a proposal names. Links become the links that traffic concludes to; those to resources
 * that the proposal doesn't have are told and left out.
 */
export function readProposal(proposal: Proposal, limits: Limits): Reading {
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, ProposedResource>();
  for (const resource of proposal.resources.slice(0, limits.resources)) {
    const address = addressOf(resource);
    if (taken.has(address))
      diagnostics.push(told(`${address} is proposed twice; the first counts.`, placeOf(0)));
    else taken.set(address, resource);
  }
  const targets = new Map<string, string[]>();
  for (const { from, to } of proposal.links ?? []) {
    if (!taken.has(from) || !taken.has(to)) {
      const missing = taken.has(from) ? to : from;
      diagnostics.push(told(`A link names ${missing}, which is not proposed.`, placeOf(0)));
      continue;
    }
    targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const declarations = [...taken].map(([address, resource], index): Declaration => {
    const at = placeOf(index);
    const entries = new Map<string, Value>(
      Object.entries(resource.properties ?? {}).map(([key, value]) => [
        key,
        fromJson(value, taken, at, 0),
      ]),
    );
    const uses = targets.get(address);
    if (uses)
      entries.set(
        '$uses',
        list(
          uses.map((to) => reference(to, '', at)),
          at,
        ),
      );
    return {
      format: 'prose',
      address,
      type: resource.type,
      name: labelOf(resource.name),
      at,
      properties: map(entries, at),
      region: resource.region
        ? known(resource.region, { by: 'file', at })
        : unknownFact('the proposal names no region'),
    };
  });
  return { declarations, diagnostics, assumptions: [] };
}

function addressOf({ type, name }: ProposedResource): string {
  return `${type}.${labelOf(name)}`;
}

/** A name as Terraform takes it for a label. */
function labelOf(name: string): string {
  const label = name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 60);
  return /^[A-Za-z_]/.test(label) ? label : `r_${label}`;
}

/** `aws_subnet.a`, `aws_subnet.a.id` or `${aws_subnet.a.id}`. */
const named =
  /^(?:\$\{)?([a-z][a-z0-9_]{0,80}\.[A-Za-z_][\w-]{0,60})(?:\.([a-z][a-z0-9_]{0,60}))?\}?$/;

function fromJson(
  json: Json,
  taken: ReadonlyMap<string, ProposedResource>,
  at: SourceRange,
  depth: number,
): Value {
  if (depth > deepest) return scalar(null, at);
  if (typeof json === 'string') {
    const [, to, attribute = 'id'] = named.exec(json) ?? [];
    return to !== undefined && taken.has(to) ? reference(to, attribute, at) : scalar(json, at);
  }
  if (json === null || typeof json !== 'object') return scalar(json, at);
  if (Array.isArray(json))
    return list(
      json.map((item) => fromJson(item, taken, at, depth + 1)),
      at,
    );
  return map(
    new Map(Object.entries(json).map(([key, item]) => [key, fromJson(item, taken, at, depth + 1)])),
    at,
  );
}

function placeOf(index: number): SourceRange {
  const start = { line: index + 1, column: 1, offset: index };
  return { file: proposalFile, start, end: start };
}

function told(message: string, at: SourceRange): Diagnostic {
  return { severity: 'warning', code: 'unresolved', message, at };
}
