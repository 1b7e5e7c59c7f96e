/** What the service takes in one analysis; limits.test.ts compares it with the engine's own. */
export const limits = {
  bytes: 5 * 1024 * 1024,
  files: 500,
  pathLength: 255,
  pathDepth: 20,
  prose: 20_000,
  title: 200,
} as const;

/** What the service reads, as people call it, with the endings that a folder is searched for. */
export const formats: readonly { readonly name: string; readonly endings: readonly string[] }[] = [
  { name: 'Terraform', endings: ['.tf', '.tfvars', '.tf.json', '.hcl'] },
  { name: 'CloudFormation', endings: ['.yaml', '.yml', '.json', '.template'] },
  { name: 'Kubernetes', endings: ['.yaml', '.yml', '.json'] },
  { name: 'Docker Compose', endings: ['.yaml', '.yml'] },
  { name: 'plain words', endings: ['.txt', '.md'] },
];
