import type { Origin } from './fact.ts';

/** A range of ports that a rule opens, and to whom. */
export interface PortOpening {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'all';
  /** Inclusive; 0–65535 when the rule names none. */
  readonly from: number;
  readonly to: number;
  /** Address ranges admitted, as written: `0.0.0.0/0`, `::/0`, `Internet`, `*`. */
  readonly sources: readonly string[];
  /** The lines that open it, when they are told apart from the other openings. */
  readonly because?: readonly Origin[];
}

/** Whether the opening admits a port of a protocol. */
export function admits(opening: PortOpening, protocol: 'tcp' | 'udp', port: number): boolean {
  const same = opening.protocol === 'all' || opening.protocol === protocol;
  return same && opening.from <= port && port <= opening.to;
}

/** Whether the opening leaves practically every port open. */
export function admitsEverything(opening: PortOpening): boolean {
  return (
    (opening.protocol === 'all' || opening.protocol === 'tcp') &&
    opening.to - opening.from >= 65_000
  );
}
