import { serviceLimits } from '../../limits.ts';
import type { Value } from '../../source/value.ts';
import { cloudformation } from './read.ts';

/** Reads one or several templates with the service's limits. */
export function readTemplate(text: string | Readonly<Record<string, string>>, region?: string) {
  const files = Object.entries(typeof text === 'string' ? { 'template.yaml': text } : text).map(
    ([name, content]) => ({ name, text: content }),
  );
  const options = { grammars: undefined, limits: serviceLimits, ...(region ? { region } : {}) };
  const reading = cloudformation.read(files, [], options);
  const byAddress = (address: string) =>
    reading.declarations.find((declaration) => declaration.address === address);
  return { reading, byAddress, addresses: reading.declarations.map(({ address }) => address) };
}

/** A value without places: references as `<To.Attribute>`, what is unknown as `?`. */
export function plain(value: Value | undefined): unknown {
  switch (value?.kind) {
    case undefined:
      return undefined;
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(plain);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, each]) => [key, plain(each)]));
    case 'reference':
      return `<${value.to}${value.attribute && `.${value.attribute}`}>`;
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : plain(part))).join('');
    case 'encoded':
      return { [value.encoding]: plain(value.of) };
    case 'unknown':
      return '?';
  }
}
