/** Page of the provider's registry that documents a resource's arguments and their defaults. */
export function azurePage(resource: string): string {
  return `https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/${resource}`;
}

/** Page of the vendor's own documentation. */
export function azureDocs(path: string): string {
  return `https://learn.microsoft.com/azure/${path}`;
}
