import { chargedBy } from '../../cost/charged-by.ts';
import { always, present } from '../reading.ts';
import { inOtherRegion } from '../readings/other-region.ts';
import { anonymous } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/aws-backup/latest/devguide';
const rules = 'BackupPlan.BackupPlanRule[]';
const selected = '@AWS::Backup::BackupSelection.BackupSelection';

/** The plan is free; what it stores is charged to the vault. */
export const backupPlan = service({
  id: 'aws-backup-plan',
  name: 'Backup plan',
  provider: 'aws',
  kind: 'backup-plan',
  icon: 'aws/backup',
  formats: {
    terraform: {
      type: 'aws_backup_plan',
      label: 'name',
      facets: {
        backupRetentionDays: 'rule[].lifecycle.delete_after',
        backupCrossRegion: inOtherRegion('rule[].copy_action.destination_vault_arn'),
        pointInTimeRecovery: 'rule[].enable_continuous_backup',
        tags: tags('tags'),
      },
      links: {
        attachedTo: '@aws_backup_selection.resources',
        forwardsTo: 'rule[].target_vault_name',
        runsAs: '@aws_backup_selection.iam_role_arn',
      },
      attachments: { aws_backup_selection: 'plan_id' },
    },
    cloudformation: {
      type: 'AWS::Backup::BackupPlan',
      label: 'BackupPlan.BackupPlanName',
      facets: {
        backupRetentionDays: `${rules}.Lifecycle.DeleteAfterDays`,
        backupCrossRegion: inOtherRegion(`${rules}.CopyActions[].DestinationBackupVaultArn`),
        pointInTimeRecovery: `${rules}.EnableContinuousBackup`,
        tags: tags('BackupPlanTags'),
      },
      links: {
        attachedTo: `${selected}.Resources`,
        forwardsTo: `${rules}.TargetBackupVault`,
        runsAs: `${selected}.IamRoleArn`,
      },
      attachments: { 'AWS::Backup::BackupSelection': 'BackupPlanId' },
    },
  },
  defaults: {
    backupCrossRegion: { value: false, page: `${guide}/cross-region-backup.html` },
    pointInTimeRecovery: { value: false, page: `${guide}/point-in-time-recovery.html` },
    tags: { value: [], page: `${guide}/about-backup-plans.html` },
  },
  sla: 'aws-backup',
  prices: 'free',
});

export const backupVault = service({
  id: 'aws-backup-vault',
  name: 'Backup vault',
  provider: 'aws',
  kind: 'backup-plan',
  icon: 'aws/backup',
  formats: {
    terraform: {
      type: ['aws_backup_vault', 'aws_backup_logically_air_gapped_vault'],
      label: 'name',
      facets: {
        encryptedAtRest: always(true, `${guide}/encryption.html`),
        anonymousAccess: anonymous('@aws_backup_vault_policy.policy'),
        purgeProtection: present('@aws_backup_vault_lock_configuration.backup_vault_name'),
        tags: tags('tags'),
      },
      links: { encryptedWith: 'kms_key_arn' },
      attachments: {
        aws_backup_vault_lock_configuration: 'backup_vault_name',
        aws_backup_vault_notifications: 'backup_vault_name',
        aws_backup_vault_policy: 'backup_vault_name',
      },
    },
    cloudformation: {
      type: 'AWS::Backup::BackupVault',
      label: 'BackupVaultName',
      facets: {
        encryptedAtRest: always(true, `${guide}/encryption.html`),
        anonymousAccess: anonymous('AccessPolicy'),
        purgeProtection: present('LockConfiguration'),
        tags: tags('BackupVaultTags'),
      },
      links: { encryptedWith: 'EncryptionKeyArn' },
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: `${guide}/create-a-vault-access-policy.html` },
    purgeProtection: { value: false, page: `${guide}/vault-lock.html` },
    tags: { value: [], page: `${guide}/vaults.html` },
  },
  sla: 'aws-backup',
  prices: [chargedBy('GB of backups kept')],
});
