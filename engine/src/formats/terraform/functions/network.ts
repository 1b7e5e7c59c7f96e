/** An address range: its first address as a number, the bits of an address (32 or 128), and of its prefix. */
export interface Network {
  readonly first: bigint;
  readonly bits: 32 | 128;
  readonly length: number;
}

/** Reads `10.0.0.0/16` or `fd00::/8`; bits after the prefix are cleared. */
export function readNetwork(text: string): Network | undefined {
  const slash = text.indexOf('/');
  if (slash === -1) return undefined;
  const bits = text.includes(':') ? 128 : 32;
  const address = bits === 32 ? readV4(text.slice(0, slash)) : readV6(text.slice(0, slash));
  const length = wholeNumber(text.slice(slash + 1), 10);
  if (address === undefined || length === undefined || length > bits) return undefined;
  const rest = BigInt(bits - length);
  return { first: (address >> rest) << rest, bits, length };
}

export const writeNetwork = (network: Network): string =>
  `${writeAddress(network.first, network.bits)}/${network.length}`;

export function writeAddress(address: bigint, bits: 32 | 128): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((by) => (address >> by) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  );
  let best = { from: 0, length: 1 };
  for (let from = 0; from < 8; from++) {
    let length = 0;
    while (groups[from + length] === '0') length++;
    if (length > best.length) best = { from, length };
  }
  if (best.length < 2) return groups.join(':');
  const before = groups.slice(0, best.from).join(':');
  const after = groups.slice(best.from + best.length).join(':');
  return `${before}::${after}`;
}

function wholeNumber(text: string, radix: 10 | 16): number | undefined {
  if (text === '' || text.length > 4) return undefined;
  for (const letter of text.toLowerCase())
    if (!'0123456789abcdef'.slice(0, radix).includes(letter)) return undefined;
  return Number.parseInt(text, radix);
}

function readV4(text: string): bigint | undefined {
  const parts = text.split('.').map((part) => wholeNumber(part, 10));
  if (parts.length !== 4) return undefined;
  let address = 0n;
  for (const part of parts) {
    if (part === undefined || part > 255) return undefined;
    address = (address << 8n) | BigInt(part);
  }
  return address;
}

function readV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [before = [], after = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - before.length - after.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  let address = 0n;
  for (const group of [...before, ...Array.from({ length: missing }, () => '0'), ...after]) {
    const part = wholeNumber(group, 16);
    if (part === undefined) return undefined;
    address = (address << 16n) | BigInt(part);
  }
  return address;
}
