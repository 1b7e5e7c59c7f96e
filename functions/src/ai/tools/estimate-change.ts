import { architectureFromSnapshot, facetOf, priceChange } from '@stackstage/engine';
import type { ArgumentsOf } from './arguments.ts';
import { refused, type ToolContext, type ToolResult } from './tool.ts';

/** What a change does to the monthly cost. */
export function estimateChange(
  { rule, resource, property, value }: ArgumentsOf<'estimate_change'>,
  { report, kept }: ToolContext,
): ToolResult {
  if (!report || !kept) return refused('No report is attached to this conversation.');
  if (rule !== undefined) {
    const found = report.recommendations.find((one) => one.rule === rule);
    if (!found) return refused('No finding of this report is of that rule.');
    const { monthly_usd_change, score_gain, title } = found;
    const known = monthly_usd_change ?? 'not known';
    return {
      says: `priced "${title}"`,
      content: { rule, monthly_usd_change: known, score_gain },
    };
  }
  if (resource === undefined || property === undefined || value === undefined)
    return refused('Send `rule`, or `resource`, `property` and `value`.');
  const facet = facetOf(property);
  if (!facet) return refused(`"${property}" is no property that is known here.`);
  const kinds = {
    'yes-no': 'boolean',
    number: 'number',
    text: 'string',
    choice: 'string',
  } as const;
  const wanted = kinds[facet.type as keyof typeof kinds];
  if (typeof value !== wanted)
    return refused(`"${property}" takes a ${wanted ?? 'list'} (${facet.meaning}).`);
  const architecture = architectureFromSnapshot(kept.snapshot);
  const there = architecture.resources.get(resource);
  if (!there) return refused('There is no resource with this address; read the resources first.');
  if (!(property in there.facets))
    return refused(
      `"${property}" does not apply to ${resource}. It has: ${Object.keys(there.facets).join(', ')}.`,
    );
  const usd = priceChange(architecture, resource, property, value, kept.usage);
  return {
    says: `priced ${property} of ${resource}`,
    content: {
      resource,
      property,
      value,
      monthly_usd_change: usd,
      ...(usd === 0 && {
        note: 'Its price does not depend on this, or is not known for the value.',
      }),
    },
  };
}
