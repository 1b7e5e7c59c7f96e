import { unknown, type Value } from '../../../source/value.ts';
import type { DataSource } from './data-source.ts';

/** An id whose shape is known though what it names is looked up when Terraform runs. */
function idUnder(path: string): DataSource {
  return (name, instance, at): Value | undefined => {
    if (name !== 'id') return undefined;
    const part = unknown(`${instance.address} is looked up when Terraform runs`, at);
    return { kind: 'text', parts: [path, part], at };
  };
}

/** Azure's data sources, as far as their ids say how wide they reach. */
export const azure = {
  azurerm_subscription: idUnder('/subscriptions/'),
  azurerm_management_group: idUnder('/providers/Microsoft.Management/managementGroups/'),
} satisfies Record<string, DataSource>;
