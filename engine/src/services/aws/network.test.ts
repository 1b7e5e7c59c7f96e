import { describe } from 'vitest';
import { facetTable, notApplicable, unknown } from '../../testing/facet-table.ts';

const any = ['0.0.0.0/0'];

describe('networks', () => {
  facetTable({
    'a network with flow logs and an emptied default group': {
      terraform: `resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_default_security_group" "v" {
  vpc_id = aws_vpc.v.id
}
resource "aws_flow_log" "v" {
  vpc_id = aws_vpc.v.id
  log_destination = aws_cloudwatch_log_group.l.arn
}
resource "aws_cloudwatch_log_group" "l" {}`,
      on: { terraform: 'aws_vpc.v' },
      facets: { flowLogs: true, defaultFirewallAdmits: false },
      links: { terraform: ['logsTo aws_cloudwatch_log_group.l'] },
    },
    'a network whose default group has rules': {
      terraform: `resource "aws_vpc" "v" {}
resource "aws_default_security_group" "v" {
  vpc_id = aws_vpc.v.id
  ingress {
    protocol = -1
    self = true
    from_port = 0
    to_port = 0
  }
}`,
      on: { terraform: 'aws_vpc.v' },
      facets: { flowLogs: false, defaultFirewallAdmits: true },
    },
    'a network logged in CloudFormation': {
      cloudformation: `Resources:
  V: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Log: {Type: AWS::EC2::FlowLog, Properties: {ResourceId: !Ref V, ResourceType: VPC}}`,
      on: { cloudformation: 'V' },
      facets: { flowLogs: true, defaultFirewallAdmits: notApplicable },
    },
    'a subnet that hands out addresses': {
      terraform: `resource "aws_vpc" "v" {}
resource "aws_subnet" "s" {
  vpc_id = aws_vpc.v.id
  availability_zone = "eu-west-1a"
  map_public_ip_on_launch = true
}
resource "aws_internet_gateway" "g" {
  vpc_id = aws_vpc.v.id
}
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.g.id
  }
}
resource "aws_route_table_association" "t" {
  route_table_id = aws_route_table.t.id
  subnet_id = aws_subnet.s.id
}`,
      cloudformation: `Resources:
  V: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  S: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref V, AvailabilityZone: eu-west-1a, MapPublicIpOnLaunch: true}}
  G: {Type: AWS::EC2::InternetGateway}
  Attach: {Type: AWS::EC2::VPCGatewayAttachment, Properties: {VpcId: !Ref V, InternetGatewayId: !Ref G}}
  T: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref V}}
  R: {Type: AWS::EC2::Route, Properties: {RouteTableId: !Ref T, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref G}}
  A: {Type: AWS::EC2::SubnetRouteTableAssociation, Properties: {RouteTableId: !Ref T, SubnetId: !Ref S}}`,
      on: { terraform: 'aws_subnet.s', cloudformation: 'S' },
      facets: { assignsPublicAddresses: true, zones: ['eu-west-1a'] },
      links: {
        terraform: ['inNetwork aws_vpc.v', 'routesTo aws_internet_gateway.g'],
        cloudformation: ['inNetwork V', 'routesTo G'],
      },
    },
    'a subnet that uses the main route table': {
      terraform: `resource "aws_vpc" "v" {}
resource "aws_internet_gateway" "g" {
  vpc_id = aws_vpc.v.id
}
resource "aws_default_route_table" "t" {
  default_route_table_id = aws_vpc.v.default_route_table_id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.g.id
  }
}
resource "aws_subnet" "s" {
  vpc_id = aws_vpc.v.id
}`,
      on: { terraform: 'aws_subnet.s' },
      links: { terraform: ['routesTo aws_internet_gateway.g'] },
    },
    'a route table whose routes are resources': {
      terraform: `resource "aws_route_table" "t" {}
resource "aws_nat_gateway" "n" {}
resource "aws_vpc_peering_connection" "p" {}
resource "aws_route" "n" {
  route_table_id = aws_route_table.t.id
  nat_gateway_id = aws_nat_gateway.n.id
}
resource "aws_route" "p" {
  route_table_id = aws_route_table.t.id
  vpc_peering_connection_id = aws_vpc_peering_connection.p.id
}`,
      on: { terraform: 'aws_route_table.t' },
      links: {
        terraform: ['routesTo aws_nat_gateway.n', 'routesTo aws_vpc_peering_connection.p'],
      },
    },
    'an address that a NAT gateway holds': {
      terraform: `resource "aws_eip" "a" {}
resource "aws_nat_gateway" "n" {
  allocation_id = aws_eip.a.id
}`,
      cloudformation: `Resources:
  A: {Type: AWS::EC2::EIP}
  N: {Type: AWS::EC2::NatGateway, Properties: {AllocationId: !GetAtt A.AllocationId}}`,
      on: { terraform: 'aws_eip.a', cloudformation: 'A' },
      links: { terraform: ['attachedTo aws_nat_gateway.n'], cloudformation: ['attachedTo N'] },
      monthlyUsd: 3.65,
    },
    'a NAT gateway': {
      terraform: 'resource "aws_nat_gateway" "n" {}',
      cloudformation: 'Resources: {N: {Type: "AWS::EC2::NatGateway", Properties: {}}}',
      on: { terraform: 'aws_nat_gateway.n', cloudformation: 'N' },
      facets: { publicEndpoint: true },
      monthlyUsd: 730 * 0.045 + 100 * 0.045,
    },
    'an interface endpoint in two zones': {
      terraform: `resource "aws_subnet" "a" {}
resource "aws_subnet" "b" {}
resource "aws_vpc_endpoint" "e" {
  service_name = "com.amazonaws.us-east-1.sqs"
  vpc_endpoint_type = "Interface"
  subnet_ids = [aws_subnet.a.id, aws_subnet.b.id]
}`,
      cloudformation: `Resources:
  A: {Type: AWS::EC2::Subnet, Properties: {}}
  B: {Type: AWS::EC2::Subnet, Properties: {}}
  E: {Type: AWS::EC2::VPCEndpoint, Properties: {VpcEndpointType: Interface, SubnetIds: [!Ref A, !Ref B]}}`,
      on: { terraform: 'aws_vpc_endpoint.e', cloudformation: 'E' },
      monthlyUsd: 2 * 730 * 0.01 + 100 * 0.01,
    },
    'a gateway endpoint': {
      terraform:
        'resource "aws_vpc_endpoint" "e" {\n  service_name = "com.amazonaws.us-east-1.s3"\n}',
      cloudformation:
        'Resources: {E: {Type: "AWS::EC2::VPCEndpoint", Properties: {ServiceName: s3}}}',
      on: { terraform: 'aws_vpc_endpoint.e', cloudformation: 'E' },
      facets: { tier: 'Gateway' },
      monthlyUsd: 0,
    },
    'an attachment of a transit gateway': {
      terraform: `resource "aws_vpc" "v" {}
resource "aws_ec2_transit_gateway" "t" {}
resource "aws_ec2_transit_gateway_vpc_attachment" "a" {
  vpc_id = aws_vpc.v.id
  transit_gateway_id = aws_ec2_transit_gateway.t.id
}`,
      on: { terraform: 'aws_ec2_transit_gateway_vpc_attachment.a' },
      links: { terraform: ['inNetwork aws_vpc.v', 'attachedTo aws_ec2_transit_gateway.t'] },
      monthlyUsd: 730 * 0.05 + 100 * 0.02,
    },
    'a tunnel': {
      terraform: `resource "aws_vpn_gateway" "g" {}
resource "aws_customer_gateway" "c" {}
resource "aws_vpn_connection" "v" {
  vpn_gateway_id = aws_vpn_gateway.g.id
  customer_gateway_id = aws_customer_gateway.c.id
}`,
      on: { terraform: 'aws_vpn_connection.v' },
      links: {
        terraform: ['attachedTo aws_vpn_gateway.g', 'forwardsTo aws_customer_gateway.c'],
      },
      monthlyUsd: 36.5,
    },
    'a network firewall in one zone': {
      terraform: `resource "aws_networkfirewall_firewall" "f" {
  subnet_mapping {
    subnet_id = "subnet-1"
  }
}`,
      on: { terraform: 'aws_networkfirewall_firewall.f' },
      facets: { deletionProtection: false },
      monthlyUsd: 730 * 0.395 + 100 * 0.065,
    },
  });
});

