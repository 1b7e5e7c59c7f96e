import { cloudformationNetwork, terraformNetwork } from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { transferThroughNat } from './transfer-through-nat.ts';

const program = `
resource "aws_s3_bucket" "files" {}
resource "aws_instance" "it" {
  subnet_id = aws_subnet.private_a.id
  user_data = "bucket=\${aws_s3_bucket.files.id}"
}
`;
const cfn = (more: string) => `${cloudformationNetwork}
  Files: {Type: "AWS::S3::Bucket"}
  It: {Type: "AWS::EC2::Instance", Properties: {SubnetId: !Ref PrivateB, UserData: !Sub "bucket=\${Files}"}}
${more}`;

ruleTable(transferThroughNat, {
  fails: {
    'files go through the gateway': {
      terraform: terraformNetwork + program,
      cloudformation: cfn(''),
    },
  },
  passes: {
    'an endpoint carries them': {
      terraform: `${terraformNetwork}${program}
resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.v.id
  service_name    = "com.amazonaws.eu-west-1.s3"
  route_table_ids = [aws_route_table.private.id]
}
`,
      cloudformation: cfn(
        '  Ep: {Type: "AWS::EC2::VPCEndpoint", Properties: {VpcId: !Ref V, ServiceName: com.amazonaws.us-east-1.s3, RouteTableIds: [!Ref Private]}}\n',
      ),
    },
  },
  unknown: 'never, as only uses that are known count',
  notApplicable: {
    'nobody behind it uses a store': { terraform: terraformNetwork },
    'the program stands before it': {
      terraform: terraformNetwork + program.replace('private_a', 'public_a'),
    },
  },
});
