import type { Cloud, Concept } from './meaning.ts';

export interface Size {
  readonly cloud: Cloud;
  readonly concept: Concept;
  /** As the provider writes it: `m6i.large`, `Standard_D4s_v5`, `n2-standard-4`. */
  readonly size: string;
}

const awsSize =
  /^(?:(db|cache|kafka|mq|ml)\.)?([a-z]{1,4}\d[a-z0-9]{0,4}(?:-(?:flex|\d{1,2}tb\d))?)\.(nano|micro|small|medium|large|\d{0,2}xlarge|xlplus|metal(?:-\d{1,2}xl)?)(\.search|\.elasticsearch)?$/;
const awsConcepts: ReadonlyMap<string, Concept> = new Map([
  ['db', 'relational'],
  ['cache', 'cache'],
  ['kafka', 'kafka'],
  ['mq', 'broker'],
  ['ml', 'model'],
]);
const warehouseFamilies = new Set(['ra3', 'dc2', 'ds2']);
const azureSize =
  /^(?:standard[_ ])?([abdefglmn][a-z]{0,2}\d{1,3}(?:-\d{1,2})?[a-z]{0,5})(?:_?(v\d{1,2}))?$/i;
const azureSql = /^(?:(?:gp|bc|hs)(?:_s)?_gen5_\d{1,3}|(?:gp|mo|b)_standard_[a-z0-9_]{2,20})$/i;
const azurePlan = /^p[0-3]m?v[234]$/i;
const googleSize =
  /^(?:(?:a2|a3|c2|c2d|c3|c3d|c4|c4a|c4d|e2|g2|h3|m1|m2|m3|n1|n2|n2d|n4|n4a|n4d|t2a|t2d|z3)-(?:standard|highmem|highcpu|micro|small|medium|ultramem|megamem|custom|highgpu)(?:-\d{1,3}g?){0,2}|f1-micro|g1-small)$/;
const googleSql = /^db-(?:f1-micro|g1-small|(?:n1|custom|perf)-[a-z0-9-]{1,30})$/;

/** The machine size that a word names, with whose it is and what runs on it; undefined for other words. */
export function sizeOf(word: string): Size | undefined {
  const lower = word.toLowerCase();
  const aws = awsSize.exec(lower);
  if (aws) return { cloud: 'aws', concept: awsConcept(aws), size: lower };
  if (googleSize.test(lower)) return { cloud: 'google', concept: 'vm', size: lower };
  if (googleSql.test(lower)) return { cloud: 'google', concept: 'relational', size: lower };
  if (azureSql.test(lower)) return { cloud: 'azure', concept: 'relational', size: word };
  if (azurePlan.test(word))
    return { cloud: 'azure', concept: 'web-app', size: `P${lower.slice(1)}` };
  return azureMachine(word);
}

function awsConcept([, prefix, family = '', , suffix]: RegExpExecArray): Concept {
  if (suffix) return 'search';
  if (warehouseFamilies.has(family)) return 'warehouse';
  return (prefix && awsConcepts.get(prefix)) || 'vm';
}

function azureMachine(word: string): Size | undefined {
  const match = azureSize.exec(word);
  const [, name = '', version] = match ?? [];
  const named = /^standard[_ ]/i.test(word);
  const burstable = /^B\d{1,2}(?:m?s|ls|as|als|pls|ats|pts)$/i.test(name);
  if (!match || !(named || version || burstable)) return undefined;
  const letters = /^[a-z]+/i.exec(name)?.[0].toUpperCase() ?? '';
  const rest = name.slice(letters.length).toLowerCase();
  const size = `Standard_${letters}${rest}${version ? `_${version.toLowerCase()}` : ''}`;
  return { cloud: 'azure', concept: 'vm', size };
}