describe('security groups', () => {
  facetTable({
    'rules inside': {
      terraform: `resource "aws_security_group" "g" {
  ingress {
    protocol = "tcp"
    from_port = 22
    to_port = 22
    cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]
  }
  ingress {
    protocol = "tcp"
    from_port = 5432
    to_port = 5432
    cidr_blocks = ["10.0.0.0/8"]
  }
}`,
      cloudformation: `Resources:
  G:
    Type: AWS::EC2::SecurityGroup
    Properties:
      SecurityGroupIngress:
        - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
        - {IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/8}`,
      on: { terraform: 'aws_security_group.g', cloudformation: 'G' },
      facets: { publicIngress: [{ protocol: 'tcp', from: 22, to: 22, sources: any }] },
    },
    'rules beside, of all three kinds': {
      terraform: `resource "aws_security_group" "g" {}
resource "aws_security_group" "web" {}
resource "aws_security_group_rule" "in" {
  type = "ingress"
  security_group_id = aws_security_group.g.id
  protocol = "-1"
  from_port = 0
  to_port = 0
  ipv6_cidr_blocks = ["::/0"]
}
resource "aws_security_group_rule" "out" {
  type = "egress"
  security_group_id = aws_security_group.g.id
  protocol = "tcp"
  from_port = 443
  to_port = 443
  cidr_blocks = ["0.0.0.0/0"]
}
resource "aws_vpc_security_group_ingress_rule" "web" {
  security_group_id = aws_security_group.g.id
  referenced_security_group_id = aws_security_group.web.id
  ip_protocol = "tcp"
  from_port = 8080
  to_port = 8080
}`,
      cloudformation: `Resources:
  G: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: g}}
  Web: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: w}}
  In: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: !Ref G, IpProtocol: -1, CidrIpv6: "::/0"}}
  FromWeb: {Type: AWS::EC2::SecurityGroupIngress, Properties: {GroupId: !GetAtt G.GroupId, IpProtocol: tcp, FromPort: 8080, ToPort: 8080, SourceSecurityGroupId: !Ref Web}}`,
      on: { terraform: 'aws_security_group.g', cloudformation: 'G' },
      facets: { publicIngress: [{ protocol: 'all', from: 0, to: 65_535, sources: ['::/0'] }] },
      links: {
        terraform: ['admits aws_security_group.web 8080'],
        cloudformation: ['admits Web 8080'],
      },
    },
    'no rules at all': {
      terraform: 'resource "aws_security_group" "g" {}',
      cloudformation:
        'Resources: {G: {Type: "AWS::EC2::SecurityGroup", Properties: {GroupDescription: g}}}',
      on: { terraform: 'aws_security_group.g', cloudformation: 'G' },
      facets: { publicIngress: [] },
    },
    'ranges that a variable holds': {
      terraform: `variable "office" {
  type = list(string)
}
resource "aws_security_group" "g" {
  ingress {
    protocol = "tcp"
    from_port = 22
    to_port = 22
    cidr_blocks = var.office
  }
}`,
      cloudformation: `Parameters: {Office: {Type: String}}
Resources:
  G:
    Type: AWS::EC2::SecurityGroup
    Properties:
      SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Office}]`,
      on: { terraform: 'aws_security_group.g', cloudformation: 'G' },
      facets: { publicIngress: unknown },
    },
    'a network ACL whose action a variable holds': {
      terraform: `variable "action" {}
resource "aws_network_acl" "a" {
  ingress {
    rule_no = 100
    action = var.action
    protocol = "-1"
    from_port = 0
    to_port = 0
    cidr_block = "0.0.0.0/0"
  }
}`,
      on: { terraform: 'aws_network_acl.a' },
      facets: { publicIngress: unknown },
    },
    'a network ACL that refuses before it admits': {
      terraform: `resource "aws_network_acl" "a" {
  ingress {
    rule_no = 200
    action = "allow"
    protocol = "tcp"
    from_port = 20
    to_port = 30
    cidr_block = "0.0.0.0/0"
  }
  ingress {
    rule_no = 100
    action = "deny"
    protocol = "-1"
    from_port = 0
    to_port = 25
    cidr_block = "0.0.0.0/0"
  }
}`,
      on: { terraform: 'aws_network_acl.a' },
      facets: { publicIngress: [], stateless: true },
    },
    'a network ACL that admits all': {
      terraform: `resource "aws_network_acl" "a" {}
resource "aws_network_acl_rule" "in" {
  network_acl_id = aws_network_acl.a.id
  rule_number = 100
  rule_action = "allow"
  protocol = "-1"
  cidr_block = "0.0.0.0/0"
}
resource "aws_network_acl_rule" "out" {
  network_acl_id = aws_network_acl.a.id
  egress = true
  rule_number = 100
  rule_action = "allow"
  protocol = "tcp"
  from_port = 1
  to_port = 2
  cidr_block = "0.0.0.0/0"
}`,
      cloudformation: `Resources:
  A: {Type: AWS::EC2::NetworkAcl, Properties: {VpcId: vpc-1}}
  In: {Type: AWS::EC2::NetworkAclEntry, Properties: {NetworkAclId: !Ref A, RuleNumber: 100, RuleAction: allow, Protocol: -1, CidrBlock: 0.0.0.0/0}}
  Out: {Type: AWS::EC2::NetworkAclEntry, Properties: {NetworkAclId: !Ref A, Egress: true, RuleNumber: 100, RuleAction: allow, Protocol: 6, PortRange: {From: 1, To: 2}, CidrBlock: 0.0.0.0/0}}`,
      on: { terraform: 'aws_network_acl.a', cloudformation: 'A' },
      facets: { publicIngress: [{ protocol: 'all', from: 0, to: 65_535, sources: any }] },
    },
  });
});

