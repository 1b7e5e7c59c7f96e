import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { secretInFile } from './secret-in-file.ts';

ruleTable(secretInFile, {
  fails: {
    "a database's password": {
      terraform: terraform('aws_db_instance', 'password = "hunter2hunter2"'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'MasterUserPassword: hunter2hunter2'),
      severity: 'high',
    },
    "a parameter's default": {
      cloudformation: `Parameters: {Pw: {Type: String, NoEcho: true, Default: hunter2hunter2}}
Resources:
  It: {Type: "AWS::RDS::DBCluster", Properties: {MasterUserPassword: !Ref Pw}}
`,
      line: 3,
    },
    'in the JSON that a secret keeps': {
      cloudformation: cloudformation(
        'AWS::SecretsManager::Secret',
        `SecretString: '{"username": "admin", "password": "hunter2hunter2"}'`,
      ),
    },
    'in base64': {
      kubernetes: `apiVersion: v1
kind: Secret
metadata: {name: it}
data:
  username: YWRtaW4=
  password: aHVudGVyMmh1bnRlcjI=
`,
    },
    'on another cloud': {
      terraform: terraform(
        'azurerm_mssql_server',
        'administrator_login_password = "hunter2hunter2"',
      ),
    },
  },
  passes: {
    'taken from a secret store': {
      cloudformation: cloudformation(
        'AWS::RDS::DBInstance',
        `MasterUserPassword: "{{resolve:secretsmanager:db:SecretString:password}}"`,
      ),
    },
    'handed in at deployment': {
      terraform: terraform('aws_db_instance', 'password = var.unset'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'MasterUserPassword: !Ref Unset'),
    },
    'a placeholder': {
      terraform: terraform('aws_db_instance', 'password = "changeme"'),
    },
  },
  unknown: 'never, as a value that is not in the file is no secret in the file',
  notApplicable: {
    'made by the provider': {
      terraform: terraform('aws_db_instance', 'manage_master_user_password = true'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'ManageMasterUserPassword: true'),
    },
  },
});
