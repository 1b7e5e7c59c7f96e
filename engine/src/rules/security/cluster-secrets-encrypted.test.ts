import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { clusterSecretsEncrypted } from './cluster-secrets-encrypted.ts';

ruleTable(clusterSecretsEncrypted, {
  fails: {
    'left to the default': { terraform: terraform('google_container_cluster', 'name = "it"') },
  },
  passes: {
    'with a key': {
      terraform: terraform(
        'aws_eks_cluster',
        'encryption_config {',
        'resources = ["secrets"]',
        'provider {',
        'key_arn = "arn"',
        '}',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EKS::Cluster',
        'EncryptionConfig: [{Resources: [secrets], Provider: {KeyArn: arn}}]',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'google_container_cluster',
        'database_encryption {',
        'state = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a cluster': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
