import { type Fact, known, notApplicable, unknownFact } from '../../graph/fact.ts';
import { referencesIn } from '../../source/value.ts';
import { asBoolean, asText } from '../plain.ts';
import { custom, present, type Reading, written } from '../reading.ts';
import { select } from '../select.ts';
import { tls } from './tls.ts';
import { firstAt, isOpen, reasonOf, textAt } from './within.ts';

/** Whether a balancing scheme faces the internet: `EXTERNAL`, `EXTERNAL_MANAGED`; an empty one is Private Service Connect. */
export function notInternal(path: string): Reading<boolean> {
  return custom([path], (context): Fact<boolean> | undefined => {
    const slot = written(context, path)[0];
    const fact = slot && asText(slot.value);
    if (fact?.state !== 'known') return fact;
    return { ...fact, value: fact.value !== '' && !fact.value.toUpperCase().includes('INTERNAL') };
  });
}

const redirects = [
  'url_map>default_url_redirect.https_redirect',
  'url_map>path_matcher[].default_url_redirect.https_redirect',
];

/** Whether a plain HTTP proxy sends everybody on to HTTPS: its address map redirects and serves nothing itself. */
export const redirectsToTls: Reading<boolean> = custom(['url_map'], (context) => {
  const map = firstAt(context, 'url_map');
  const slot = redirects.map((path) => firstAt(context, path)).find((one) => one);
  const said = slot && asBoolean(slot.value);
  const serves = firstAt(context, 'url_map>default_service');
  if (said?.state === 'known' && said.value && !serves) return said;
  if (said?.state === 'unknown') return said;
  if (map && isOpen(map.value) && map.value.kind === 'unknown')
    return unknownFact(reasonOf(map.value));
  return known(false, { by: 'file', at: context.resource.at });
});

const policy = 'ssl_policy>min_tls_version';
const versions = tls(policy);

/** The oldest TLS version by the proxy's policy; a policy that names none accepts 1.0. */
export const policyTls: Reading<number> = custom(['ssl_policy'], (context) => {
  const named = firstAt(context, 'ssl_policy');
  if (!named) return undefined;
  return versions.read(context) ?? known(1.0, { by: 'file', at: named.at });
});

/** Cipher suites of the old profiles; a custom one says which it takes. */
export function weakCiphers(path: string): Reading<boolean> {
  return custom([path], (context): Fact<boolean> | undefined => {
    const profile = firstAt(context, path);
    if (!profile) return undefined;
    const word = textAt(context, path)?.toUpperCase();
    if (word === undefined) return unknownFact(reasonOf(profile.value));
    if (word === 'CUSTOM') return unknownFact('its own list of cipher suites decides');
    return known(word === 'COMPATIBLE', { by: 'file', at: profile.at });
  });
}

const checks = present('health_checks');

/** Whether a backend service finds members that don't answer; serverless backends have none to find. */
export const checksBackends: Reading<boolean> = custom(
  ['health_checks', 'backend[].group'],
  (context) => {
    const kinds = select(context, 'backend[].group>network_endpoint_type');
    const groups = select(context, 'backend[].group').flatMap(({ value }) =>
      value ? [...referencesIn(value)].map(({ to }) => context.find(to)?.type ?? '') : [],
    );
    const serverless =
      groups.length > 0 &&
      groups.every((type) => type === 'google_compute_region_network_endpoint_group') &&
      kinds.every(
        ({ value }) =>
          value === undefined || (value.kind === 'scalar' && value.value === 'SERVERLESS'),
      );
    return serverless ? notApplicable : checks.read(context);
  },
);
