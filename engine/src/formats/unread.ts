import type { TextFile } from '../source/file.ts';

/** A kind of file that holds or makes an architecture and is not read. */
interface UnreadKind {
  readonly name: RegExp;
  /** What its first characters hold, where the name alone says too little. */
  readonly holds?: RegExp;
  /** Completes "This is …". */
  readonly is: string;
  /** How the architecture can be handed in all the same. */
  readonly instead: string;
  /** Whether leaving it out changes the result: then it is an error beside other files too. */
  readonly matters?: true;
}

const yamlOrJson = /\.(?:ya?ml|json|template)$/i;

const kinds: readonly UnreadKind[] = [
  {
    name: /\.bicep(?:param)?$/i,
    is: 'a Bicep file',
    instead: 'Hand in the same architecture as Terraform, or describe it in words (.txt, .md).',
    matters: true,
  },
  {
    name: /\.jsonc?$/i,
    holds: /schema\.management\.azure\.com\/schemas\/|deploymentTemplate\.json#/i,
    is: 'an ARM template',
    instead: 'Hand in the same architecture as Terraform, or describe it in words (.txt, .md).',
    matters: true,
  },
  {
    name: /(?:^|\/)Pulumi(?:\.[\w-]{1,100})?\.ya?ml$/i,
    is: 'a Pulumi project',
    instead: 'Hand in the same architecture as Terraform or CloudFormation.',
    matters: true,
  },
  {
    name: /(?:^|\/)cdk\.json$/i,
    is: 'the configuration of a CDK app',
    instead: 'Run `cdk synth` and hand in the folder cdk.out.',
  },
  {
    name: /(?:^|\/)(?:Chart|values)\.ya?ml$/i,
    is: 'part of a Helm chart',
    instead: 'Render the chart with `helm template` and hand in the result.',
  },
  {
    name: /(?:^|\/)serverless\.ya?ml$/i,
    is: 'a Serverless Framework project',
    instead: 'Run `serverless package` and hand in the CloudFormation template it makes.',
  },
  {
    name: /(?:^|\/)(?:Docker|Container)file(?:\.[\w.-]{1,100})?$/i,
    is: 'a Dockerfile',
    instead:
      'It builds an image and declares no service: hand in the Compose file, manifest or template that runs it.',
  },
  {
    name: /(?:^|\/)package(?:-lock)?\.json$/i,
    is: 'the manifest of a JavaScript package',
    instead: 'Hand in the templates of the architecture.',
  },
  {
    name: yamlOrJson,
    holds: /^\s{0,4}["']?\$schema["']?\s{0,4}:.{0,200}\bpulumi\b/im,
    is: 'a Pulumi file',
    instead: 'Hand in the same architecture as Terraform or CloudFormation.',
    matters: true,
  },
  {
    name: /\.(?:ts|tsx|js|mjs|cjs|py|go|java|cs|rb|rs|kt|php|c|cpp|h|swift)$/i,
    is: 'program text',
    instead: 'If it makes a template (CDK, Pulumi, cdk8s), hand in the template.',
  },
];

/** What an unread file is, as far as its name or first lines tell. */
export function unreadKind({ name, text }: TextFile): UnreadKind | undefined {
  const head = text.slice(0, 2000);
  return kinds.find((kind) => kind.name.test(name) && (kind.holds?.test(head) ?? true));
}

/** Whether a file's name says that it is YAML or JSON, so that a mistake in it can be told. */
export function isYamlOrJson({ name }: TextFile): boolean {
  return yamlOrJson.test(name);
}
