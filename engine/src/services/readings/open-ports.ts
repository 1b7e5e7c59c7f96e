import type { Origin } from '../../graph/fact.ts';
import { known, unknownFact } from '../../graph/fact.ts';
import type { PortOpening } from '../../graph/ports.ts';
import { textsOf } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { type ReadContext, select } from '../select.ts';
import { type Block, blocksAt, isOpen, reasonOf, textAt } from './within.ts';

/** Where a firewall's rules stand and how one is written; all paths but `rules` start at the rule. */
interface RulePaths {
  /** Path of the rules: `ingress[]`, `@aws_security_group_rule`. */
  readonly rules: string;
  readonly protocol: string;
  /** Paths of the first and last port, or one path of ranges such as `80`, `8000-8100`, `*`. */
  readonly from?: string;
  readonly to?: string;
  readonly ports?: string;
  /** Paths of the address ranges admitted, joined by `+`. */
  readonly sources: string;
  /** Whether this rule admits incoming traffic; absent: every rule does; undefined: not known. */
  readonly admits?: (context: ReadContext) => boolean | undefined;
  /** Whether this rule refuses incoming traffic, and its place in the order (lower first). */
  readonly refuses?: (context: ReadContext) => boolean | undefined;
  readonly order?: (context: ReadContext) => number;
}

/** Ports that rules open to any address; an empty list when rules exist and none does. */
export function openPorts(...places: readonly RulePaths[]): Reading<readonly PortOpening[]> {
  const paths = places.map(({ rules }) => rules);
  return custom<readonly PortOpening[]>(paths, (context) => {
    const seen = places.flatMap((place) => rulesAt(context, place));
    const open = seen.find((one): one is OpenRule => 'open' in one)?.open;
    const rules = seen
      .filter((one): one is SeenRule => !('open' in one))
      .sort((a, b) => a.order - b.order);
    const refused: PortOpening[] = [];
    const found: PortOpening[] = [];
    const from: Origin[] = [];
    for (const { opening, at, refuses } of rules) {
      if (opening === undefined) continue;
      if (refuses) refused.push(opening);
      else {
        const left = subtract(opening, refused);
        const because: readonly Origin[] = [{ by: 'file', at }];
        found.push(...left.map((one) => ({ ...one, because })));
        if (left.length > 0) from.push(...because);
      }
    }
    if (found.length > 0) return known(found, ...from);
    if (open !== undefined) return unknownFact(open);
    if (rules.length === 0) return undefined;
    return known([], ...rules.map(({ at }): Origin => ({ by: 'file', at })));
  });
}

interface SeenRule {
  readonly at: Block['at'];
  /** What it opens (or closes) to any address; undefined when its sources are limited. */
  readonly opening: PortOpening | undefined;
  readonly refuses: boolean;
  readonly order: number;
}

interface OpenRule {
  readonly open: string;
}

function rulesAt(context: ReadContext, place: RulePaths): readonly (SeenRule | OpenRule)[] {
  const { blocks, open } = blocksAt(context, place.rules);
  const rules = blocks.flatMap((block): readonly (SeenRule | OpenRule)[] => {
    const admits = place.admits ? place.admits(block.context) : true;
    if (admits === undefined) return [{ open: 'its rules depend on values that are not known' }];
    const refuses = place.refuses?.(block.context) ?? false;
    if (!refuses && !admits) return [];
    const order = place.order?.(block.context) ?? 0;
    return openingsOf(block, place).map((opening) =>
      opening && 'open' in opening ? opening : { at: block.at, opening, refuses, order },
    );
  });
  return open === undefined ? rules : [...rules, { open }];
}

