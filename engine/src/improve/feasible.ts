import type { Resource } from '../graph/architecture.ts';
import type { ProposedChange } from '../graph/change.ts';
import { settingsOf } from '../services/assignments.ts';
import type { Service } from '../services/service.ts';

/**
 * Whether a change can be shown in code: a facet that the resource's service can write back. What can't be
 * written stays a recommendation, so that the suggested score is that of the suggested code.
 */
export function isWritable(
  { change }: ProposedChange,
  resources: ReadonlyMap<string, Resource>,
  services: ReadonlyMap<string, Service>,
): boolean {
  if (!('set' in change)) return true;
  const resource = resources.get(change.of);
  if (!resource) return false;
  if (change.set === 'secretInFile') return true; // no secret is repeated in code: a variable takes its place
  if (resource.format === 'compose') return true; // written as equivalents that are set up well
  const formats = resource.service && services.get(resource.service.id)?.formats;
  const block = resource.format === 'kubernetes' ? formats?.kubernetes : formats?.terraform;
  return block !== undefined && settingsOf(block, change.set, change.to).length > 0;
}
