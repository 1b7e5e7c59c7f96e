import { always } from '../reading.ts';
import { openPorts } from '../readings/open-ports.ts';
import { firstAt, isOpen, numberAt, textAt } from '../readings/within.ts';
import type { ReadContext } from '../select.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl';

/** Whether a text is this word; undefined when it isn't known. */
const says =
  (path: string, word: string) =>
  (context: ReadContext): boolean | undefined => {
    const slot = firstAt(context, path);
    return slot && isOpen(slot.value) ? undefined : textAt(context, path)?.toLowerCase() === word;
  };
const order = (path: string) => (context: ReadContext) => numberAt(context, path) ?? 0;

/** The same for a rule that may be about outgoing traffic, which it then isn't. */
const saysIncoming =
  (path: string, word: string, egress: string) =>
  (context: ReadContext): boolean | undefined =>
    textAt(context, egress)?.toLowerCase() === 'true' ? false : says(path, word)(context);

const inline = {
  rules: 'ingress[]',
  protocol: 'protocol',
  from: 'from_port',
  to: 'to_port',
  sources: 'cidr_block+ipv6_cidr_block',
  admits: says('action', 'allow'),
  refuses: says('action', 'deny'),
  order: order('rule_no'),
};
const rule = {
  ...inline,
  rules: '@aws_network_acl_rule',
  admits: saysIncoming('rule_action', 'allow', 'egress'),
  refuses: saysIncoming('rule_action', 'deny', 'egress'),
  order: order('rule_number'),
};
const entry = {
  rules: '@AWS::EC2::NetworkAclEntry',
  protocol: 'Protocol',
  from: 'PortRange.From',
  to: 'PortRange.To',
  sources: 'CidrBlock+Ipv6CidrBlock',
  admits: saysIncoming('RuleAction', 'allow', 'Egress'),
  refuses: saysIncoming('RuleAction', 'deny', 'Egress'),
  order: order('RuleNumber'),
};

export const networkAcl = service({
  id: 'aws-network-acl',
  name: 'network ACL',
  provider: 'aws',
  kind: 'firewall.rules',
  icon: 'aws/network-acl',
  formats: {
    terraform: {
      type: ['aws_network_acl', 'aws_default_network_acl'],
      facets: { publicIngress: openPorts(inline, rule), stateless: always(true, page) },
      links: {
        inNetwork: 'vpc_id',
        attachedTo: 'subnet_ids+@aws_network_acl_association.subnet_id',
      },
      attachments: {
        aws_network_acl_rule: 'network_acl_id',
        aws_network_acl_association: 'network_acl_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::NetworkAcl',
      facets: { publicIngress: openPorts(entry), stateless: always(true, page) },
      links: {
        inNetwork: 'VpcId',
        attachedTo: '@AWS::EC2::SubnetNetworkAclAssociation.SubnetId',
      },
      attachments: {
        'AWS::EC2::NetworkAclEntry': 'NetworkAclId',
        'AWS::EC2::SubnetNetworkAclAssociation': 'NetworkAclId',
      },
    },
  },
  defaults: { publicIngress: { value: [], page } },
  prices: 'free',
});
