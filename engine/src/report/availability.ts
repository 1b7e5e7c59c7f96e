import type { Availability } from '../availability/availability.ts';
import type { AvailabilitySummary } from './report.ts';

const minutesPerYear = 525_600;

/** Availability as readers get it: percent to three decimals, downtime in minutes a year. */
export function availabilitySummary({
  fraction,
  path,
  limitedBy,
  without,
}: Availability): AvailabilitySummary {
  const steps = path.map(({ resource, percent, agreement }) => ({
    resource,
    percent: rounded(percent),
    source: `${agreement.document}: ${agreement.configuration}${agreement.asOf ? ` (${agreement.asOf})` : ''}`,
  }));
  if (fraction === undefined) {
    return { path: steps, note: 'No path from the internet with a published promise was found.' };
  }
  return {
    percent: rounded(fraction * 100),
    downtimeMinutesPerYear: Math.round((1 - fraction) * minutesPerYear),
    ...(limitedBy && { limitedBy }),
    path: steps,
    note:
      'What the providers promise in their agreements, multiplied along the path; a promise with credits, not a measured availability.' +
      (without.length > 0
        ? ` Without a promise and left out: ${without.slice(0, 5).join(', ')}${without.length > 5 ? ` and ${without.length - 5} more` : ''}.`
        : ''),
  };
}

function rounded(percent: number): number {
  return Math.round(percent * 1000) / 1000;
}
