import { perHour } from '../../cost/per-hour.ts';
import { always } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { having, havingAll } from '../readings/words.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster';
const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/disaster-recovery-resiliency.html';
const envelope = 'https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html';
const pricing = 'https://aws.amazon.com/eks/sla/';

const logTypes = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] as const;

export const eksCluster = service({
  id: 'aws-eks-cluster',
  name: 'EKS cluster',
  provider: 'aws',
  kind: 'cluster.kubernetes',
  icon: 'aws/eks',
  formats: {
    terraform: {
      type: 'aws_eks_cluster',
      facets: {
        publicEndpoint: 'vpc_config.endpoint_public_access',
        admitsAnyNetwork: having('vpc_config.public_access_cidrs', '0.0.0.0/0', '::/0'),
        secretsEncrypted: having('encryption_config[].resources', 'secrets'),
        logsExported: havingAll('enabled_cluster_log_types', ...logTypes),
        deletionProtection: 'deletion_protection',
        engineVersion: 'version',
        multiZone: always(true, guide),
        productionTier: always(true, pricing),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'vpc_config.subnet_ids',
        guardedBy: 'vpc_config.security_group_ids',
        runsAs: 'role_arn',
        encryptedWith: 'encryption_config[].provider.key_arn',
      },
      attachments: {
        aws_eks_addon: 'cluster_name',
        aws_eks_access_entry: 'cluster_name',
        aws_eks_access_policy_association: 'cluster_name',
        aws_eks_pod_identity_association: 'cluster_name',
      },
    },
    cloudformation: {
      type: 'AWS::EKS::Cluster',
      facets: {
        publicEndpoint: 'ResourcesVpcConfig.EndpointPublicAccess',
        admitsAnyNetwork: having('ResourcesVpcConfig.PublicAccessCidrs', '0.0.0.0/0', '::/0'),
        secretsEncrypted: having('EncryptionConfig[].Resources', 'secrets'),
        logsExported: havingAll('Logging.ClusterLogging.EnabledTypes[].Type', ...logTypes),
        deletionProtection: 'DeletionProtection',
        engineVersion: 'Version',
        multiZone: always(true, guide),
        productionTier: always(true, pricing),
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'ResourcesVpcConfig.SubnetIds',
        guardedBy: 'ResourcesVpcConfig.SecurityGroupIds',
        runsAs: 'RoleArn',
        encryptedWith: 'EncryptionConfig[].Provider.KeyArn',
      },
      attachments: {
        'AWS::EKS::Addon': 'ClusterName',
        'AWS::EKS::AccessEntry': 'ClusterName',
        'AWS::EKS::PodIdentityAssociation': 'ClusterName',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: { value: true, page },
    secretsEncrypted: { value: true, page: envelope },
    logsExported: { value: false, page },
    deletionProtection: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-eks',
  prices: [perHour({ provider: 'aws', dimension: 'eks.cluster_hour', label: 'Control plane' })],
});