/** What one rule opens to any address, by range of ports; one undefined where its sources are limited. */
function openingsOf(
  block: Block,
  place: RulePaths,
): readonly (PortOpening | OpenRule | undefined)[] {
  const values = select(block.context, place.sources).flatMap(({ value }) => value ?? []);
  const sources = values.flatMap((value) => {
    const fact = textsOf([value]);
    return fact.state === 'known' ? fact.value.filter(isAnyAddress) : [];
  });
  if (sources.length === 0) {
    const open = values.find((value) => isOpen(value) || textsOf([value]).state === 'unknown');
    return [open && { open: reasonOf(open) }];
  }
  const protocol = protocolOf(textAt(block.context, place.protocol));
  const ranges =
    place.ports === undefined
      ? [rangeOf(block.context, place, protocol)]
      : rangesOf(block.context, place.ports, protocol);
  return ranges.map((range) =>
    range ? { protocol, ...range, sources } : { open: 'its ports are not known' },
  );
}

/** Ranges written as text: `80`, `8000-8100`, `*`; every port when none is written. */
function rangesOf(
  context: ReadContext,
  path: string,
  protocol: PortOpening['protocol'],
): readonly (PortRange | undefined)[] {
  const values = select(context, path).flatMap(({ value }) => value ?? []);
  if (values.length === 0 || protocol === 'icmp') return [everyPort];
  const texts = textsOf(values);
  return texts.state === 'known' ? texts.value.map(rangeIn) : [undefined];
}

function rangeIn(text: string): PortRange | undefined {
  if (['*', 'any', ''].includes(text.trim().toLowerCase())) return everyPort;
  const [from = '', to = from] = text.split('-').map((part) => part.trim());
  const range = { from: Number(from), to: Number(to) };
  return Number.isInteger(range.from) && Number.isInteger(range.to) ? range : undefined;
}

/** Whether a range admits every address: `0.0.0.0/0`, `::/0`, `*`, `Internet`, `Any`. */
export function isAnyAddress(source: string): boolean {
  const lower = source.trim().toLowerCase();
  if (['*', 'internet', 'any', '0.0.0.0/1', '128.0.0.0/1', '<nw>/0'].includes(lower)) return true;
  return lower.endsWith('/0');
}

function protocolOf(written: string | undefined): PortOpening['protocol'] {
  const words: ReadonlyMap<string, PortOpening['protocol']> = new Map([
    ['tcp', 'tcp'],
    ['6', 'tcp'],
    ['udp', 'udp'],
    ['17', 'udp'],
    ['icmp', 'icmp'],
    ['1', 'icmp'],
    ['icmpv6', 'icmp'],
    ['58', 'icmp'],
  ]);
  return words.get((written ?? 'all').toLowerCase()) ?? 'all';
}

interface PortRange {
  readonly from: number;
  readonly to: number;
}

const everyPort: PortRange = { from: 0, to: 65_535 };

function rangeOf(
  context: ReadContext,
  place: RulePaths,
  protocol: PortOpening['protocol'],
): PortRange | undefined {
  if (protocol === 'all' || protocol === 'icmp') return everyPort;
  const first = select(context, place.from ?? '').find(({ value }) => value !== undefined);
  const from = portAt(context, place.from);
  const to = portAt(context, place.to) ?? from;
  if (from === undefined) return first?.value && isOpen(first.value) ? undefined : everyPort;
  if (from < 0) return everyPort;
  return { from, to: to ?? from };
}

function portAt(context: ReadContext, path: string | undefined): number | undefined {
  if (path === undefined) return undefined;
  const written = textAt(context, path);
  const port = written === undefined || written === '' ? Number.NaN : Number(written);
  return Number.isFinite(port) ? port : undefined;
}

/** What is left of an opening when the ports refused before it are taken away. */
function subtract(opening: PortOpening, refused: readonly PortOpening[]): readonly PortOpening[] {
  let left: readonly PortOpening[] = [opening];
  for (const no of refused) {
    const covers = no.protocol === 'all' || no.protocol === opening.protocol;
    const family =
      no.sources.includes('*') || opening.sources.every((one) => no.sources.includes(one));
    if (!covers || !family) continue;
    left = left.flatMap((one) => {
      if (no.to < one.from || one.to < no.from) return [one];
      const before = no.from > one.from ? [{ ...one, to: no.from - 1 }] : [];
      const after = no.to < one.to ? [{ ...one, from: no.to + 1 }] : [];
      return [...before, ...after];
    });
  }
  return left;
}
