/** How much one analysis takes. Reasons and sources: docs/limits.md. */
export interface Limits {
  /** Bytes of all files together. */
  readonly bytes: number;
  readonly files: number;
  /** Characters of a file's name, and how many folders deep it may be. */
  readonly pathLength: number;
  readonly pathDepth: number;
  /** Brackets, blocks or indentation inside one another. */
  readonly nesting: number;
  /** Uses of YAML aliases, and nodes once they are expanded. */
  readonly aliases: number;
  readonly nodes: number;
  readonly resources: number;
  readonly links: number;
  /** Copies that one `count` or `for_each` makes. */
  readonly copies: number;
  /** UTF-16 units of one string and of one line. */
  readonly stringLength: number;
  readonly lineLength: number;
  /** Characters of prose. */
  readonly prose: number;
}

const kib = 1024;

/** What the service takes in one request. */
export const serviceLimits: Limits = {
  bytes: 5 * kib * kib,
  files: 500,
  pathLength: 255,
  pathDepth: 20,
  nesting: 100,
  aliases: 10_000,
  nodes: 1_000_000,
  resources: 5_000,
  links: 50_000,
  copies: 1_000,
  stringLength: 256 * kib,
  lineLength: kib * kib,
  prose: 20_000,
};

/** What the command line takes: ten times the size, files, resources and copies. */
export const commandLineLimits: Limits = {
  ...serviceLimits,
  bytes: 10 * serviceLimits.bytes,
  files: 10 * serviceLimits.files,
  resources: 10 * serviceLimits.resources,
  links: 10 * serviceLimits.links,
  copies: 10 * serviceLimits.copies,
};
