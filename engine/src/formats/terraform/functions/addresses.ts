import { list, scalar, type Value } from '../../../source/value.ts';
import { asNumber, asText } from '../convert.ts';
import type { Functions } from './function.ts';
import { type Network, readNetwork, writeAddress, writeNetwork } from './network.ts';

/** Functions on address ranges. @see Terraform language reference, "IP Network Functions" */
export const addresses: Functions = {
  cidrhost: ([prefix, number]) => {
    const network = networkOf(prefix);
    const host = number && asNumber(number);
    if (!network || host === undefined || !Number.isSafeInteger(host)) return undefined;
    const size = 1n << BigInt(network.bits - network.length);
    const offset = host < 0 ? size + BigInt(host) : BigInt(host);
    if (offset < 0n || offset >= size) return undefined;
    return writeAddress(network.first + offset, network.bits);
  },
  cidrnetmask: ([prefix]) => {
    const network = networkOf(prefix);
    if (network?.bits !== 32) return undefined;
    const ones = (1n << BigInt(network.length)) - 1n;
    return writeAddress(ones << BigInt(32 - network.length), 32);
  },
  cidrsubnet: ([prefix, more, number]) => {
    const network = networkOf(prefix);
    const newBits = more && asNumber(more);
    const index = number && asNumber(number);
    if (!network || newBits === undefined || index === undefined) return undefined;
    const subnet = subnetOf(network, newBits, index);
    return subnet && writeNetwork(subnet);
  },
  cidrsubnets: ([prefix, ...sizes], { at }) => {
    const network = networkOf(prefix);
    if (!network) return undefined;
    const subnets: Value[] = [];
    let next = network.first;
    const end = network.first + (1n << BigInt(network.bits - network.length));
    for (const size of sizes) {
      const newBits = asNumber(size);
      const length = network.length + (newBits ?? Number.NaN);
      if (!Number.isInteger(length) || length > network.bits || length < network.length)
        return undefined;
      const step = 1n << BigInt(network.bits - length);
      const first = ((next + step - 1n) / step) * step;
      if (first + step > end) return undefined;
      subnets.push(scalar(writeNetwork({ ...network, first, length }), at));
      next = first + step;
    }
    return list(subnets, at);
  },
};

function networkOf(value: Value | undefined): Network | undefined {
  const text = value && asText(value);
  return text === undefined ? undefined : readNetwork(text);
}

function subnetOf(network: Network, newBits: number, index: number): Network | undefined {
  const length = network.length + newBits;
  if (!Number.isInteger(newBits) || newBits < 0 || length > network.bits) return undefined;
  if (!Number.isSafeInteger(index) || index < 0 || BigInt(index) >= 1n << BigInt(newBits))
    return undefined;
  const first = network.first + (BigInt(index) << BigInt(network.bits - length));
  return { ...network, first, length };
}
