import { any, type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import type { ReadContext } from '../select.ts';
import { versionIn } from './tls.ts';
import { type Block, blocksAt, firstAt, isOpen, reasonOf, textAt } from './within.ts';

/** Oldest TLS version of each predefined policy, and whether it admits ciphers without forward secrecy. */
const policies: ReadonlyMap<string, { readonly tls: number; readonly weak: boolean }> = new Map([
  ['appgwsslpolicy20150501', { tls: 1.0, weak: true }],
  ['appgwsslpolicy20170401', { tls: 1.1, weak: true }],
  ['appgwsslpolicy20170401s', { tls: 1.2, weak: true }],
  ['appgwsslpolicy20220101', { tls: 1.2, weak: false }],
  ['appgwsslpolicy20220101s', { tls: 1.2, weak: false }],
]);

/**
 * The oldest TLS version that an application gateway's listeners accept, by its policy.
 * @see https://learn.microsoft.com/azure/application-gateway/application-gateway-ssl-policy-overview
 */
export const gatewayTls: Reading<number> = custom(
  ['ssl_policy.min_protocol_version', 'ssl_policy.policy_name'],
  (context): Fact<number> | undefined => {
    const slot = firstAt(context, 'ssl_policy.min_protocol_version|ssl_policy.policy_name');
    const text = slot && asText(slot.value);
    if (text?.state !== 'known') return text;
    const version = policies.get(text.value.toLowerCase())?.tls ?? versionIn(text.value);
    return version === undefined
      ? unknownFact(`"${text.value.slice(0, 40)}" is not a policy we know`)
      : { ...text, value: version };
  },
  (value) => [
    { at: 'ssl_policy.policy_type', value: 'Predefined' },
    {
      at: 'ssl_policy.policy_name',
      value: value >= 1.2 ? 'AppGwSslPolicy20220101' : 'AppGwSslPolicy20170401',
    },
  ],
);

/** Whether the policy's cipher suites include ones without forward secrecy. */
export const gatewayWeakCiphers: Reading<boolean> = custom(
  ['ssl_policy.cipher_suites', 'ssl_policy.policy_name'],
  (context): Fact<boolean> | undefined => {
    const suites = firstAt(context, 'ssl_policy.cipher_suites');
    if (suites?.value.kind === 'list') {
      const weak = suites.value.items.filter((item) => {
        const suite = item.kind === 'scalar' ? String(item.value) : '';
        return suite.startsWith('TLS_RSA_') || suite.startsWith('TLS_DHE_DSS_');
      });
      const from = (weak.length > 0 ? weak : [suites]).map(
        ({ at }): Origin => ({ by: 'file', at }),
      );
      return known(weak.length > 0, ...from);
    }
    const slot = firstAt(context, 'ssl_policy.policy_name');
    const text = slot && asText(slot.value);
    if (text?.state !== 'known') return text;
    const policy = policies.get(text.value.toLowerCase());
    return policy
      ? { ...text, value: policy.weak }
      : unknownFact(`"${text.value.slice(0, 40)}" is not a policy we know`);
  },
);

/**
 * Whether every listener of an application gateway speaks HTTPS, or is only there to redirect to one
 * that does. Evidence is the protocol of those that don't.
 */
export const gatewayListenersTls: Reading<boolean> = custom(
  ['http_listener[].protocol', 'redirect_configuration[].target_listener_name'],
  (context): Fact<boolean> | undefined => {
    const { blocks, open } = blocksAt(context, 'http_listener[]');
    if (blocks.length === 0) return open === undefined ? undefined : unknownFact(open);
    const secure = new Set(blocks.filter(isHttps).map((block) => nameOf(block)));
    const redirects = redirectingListeners(context, secure);
    const plain: Origin[] = [];
    const fine: Origin[] = [];
    for (const block of blocks) {
      const protocol = firstAt(block.context, 'protocol');
      if (protocol && isOpen(protocol.value)) return unknownFact(reasonOf(protocol.value));
      const safe = isHttps(block) || redirects.has(nameOf(block) ?? '');
      (safe ? fine : plain).push({ by: 'file', at: protocol?.at ?? block.at });
    }
    if (plain.length > 0) return known(false, ...plain);
    return open === undefined ? known(true, ...fine) : unknownFact(open);
  },
);

const isHttps = ({ context }: Block): boolean =>
  textAt(context, 'protocol')?.toLowerCase() === 'https';

const nameOf = ({ context }: Block): string | undefined => textAt(context, 'name');

/** Names of listeners whose rule redirects to one that speaks HTTPS, or to an address that does. */
function redirectingListeners(
  context: ReadContext,
  secure: ReadonlySet<string | undefined>,
): ReadonlySet<string> {
  const targets = new Set(
    blocksAt(context, 'redirect_configuration[]')
      .blocks.filter((block) => {
        const url = textAt(block.context, 'target_url');
        return (
          secure.has(textAt(block.context, 'target_listener_name') ?? '') ||
          url?.toLowerCase().startsWith('https://')
        );
      })
      .map(nameOf),
  );
  return new Set(
    blocksAt(context, 'request_routing_rule[]')
      .blocks.filter((rule) => targets.has(textAt(rule.context, 'redirect_configuration_name')))
      .flatMap((rule) => textAt(rule.context, 'http_listener_name') ?? []),
  );
}

/** Whether a firewall stands in it or a policy is attached: on the gateway, a listener or a path. */
export const gatewayWaf: Reading<boolean> = custom(
  ['waf_configuration.enabled', 'firewall_policy_id', 'sku.tier'],
  (context): Fact<boolean> | undefined => {
    const own = firstAt(context, 'waf_configuration.enabled');
    const text = own && asText(own.value);
    const inside: Fact<boolean> | undefined =
      text?.state === 'known' ? { ...text, value: text.value.toLowerCase() === 'true' } : text;
    const policy = firstAt(context, 'firewall_policy_id|http_listener[].firewall_policy_id');
    const named: Fact<boolean> | undefined = policy && known(true, { by: 'file', at: policy.at });
    const facts = [inside, named].flatMap((fact) => fact ?? []);
    return facts.length === 0 ? undefined : any(...facts);
  },
  (value) =>
    value
      ? [
          { at: 'sku.name', value: 'WAF_v2' },
          { at: 'sku.tier', value: 'WAF_v2' },
          { at: 'waf_configuration.enabled', value: true },
          { at: 'waf_configuration.firewall_mode', value: 'Prevention' },
          { at: 'waf_configuration.rule_set_version', value: '3.2' },
        ]
      : [],
);
