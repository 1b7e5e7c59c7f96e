import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html';

/** A stack inside a file. What its template makes is not in the file at hand. Stacks of AWS's own types are free. */
export const cloudformationStack = service({
  id: 'aws-cloudformation-stack',
  name: 'CloudFormation stack',
  provider: 'aws',
  kind: 'boundary',
  icon: 'aws/cloudformation',
  formats: {
    terraform: {
      type: ['aws_cloudformation_stack', 'aws_cloudformation_stack_set'],
      label: 'name',
      facets: { tags: tags('tags') },
      links: { runsAs: 'iam_role_arn|administration_role_arn', uses: 'parameters' },
      attachments: { aws_cloudformation_stack_set_instance: 'stack_set_name' },
    },
    cloudformation: {
      type: [
        'AWS::CloudFormation::Stack',
        'AWS::CloudFormation::StackSet',
        'AWS::Serverless::Application',
      ],
      facets: { tags: tags('Tags') },
      links: { uses: 'Parameters' },
    },
  },
  defaults: { tags: { value: [], page } },
  prices: 'free',
});

/** Parts of a template that hold no resource of a service: macros, custom resources, those that the CDK adds. */
export const cloudformationPart = service({
  id: 'aws-cloudformation-part',
  name: 'CloudFormation helper',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/cloudformation',
  formats: {
    cloudformation: {
      type: [
        'AWS::CDK::Metadata',
        'AWS::CloudFormation::CustomResource',
        'AWS::CloudFormation::Macro',
        'Custom::AWS',
        'Custom::AWSCDK-EKS-HelmChart',
        'Custom::AWSCDK-EKS-KubernetesResource',
        'Custom::AWSCDKOpenIdConnectProvider',
        'Custom::CDKBucketDeployment',
        'Custom::CrossRegionExportReader',
        'Custom::CrossRegionExportWriter',
        'Custom::ECRAutoDeleteImages',
        'Custom::LogRetention',
        'Custom::S3AutoDeleteObjects',
        'Custom::S3BucketNotifications',
        'Custom::VpcRestrictDefaultSG',
      ],
      links: { uses: 'ServiceToken' },
    },
  },
  prices: 'free',
});
