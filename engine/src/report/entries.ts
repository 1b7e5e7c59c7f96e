import type { Estimate } from '../cost/estimate.ts';
import type { Architecture, Link, Resource } from '../graph/architecture.ts';
import { isProviderBlock } from '../graph/settings.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { cents } from './costs.ts';
import { evidenceOf } from './issues.ts';
import type { DiagnosticEntry, LinkEntry, ResourceEntry } from './report.ts';

/** Every resource that was read, known service or not; provider blocks are none. */
export function resourceEntries(
  { resources }: Architecture,
  estimate: Estimate,
): readonly ResourceEntry[] {
  const costs = new Map<string, number>();
  for (const { resource, monthlyUsd } of estimate.lines)
    costs.set(resource, (costs.get(resource) ?? 0) + monthlyUsd);
  return [...resources.values()]
    .filter((resource) => !isProviderBlock(resource))
    .map((resource) => resourceEntry(resource, costs.get(resource.address)));
}

function resourceEntry(resource: Resource, monthlyUsd: number | undefined): ResourceEntry {
  const { address, type, name, kind, provider, service, region, at, refines, generatedBy } =
    resource;
  return {
    address,
    type,
    name,
    kind,
    provider,
    service: service?.name ?? null,
    region,
    evidence: evidenceOf(at),
    ...(refines && { refines }),
    ...(generatedBy && { generatedBy }),
    ...(monthlyUsd !== undefined && { monthlyUsd: cents(monthlyUsd) }),
    ...(service && { icon: service.icon }),
  };
}

export function linkEntry({ from, to, kind, port, because }: Link): LinkEntry {
  const place = because.find((origin) => 'at' in origin && origin.at);
  const at = place && 'at' in place ? place.at : undefined;
  return {
    from,
    to,
    kind,
    ...(port !== undefined && { port }),
    ...(at && { evidence: evidenceOf(at) }),
  };
}

export function diagnosticEntry({ severity, code, message, at }: Diagnostic): DiagnosticEntry {
  return { severity, code, message, file: at.file, line: at.start.line, column: at.start.column };
}
