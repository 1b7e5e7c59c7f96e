import type { Resource } from '../../graph/architecture.ts';
import { type Fact, known, notApplicable } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import { admits, admitsEverything, type PortOpening } from '../../graph/ports.ts';

/**
 * Judges the openings of a firewall to any address: false when one is `wrong`, with that one's lines.
 * An opening of every port is a finding of its own and not one per port, so it is left out here; so are
 * stateless filters, whose answers need wide openings.
 */
export function judgeOpenings(
  openings: Fact<readonly PortOpening[]>,
  firewall: Resource,
  wrong: (opening: PortOpening) => boolean,
): Fact<boolean> {
  const stateless = facetOf(firewall, 'stateless');
  if (stateless.state === 'known' && stateless.value) return notApplicable;
  if (openings.state !== 'known') return openings;
  const found = openings.value.filter((one) => !admitsEverything(one) && wrong(one));
  if (found.length === 0) return { ...openings, value: true };
  const lines = found.flatMap((one) => one.because ?? []);
  return known(false, ...(lines.length > 0 ? lines : openings.from));
}

/** Whether an opening lets TCP connections to one of these ports in. */
export function portOpened(...ports: readonly number[]): (opening: PortOpening) => boolean {
  return (opening) => ports.some((port) => admits(opening, 'tcp', port));
}
