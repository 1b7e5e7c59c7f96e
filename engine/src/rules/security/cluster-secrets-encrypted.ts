import { kubernetesPage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const clusterSecretsEncrypted = rule({
  id: 'cluster-secrets-encrypted',
  title: 'Cluster secrets not encrypted',
  pillar: 'security',
  severity: 'medium',
  kinds: ['cluster.kubernetes'],
  asks: ['secretsEncrypted'],
  passes: ({ secretsEncrypted }) => secretsEncrypted,
  why: "Whoever reads the cluster's database or its backups reads all secrets.",
  fix: "Encrypt the cluster's secrets with a key of your own.",
  remedy: setting({ secretsEncrypted: true }),
  equivalents: { aws: ['CKV_AWS_58'] },
  references: [wellArchitected('SEC 8'), kubernetesPage('tasks/administer-cluster/encrypt-data')],
});