describe('load balancers', () => {
  facetTable({
    'an application balancer with a plain listener': {
      terraform: `resource "aws_lb" "b" {}
resource "aws_lb_target_group" "t" {
  port = 8080
}
resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.b.arn
  port = 80
  protocol = "HTTP"
  default_action {
    type = "forward"
    target_group_arn = aws_lb_target_group.t.arn
  }
}
resource "aws_instance" "app" {}
resource "aws_lb_target_group_attachment" "t" {
  target_group_arn = aws_lb_target_group.t.arn
  target_id = aws_instance.app.id
}`,
      cloudformation: `Resources:
  B: {Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: {}}
  T: {Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: {Port: 8080, Targets: [{Id: !Ref App}]}}
  L: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {LoadBalancerArn: !Ref B, Port: 80, Protocol: HTTP, DefaultActions: [{Type: forward, TargetGroupArn: !Ref T}]}}
  App: {Type: AWS::EC2::Instance, Properties: {}}`,
      on: { terraform: 'aws_lb.b', cloudformation: 'B' },
      service: 'aws-application-load-balancer',
      facets: {
        publicEndpoint: true,
        tlsRequired: false,
        accessLogs: false,
        deletionProtection: false,
        dropsInvalidHeaders: false,
        crossZoneBalancing: true,
        wafProtected: false,
      },
      links: {
        terraform: ['forwardsTo aws_instance.app 8080'],
        cloudformation: ['forwardsTo App 8080'],
      },
      monthlyUsd: 730 * 0.02251 + 5.84,
    },
    'an internal balancer, guarded, logged, redirecting': {
      terraform: `resource "aws_lb" "b" {
  internal = true
  enable_deletion_protection = true
  drop_invalid_header_fields = true
  access_logs {
    bucket = "logs"
    enabled = true
  }
}
resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.b.arn
  protocol = "HTTP"
  default_action {
    type = "redirect"
    redirect {
      protocol = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}
resource "aws_wafv2_web_acl" "w" {}
resource "aws_wafv2_web_acl_association" "w" {
  resource_arn = aws_lb.b.arn
  web_acl_arn = aws_wafv2_web_acl.w.arn
}`,
      cloudformation: `Resources:
  B:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      Scheme: internal
      LoadBalancerAttributes:
        - {Key: deletion_protection.enabled, Value: "true"}
        - {Key: routing.http.drop_invalid_header_fields.enabled, Value: true}
        - {Key: access_logs.s3.enabled, Value: true}
  L:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: {LoadBalancerArn: !Ref B, Protocol: HTTP, DefaultActions: [{Type: redirect, RedirectConfig: {Protocol: HTTPS, StatusCode: HTTP_301}}]}
  W: {Type: AWS::WAFv2::WebACL, Properties: {}}
  A: {Type: AWS::WAFv2::WebACLAssociation, Properties: {ResourceArn: !Ref B, WebACLArn: !GetAtt W.Arn}}`,
      on: { terraform: 'aws_lb.b', cloudformation: 'B' },
      facets: {
        publicEndpoint: false,
        tlsRequired: true,
        accessLogs: true,
        deletionProtection: true,
        dropsInvalidHeaders: true,
        wafProtected: true,
      },
    },
    'a network balancer': {
      terraform: 'resource "aws_lb" "b" {\n  load_balancer_type = "network"\n}',
      cloudformation:
        'Resources: {B: {Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: {Type: network}}}',
      on: { terraform: 'aws_lb.b', cloudformation: 'B' },
      service: 'aws-network-load-balancer',
      facets: { crossZoneBalancing: false, wafProtected: notApplicable, tlsRequired: unknown },
    },
    'a gateway balancer': {
      terraform: 'resource "aws_lb" "b" {\n  load_balancer_type = "gateway"\n}',
      cloudformation:
        'Resources: {B: {Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: {Type: gateway}}}',
      on: { terraform: 'aws_lb.b', cloudformation: 'B' },
      service: 'aws-gateway-load-balancer',
      facets: { publicEndpoint: false },
    },
    'a TLS listener with an old policy': {
      terraform: `resource "aws_lb_listener" "l" {
  load_balancer_arn = "x"
  protocol = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-2016-08"
}`,
      cloudformation: `Resources:
  L: {Type: AWS::ElasticLoadBalancingV2::Listener, Properties: {Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-2016-08}}`,
      on: { terraform: 'aws_lb_listener.l', cloudformation: 'L' },
      facets: { tlsRequired: true, minTlsVersion: 1 },
    },
    'a TLS listener with a good policy': {
      terraform: `resource "aws_lb_listener" "l" {
  load_balancer_arn = "x"
  protocol = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}`,
      on: { terraform: 'aws_lb_listener.l' },
      facets: { tlsRequired: true, minTlsVersion: 1.2 },
    },
    'a TCP listener, where TLS is no question': {
      terraform:
        'resource "aws_lb_listener" "l" {\n  load_balancer_arn = "x"\n  protocol = "TCP"\n}',
      on: { terraform: 'aws_lb_listener.l' },
      facets: { tlsRequired: notApplicable, minTlsVersion: notApplicable },
    },
    'a classic balancer': {
      terraform: `resource "aws_elb" "b" {
  listener {
    lb_port = 80
    lb_protocol = "http"
  }
  instances = [aws_instance.app.id]
}
resource "aws_instance" "app" {}`,
      cloudformation: `Resources:
  B: {Type: AWS::ElasticLoadBalancing::LoadBalancer, Properties: {Listeners: [{LoadBalancerPort: "80", Protocol: http}], Instances: [!Ref App]}}
  App: {Type: AWS::EC2::Instance, Properties: {}}`,
      on: { terraform: 'aws_elb.b', cloudformation: 'B' },
      facets: { tlsRequired: false, publicEndpoint: true, accessLogs: false },
      links: { terraform: ['forwardsTo aws_instance.app'], cloudformation: ['forwardsTo App'] },
      monthlyUsd: 730 * 0.025 + 0.8,
    },
  });
});
