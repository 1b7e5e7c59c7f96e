import type { Declaration } from '../formats/declaration.ts';
import type { Provider } from '../graph/architecture.ts';

const prefixes: readonly (readonly [string, Provider])[] = [
  ['aws_', 'aws'],
  ['AWS::', 'aws'],
  ['Alexa::', 'aws'],
  ['provider.aws', 'aws'],
  ['azurerm_', 'azure'],
  ['azuread_', 'azure'],
  ['azapi_', 'azure'],
  ['Microsoft.', 'azure'],
  ['provider.azurerm', 'azure'],
  ['google_', 'google'],
  ['provider.google', 'google'],
  ['kubernetes_', 'kubernetes'],
];

/** Whose a type is, by how its name begins; for types that no service file knows too. */
export function providerOf({ format, type }: Declaration): Provider {
  if (format === 'kubernetes' || format === 'compose') return format;
  return prefixes.find(([prefix]) => type.startsWith(prefix))?.[1] ?? 'other';
}
