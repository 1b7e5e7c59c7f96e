import type { Declaration, Reading } from '../formats/declaration.ts';
import { terraform } from '../formats/terraform/read.ts';
import { type Limits, serviceLimits } from '../limits.ts';
import type { Value } from '../source/value.ts';
import { testGrammars } from './grammars.ts';

/** Reads files given as name and text; those Terraform doesn't recognise lie beside. */
export async function readTerraform(
  files: Readonly<Record<string, string>> | string,
  limits: Limits = serviceLimits,
): Promise<Reading> {
  const named = typeof files === 'string' ? { 'main.tf': files } : files;
  const all = Object.entries(named).map(([name, text]) => ({ name, text }));
  const own = all.filter((file) => terraform.recognises(file) > 0.5);
  const beside = all.filter((file) => !own.includes(file));
  return terraform.read(own, beside, { grammars: await testGrammars(), limits });
}

/** The declaration at an address, or an error that lists what there is. */
export function at(reading: Reading, address: string): Declaration {
  const found = reading.declarations.find((declaration) => declaration.address === address);
  if (found) return found;
  const all = reading.declarations.map((declaration) => declaration.address).join(', ');
  throw new Error(`${address} is not declared; there are: ${all}`);
}

/** The properties of a declaration as {@link shown}. */
export function properties(reading: Reading, address: string): Record<string, unknown> {
  return Object.fromEntries(
    [...at(reading, address).properties.entries].map(([key, value]) => [key, shown(value)]),
  );
}

/** A value without places: plain data, `→address#attribute` for references, `?reason` for unknowns. */
export function shown(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(shown);
    case 'map':
      return Object.fromEntries([...value.entries].map(([key, item]) => [key, shown(item)]));
    case 'reference': {
      const name = `→${value.to}#${value.attribute}`;
      return value.says ? `${name} = ${JSON.stringify(shown(value.says))}` : name;
    }
    case 'text':
      return value.parts
        .map((part) => (typeof part === 'string' ? part : `⟨${shown(part)}⟩`))
        .join('');
    case 'encoded':
      return { [value.encoding]: shown(value.of) };
    case 'unknown': {
      const mentions = (value.mentions ?? []).map(({ to, attribute }) => ` ${to}#${attribute}`);
      return `?${value.because}${mentions.join('')}`;
    }
  }
}
