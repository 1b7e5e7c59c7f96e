import type { Pillar, Severity } from '@stackstage/contracts';
import type { ToolContext } from '../ai/tools/tool.ts';
import type { WireReport } from '../analysis/jobs.ts';
import { countriesIn } from './countries.ts';
import { spelled } from './spelling.ts';

export interface Question {
  readonly text: string;
  readonly role: 'cto' | 'devops' | 'architect';
  readonly history: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
}

export type Issue = WireReport['issues'][number];
type ResourceEntry = WireReport['resources'][number];

/** A question with what was understood of it. */
export interface Asked extends Question {
  /** Lower case, without signs, a space at both ends. */
  readonly plain: string;
  readonly context: ToolContext;
  readonly pillar: Pillar | undefined;
  readonly severity: Severity | undefined;
  /** ISO 3166 codes. */
  readonly countries: readonly string[];
  /** Resources that it names, by address, name, service or kind of thing. */
  readonly resources: readonly ResourceEntry[];
  /** How it named them: `database`. */
  readonly thing: string | undefined;
  /** Findings whose words it shares, the nearest first. */
  readonly issues: readonly Issue[];
}

/** What people call kinds of things, and the kinds they mean. */
const things: Readonly<Record<string, RegExp>> = {
  'database|databases|db|rds|sql|postgres|postgresql|mysql|aurora|dynamodb|data store':
    /^(?:database|cache|search|warehouse)/,
  'cache|redis|memcached|elasticache': /^cache/,
  'bucket|buckets|s3|blob storage|object storage|storage account|storage|gcs': /^storage\.object/,
  'disk|disks|volume|volumes|ebs': /^storage\.block/,
  'server|servers|vm|vms|virtual machine|virtual machines|instance|instances|ec2|machine|machines|compute':
    /^compute\.vm/,
  'load balancer|load balancers|balancer|alb|nlb|elb|application gateway': /^load-balancer/,
  'lambda|lambdas|function|functions|serverless': /^compute\.function/,
  'container|containers|fargate|ecs|task|tasks|cloud run':
    /^(?:compute\.container|cluster\.container|workload)/,
  'pod|pods|deployment|deployments|workload|workloads': /^workload/,
  'kubernetes|cluster|clusters|eks|aks|gke|k8s': /^cluster/,
  'queue|queues|sqs': /^(?:queue|topic)/,
  'topic|topics|sns|pub sub': /^topic/,
  'network|networks|vpc|vnet|networking': /^(?:network|subnet|gateway|firewall|route-table)/,
  'security group|security groups|firewall|firewalls|nsg': /^firewall/,
  'nat|nat gateway|nat gateways': /^gateway\.nat/,
  'cdn|cloudfront|front door': /^cdn/,
  'web app|web apps|app service|app|apps|website|site': /^compute\.web/,
  'api|apis|api gateway': /^api/,
  'key|keys|kms|key vault': /^(?:key|vault)/,
  'secret|secrets|password|passwords': /^(?:secret|vault)/,
  'iam|role|roles|identity|identities|permissions|policies': /^identity/,
  'logs|log group|log groups|logging': /^(?:logs|audit)/,
  'registry|registries|ecr|container registry': /^registry/,
  'dns|domain|route 53': /^dns/,
};

const pillars: readonly (readonly [RegExp, Pillar])[] = [
  [/ (?:secur\w*|vulnerab\w*|attack\w*|hack\w*|expos\w*|breach\w*) /, 'security'],
  [
    / (?:reliab\w*|resilien\w*|availab\w*|fail\w*|outage\w*|downtime|disaster|recover\w*) /,
    'reliability',
  ],
  [/ (?:perform\w*|slow|faster|speed|throughput|bottleneck\w*) /, 'performance'],
  [/ (?:operation\w*|monitor\w*|observab\w*|maintain\w*) /, 'operations'],
  [/ (?:sustainab\w*|green\w*|carbon|co2|energy|emission\w*) /, 'sustainability'],
  [/ (?:cost pillar|cost score|cost findings|cost issues) /, 'cost'],
];

/** Reads a question beside its report. */
export function askedOf(question: Question, context: ToolContext): Asked {
  const plain = spelled(plainOf(question.text), context.report);
  const { resources, thing } = namedIn(question.text, plain, context.report);
  return {
    ...question,
    plain,
    context,
    pillar: pillars.find(([words]) => words.test(plain))?.[1],
    severity: (['critical', 'high', 'medium', 'low'] as const).find(
      (one) =>
        (plain.includes(` ${one} `) || (one === 'low' && plain.includes(' lowest '))) &&
        !plain.includes(` ${one} availability`),
    ),
    countries: countriesIn(plain),
    resources,
    thing,
    issues: issuesNear(plain, context.report),
  };
}

