/** Address of the provider's page on a resource of Terraform, by its name without `google_`. */
export function registry(resource: string): string {
  return `https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/${resource}`;
}
