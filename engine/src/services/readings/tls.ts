import { type Fact, unknownFact } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import { firstAt, textAt } from './within.ts';

/** The oldest TLS version accepted, from any way a provider writes it: `TLSv1.2_2021`, `TLS1_2`, `1.2`. */
export function tls(path: string, words?: TlsWords): Reading<number> {
  return fromText(path, versionIn, words);
}

/** A provider's own words for the versions it can be told, by version: `{ '1.2': 'TLSv1.2_2021' }`. */
type TlsWords = Readonly<Record<string, string>>;

/**
 * The oldest TLS version that an Elastic Load Balancing policy accepts, from the policy's name.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
function tlsPolicy(path: string): Reading<number> {
  return fromText(path, policyVersion, policies);
}

/** TLS version in a word; SSL 3 and older count as 0. Undefined when there is none. */
export function versionIn(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower === 'disabled' || lower.startsWith('ssl')) return 0;
  const found = /(?:^|tls|[-_v])1(?:[._-]?([0-3]))?(?![0-9])/.exec(lower);
  if (!found) return undefined;
  return Number(`1.${found[1] ?? '0'}`);
}

const policies: TlsWords = {
  '1.2': 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  '1.3': 'ELBSecurityPolicy-TLS13-1-3-2021-06',
};

function policyVersion(policy: string): number | undefined {
  const name = policy.replace(/^ELBSecurityPolicy-/i, '');
  const least = /TLS(?:13)?-1-([0-3])|FS-1-([0-3])/i.exec(name);
  if (least) return Number(`1.${least[1] ?? least[2]}`);
  if (/^(20\d\d-\d\d|FS-20\d\d-\d\d)/i.test(name)) return 1.0;
  return versionIn(name);
}

function fromText(
  path: string,
  read: (word: string) => number | undefined,
  words: TlsWords = {},
): Reading<number> {
  const convert = (value: Value): Fact<number> | undefined => {
    const fact = asText(value);
    if (fact?.state !== 'known') return fact;
    const version = read(fact.value);
    return version === undefined
      ? unknownFact(`"${fact.value.slice(0, 60)}" names no TLS version we know`)
      : { ...fact, value: version };
  };
  return custom(
    [path],
    (context) => {
      const slot = written(context, path)[0];
      return slot && convert(slot.value);
    },
    (value) => {
      const word = new Map(Object.entries(words)).get(value.toFixed(1));
      return word === undefined ? [] : [{ at: path, value: word }];
    },
  );
}

/**
 * The oldest version a listener accepts: by its policy, and only where its protocol is TLS at all.
 * A TLS listener without a policy has the service's default.
 */
export function tlsPolicyOf(path: string, protocol: string): Reading<number> {
  const policy = tlsPolicy(path);
  const read: Reading<number>['read'] = (context) => {
    const spoken = textAt(context, protocol)?.toUpperCase();
    if (spoken === undefined && firstAt(context, protocol)) return policy.read(context);
    const encrypted = spoken === 'HTTPS' || spoken === 'TLS' || spoken === 'SSL';
    return encrypted ? policy.read(context) : { state: 'not-applicable' };
  };
  return custom([path, protocol], read, policy.write);
}
