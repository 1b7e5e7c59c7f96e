import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { secretRotation } from './secret-rotation.ts';

ruleTable(secretRotation, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_secretsmanager_secret', 'name = "it"'),
      cloudformation: cloudformation('AWS::SecretsManager::Secret', 'Name: it'),
    },
  },
  passes: {
    'by the clock': {
      terraform: `resource "aws_secretsmanager_secret" "it" {
  name = "it"
}
resource "aws_secretsmanager_secret_rotation" "it" {
  secret_id = aws_secretsmanager_secret.it.id
  rotation_rules {
    automatically_after_days = 30
  }
}
`,
      cloudformation: `Resources:
  It: {Type: "AWS::SecretsManager::Secret", Properties: {Name: it}}
  Rotation: {Type: "AWS::SecretsManager::RotationSchedule", Properties: {SecretId: !Ref It, RotationRules: {AutomaticallyAfterDays: 30}}}
`,
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'google_secret_manager_secret',
        'secret_id = "it"',
        'dynamic "rotation" {',
        'for_each = var.unset',
        'content {',
        'rotation_period = "1s"',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a secret': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
