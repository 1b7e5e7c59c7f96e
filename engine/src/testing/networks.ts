/**
 * A Terraform network in eu-west-1 for tests: `aws_subnet.public_a`, `public_b`, `private_a`, `private_b`
 * in two zones, routes out through the internet gateway and one NAT gateway in zone a.
 */
export const terraformNetwork = `
provider "aws" { region = "eu-west-1" }
variable "unset" {}
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }
${(['public', 'private'] as const)
  .flatMap((sort) =>
    ['a', 'b'].map(
      (zone) => `resource "aws_subnet" "${sort}_${zone}" {
  vpc_id            = aws_vpc.v.id
  availability_zone = "eu-west-1${zone}"
}
resource "aws_route_table_association" "${sort}_${zone}" {
  subnet_id      = aws_subnet.${sort}_${zone}.id
  route_table_id = aws_route_table.${sort}.id
}
`,
    ),
  )
  .join('')}
resource "aws_eip" "n" {}
resource "aws_nat_gateway" "n" {
  allocation_id = aws_eip.n.id
  subnet_id     = aws_subnet.public_a.id
}
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.g.id
  }
}
resource "aws_route_table" "private" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.n.id
  }
}
`;

/** The same in CloudFormation, for us-east-1: `PublicA`, `PublicB`, `PrivateA`, `PrivateB`; it opens `Resources`. */
export const cloudformationNetwork = `
Parameters: {Unset: {Type: String}}
Resources:
  V: {Type: "AWS::EC2::VPC", Properties: {CidrBlock: 10.0.0.0/16}}
  G: {Type: "AWS::EC2::InternetGateway"}
  GA: {Type: "AWS::EC2::VPCGatewayAttachment", Properties: {VpcId: !Ref V, InternetGatewayId: !Ref G}}
  N: {Type: "AWS::EC2::NatGateway", Properties: {SubnetId: !Ref PublicA, AllocationId: !GetAtt E.AllocationId}}
  E: {Type: "AWS::EC2::EIP", Properties: {Domain: vpc}}
  Public: {Type: "AWS::EC2::RouteTable", Properties: {VpcId: !Ref V}}
  Private: {Type: "AWS::EC2::RouteTable", Properties: {VpcId: !Ref V}}
  Out: {Type: "AWS::EC2::Route", Properties: {RouteTableId: !Ref Public, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref G}}
  Nat: {Type: "AWS::EC2::Route", Properties: {RouteTableId: !Ref Private, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref N}}
${['Public', 'Private']
  .flatMap((sort) =>
    ['a', 'b'].map(
      (
        zone,
      ) => `  ${sort}${zone.toUpperCase()}: {Type: "AWS::EC2::Subnet", Properties: {VpcId: !Ref V, CidrBlock: 10.0.0.0/24, AvailabilityZone: us-east-1${zone}}}
  ${sort}${zone.toUpperCase()}R: {Type: "AWS::EC2::SubnetRouteTableAssociation", Properties: {SubnetId: !Ref ${sort}${zone.toUpperCase()}, RouteTableId: !Ref ${sort}}}
`,
    ),
  )
  .join('')}`;

/** A public balancer in Terraform, behind which \`aws_lb_target_group.t\` stands; after {@link terraformNetwork}. */
export const terraformBalancer = `
resource "aws_security_group" "lb" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
resource "aws_lb" "lb" {
  subnets         = [aws_subnet.public_a.id, aws_subnet.public_b.id]
  security_groups = [aws_security_group.lb.id]
}
resource "aws_lb_listener" "l" {
  load_balancer_arn = aws_lb.lb.arn
  port              = 443
  protocol          = "HTTPS"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.t.arn
  }
}
`;

/** The group of targets of {@link terraformBalancer}. */
export const terraformTargets = (protocol = 'HTTPS', port = 443) => `
resource "aws_lb_target_group" "t" {
  protocol = "${protocol}"
  port     = ${port}
  vpc_id   = aws_vpc.v.id
}
`;

/** A public balancer in CloudFormation that forwards to the group \`T\`; after {@link cloudformationNetwork}. */
export const cloudformationBalancer = `
  Lb: {Type: "AWS::ElasticLoadBalancingV2::LoadBalancer", Properties: {Subnets: [!Ref PublicA, !Ref PublicB]}}
  L: {Type: "AWS::ElasticLoadBalancingV2::Listener", Properties: {LoadBalancerArn: !Ref Lb, Port: 443, Protocol: HTTPS, DefaultActions: [{Type: forward, TargetGroupArn: !Ref T}]}}
`;
