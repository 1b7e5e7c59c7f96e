import { service } from '../service.ts';

export const internetGateway = service({
  id: 'aws-internet-gateway',
  name: 'internet gateway',
  provider: 'aws',
  kind: 'gateway.internet',
  icon: 'aws/internet-gateway',
  formats: {
    terraform: {
      type: 'aws_internet_gateway',
      links: {
        inNetwork: 'vpc_id|@aws_internet_gateway_attachment.vpc_id',
        attachedTo: 'vpc_id|@aws_internet_gateway_attachment.vpc_id',
      },
      attachments: { aws_internet_gateway_attachment: 'internet_gateway_id' },
    },
    cloudformation: {
      type: 'AWS::EC2::InternetGateway',
      links: {
        inNetwork: '@AWS::EC2::VPCGatewayAttachment.VpcId',
        attachedTo: '@AWS::EC2::VPCGatewayAttachment.VpcId',
      },
      attachments: { 'AWS::EC2::VPCGatewayAttachment': 'InternetGatewayId' },
    },
  },
  prices: 'free',
});
