import { machineHours } from '../../cost/machine-hours.ts';
import { present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/sagemaker/latest/dg';
const variants = 'endpoint_config_name>production_variants[]';
const written = 'EndpointConfigName>ProductionVariants[]';

export const sagemakerEndpoint = service({
  id: 'aws-sagemaker-endpoint',
  name: 'SageMaker endpoint',
  provider: 'aws',
  kind: 'ai.model',
  icon: 'aws/sagemaker',
  formats: {
    terraform: {
      type: 'aws_sagemaker_endpoint',
      label: 'name',
      facets: {
        instanceSize: `${variants}.instance_type`,
        instances: `${variants}.initial_instance_count`,
        tags: tags('tags'),
      },
      links: {
        usesTemplate: 'endpoint_config_name',
        uses: `${variants}.model_name`,
        encryptedWith: 'endpoint_config_name>kms_key_arn',
      },
    },
    cloudformation: {
      type: 'AWS::SageMaker::Endpoint',
      label: 'EndpointName',
      facets: {
        instanceSize: `${written}.InstanceType`,
        instances: `${written}.InitialInstanceCount`,
        tags: tags('Tags'),
      },
      links: {
        usesTemplate: 'EndpointConfigName',
        uses: `${written}.ModelName`,
        encryptedWith: 'EndpointConfigName>KmsKeyId',
      },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/realtime-endpoints.html` } },
  sla: 'aws-sagemaker-ai',
  prices: [
    machineHours({
      provider: 'aws',
      count: 'instances',
      size: (stated) => stated.replace('ml.', ''),
      factor: {
        of: 1.2,
        source: "1.2 × EC2's price of the machine, as for m5 and c5 in us-east-1",
      },
    }),
  ],
});

export const sagemakerModel = service({
  id: 'aws-sagemaker-model',
  name: 'SageMaker model',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/sagemaker',
  formats: {
    terraform: {
      type: ['aws_sagemaker_endpoint_configuration', 'aws_sagemaker_model'],
      label: 'name',
      facets: { encryptedAtRest: present('kms_key_arn'), tags: tags('tags') },
      links: {
        runsAs: 'execution_role_arn',
        placedIn: 'vpc_config.subnets',
        guardedBy: 'vpc_config.security_group_ids',
      },
    },
    cloudformation: {
      type: ['AWS::SageMaker::EndpointConfig', 'AWS::SageMaker::Model'],
      facets: { encryptedAtRest: present('KmsKeyId'), tags: tags('Tags') },
      links: {
        runsAs: 'ExecutionRoleArn',
        placedIn: 'VpcConfig.Subnets',
        guardedBy: 'VpcConfig.SecurityGroupIds',
      },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/realtime-endpoints.html` } },
  prices: 'free',
});

export const sagemakerNotebook = service({
  id: 'aws-sagemaker-notebook',
  name: 'SageMaker notebook',
  provider: 'aws',
  kind: 'ai.model',
  icon: 'aws/sagemaker',
  formats: {
    terraform: {
      type: 'aws_sagemaker_notebook_instance',
      label: 'name',
      facets: { instanceSize: 'instance_type', storageSizeGb: 'volume_size', tags: tags('tags') },
      links: {
        runsAs: 'role_arn',
        placedIn: 'subnet_id',
        guardedBy: 'security_groups',
        encryptedWith: 'kms_key_id',
      },
    },
    cloudformation: {
      type: 'AWS::SageMaker::NotebookInstance',
      label: 'NotebookInstanceName',
      facets: { instanceSize: 'InstanceType', storageSizeGb: 'VolumeSizeInGB', tags: tags('Tags') },
      links: {
        runsAs: 'RoleArn',
        placedIn: 'SubnetId',
        guardedBy: 'SecurityGroupIds',
        encryptedWith: 'KmsKeyId',
      },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/nbi.html` } },
  prices: [
    machineHours({
      provider: 'aws',
      size: (stated) => stated.replace('ml.', ''),
      factor: {
        of: 1.2,
        source: "1.2 × EC2's price of the machine, as for m5 and c5 in us-east-1",
      },
    }),
  ],
});
