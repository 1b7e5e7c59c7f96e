/** How one format writes the paths of the Kubernetes API. */
export type PodDialect = (path: string) => string;

/** A manifest writes them as the API does. */
export const manifestPath: PodDialect = (path) => path;

/** Blocks that Terraform's provider names in the singular. */
const singular: ReadonlyMap<string, string> = new Map([
  ['containers', 'container'],
  ['initContainers', 'init_container'],
  ['ports', 'port'],
  ['volumes', 'volume'],
  ['volumeClaimTemplates', 'volume_claim_template'],
]);

/** As Terraform's `kubernetes` provider writes them: `spec.template.spec.container[].security_context`. */
export const terraformPath: PodDialect = (path) =>
  path
    .split(/([.+|>@]|\[\])/)
    .map((word) => singular.get(word) ?? snakeCase(word))
    .join('');

function snakeCase(word: string): string {
  return /[.+|>@[\]]/.test(word)
    ? word
    : word.replace(/([a-z0-9])([A-Z]+)/g, '$1_$2').toLowerCase();
}
