import { list, scalar } from '../../../source/value.ts';
import { itemsOf } from '../../../source/yaml/node.ts';
import type { TemplateFunction } from '../scope.ts';
import { known, knownText, unknownFrom } from '../values.ts';

/** `Fn::Cidr`: a block, how many parts (at most 256) and how many bits each keeps for hosts. */
export const cidr: TemplateFunction = (argument, at, scope) => {
  const [blockNode, countNode, bitsNode] = itemsOf(argument);
  const blockValue = blockNode && scope.resolve(blockNode);
  const block = knownText(blockValue);
  const count = Number(known(countNode && scope.resolve(countNode)) ?? Number.NaN);
  const bits = Number(known(bitsNode && scope.resolve(bitsNode)) ?? 8);
  const parts = block === undefined ? undefined : cut(block, count, bits);
  if (!parts) return unknownFrom('the address block to cut is not known', at, blockValue);
  return list(
    parts.map((part) => scalar(part, at)),
    at,
  );
};

/**
 * The first `count` parts of an address block, each with `bits` host bits.
 * @returns none when the block is no IPv4 or IPv6 block, or has no room for them
 */
export function cut(block: string, count: number, bits: number): string[] | undefined {
  const [address = '', lengthText = ''] = block.split('/');
  const six = address.includes(':');
  const width = six ? 128 : 32;
  const length = Number(lengthText);
  const fits = Number.isInteger(length) && Number.isInteger(bits) && bits >= 0 && bits <= width;
  if (!fits || length < 0 || length > width || !Number.isInteger(count) || count < 1 || count > 256)
    return undefined;
  const start = six ? readSix(address) : readFour(address);
  if (start === undefined) return undefined;
  const hostBits = BigInt(width - length);
  const base = (start >> hostBits) << hostBits;
  const step = 1n << BigInt(bits);
  if (step * BigInt(count) > 1n << hostBits) return undefined;
  return Array.from({ length: count }, (_, no) => {
    const part = base + step * BigInt(no);
    return `${six ? writeSix(part) : writeFour(part)}/${width - bits}`;
  });
}

function readFour(text: string): bigint | undefined {
  const bytes = text.split('.').map(Number);
  const right =
    bytes.length === 4 && bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256);
  return right ? bytes.reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n) : undefined;
}

function writeFour(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
}

function readSix(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const gap = 8 - head.length - tail.length;
  if (halves.length === 2 ? gap < 1 : gap !== 0) return undefined;
  const groups = [...head, ...Array<string>(gap).fill('0'), ...tail];
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return groups.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}

/** With the longest run of zero groups left out, as RFC 5952 writes it. */
function writeSix(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, no) =>
    ((value >> BigInt(112 - 16 * no)) & 0xffffn).toString(16),
  );
  let best = { start: 0, length: 0 };
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (groups[start + length] === '0') length++;
    if (length > best.length) best = { start, length };
  }
  if (best.length < 2) return groups.join(':');
  const head = groups.slice(0, best.start).join(':');
  return `${head}::${groups.slice(best.start + best.length).join(':')}`;
}