/** Short forms are written out, signs left out. */
function plainOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\bcan't\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/\b(what|who|where|how|it|that|there|which)'?s\b/g, '$1 is')
    .replace(/\bwhat're\b/g, 'what are')
    .replace(/[^\p{L}\p{N}._/-]+/gu, ' ')
    .replace(/[.](?=\s|$)/g, '')
    .trim()} `;
}

function namedIn(text: string, plain: string, report: WireReport | undefined) {
  if (!report) return { resources: [], thing: undefined };
  const lower = text.toLowerCase();
  const exact = report.resources.filter(({ address }) => lower.includes(address.toLowerCase()));
  if (exact.length > 0) return { resources: exact, thing: exact[0]?.address };
  let absent: string | undefined;
  for (const [words, kinds] of Object.entries(things)) {
    const word = words.split('|').find((one) => plain.includes(` ${one} `));
    if (word === undefined) continue;
    const isStore = kinds.source.startsWith('^(?:database');
    const found = report.resources.filter(
      ({ kind, name }) =>
        kinds.test(kind) || (isStore && kind === 'workload' && storeName.test(name)),
    );
    if (found.length > 0) return { resources: found, thing: word };
    absent ??= word;
  }
  const byName = report.resources.filter(
    ({ name }) =>
      name.length > 3 &&
      !common.has(name.toLowerCase()) &&
      plain.includes(` ${name.toLowerCase()} `),
  );
  if (byName.length > 0) return { resources: byName, thing: byName[0]?.name };
  const byService = report.resources.filter(
    ({ service }) => service !== null && plain.includes(` ${service.toLowerCase()} `),
  );
  if (byService.length > 0)
    return { resources: byService, thing: byService[0]?.service ?? undefined };
  return { resources: [], thing: absent };
}

/** Workloads that keep data, by what people call them. */
const storeName = /(?:^|[-_])(?:db|database|postgres\w*|mysql|mariadb|mongo\w*)(?:$|[-_])/i;

/** Names that are words of questions too. */
const common = new Set([
  'main',
  'this',
  'default',
  'cost',
  'score',
  'public',
  'private',
  'price',
  'region',
  'what',
  'data',
]);

const emptyWords = new Set(
  'the a an is are was be of in on at to for and or not no my our your this that these what which why how do does did can could should would i we you it its with without from by there have has any all some please tell show me about explain fix solve issue issues finding findings problem problems wrong get make first second third one run runs running have traffic take'.split(
    ' ',
  ),
);

/** Findings by the words they share with the question; rare words count more. */
function issuesNear(plain: string, report: WireReport | undefined): readonly Issue[] {
  if (!report) return [];
  const words = new Set(wordsOf(plain));
  if (
    / (?:traffic|transit|transport|connections?|in flight) /.test(plain) &&
    / \w*encrypt\w* /.test(plain)
  )
    for (const word of ['tls', 'https', 'plain']) words.add(stem(word));
  if (words.size === 0) return [];
  const texts = report.issues.map((issue) =>
    wordsOf(`${issue.title} ${issue.rule.replaceAll('-', ' ')}`),
  );
  const seen = new Map<string, number>();
  for (const text of texts) for (const word of text) seen.set(word, (seen.get(word) ?? 0) + 1);
  const rated = report.issues.map((issue, index) => {
    let weight = plain.includes(` ${issue.rule} `) ? 10 : 0;
    for (const id of issue.equivalents) if (plain.includes(` ${id.toLowerCase()} `)) weight += 10;
    const own = texts[index] ?? new Set();
    for (const word of own)
      if (words.has(word)) weight += 1 + 1 / (seen.get(word) ?? 1) + 1 / own.size;
    return { issue, weight };
  });
  const best = Math.max(0, ...rated.map(({ weight }) => weight));
  return best < 1
    ? []
    : rated.filter(({ weight }) => weight >= best * 0.7).map(({ issue }) => issue);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 1 && !emptyWords.has(word))
      .map(stem),
  );
}

/** Words of one stem count as one: `encrypted`, `encryption`, `unencrypted`. */
function stem(word: string): string {
  const bare = word.replace(/^(?:un|non)(?=\w{5})/, '');
  return bare.replace(/(?:ations?|ions?|ings?|ed|es|s|ly)$/, '').slice(0, 7) || word;
}
