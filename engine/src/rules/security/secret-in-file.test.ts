import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { secretInFile } from './secret-in-file.ts';

const database = (password: string) =>
  `resource "aws_db_instance" "db" {\n  engine   = "mysql"\n  password = ${password}\n}`;
const server = (password: string) =>
  `resource "azurerm_mssql_server" "sql" {\n  administrator_login_password = ${password}\n}`;

ruleTable(secretInFile, {
  fails: {
    'a literal': {
      terraform: database('"hunter2hunter2"'),
      line: 3,
      on: 'aws_db_instance.db',
    },
    'the default of a variable': {
      terraform: `variable "pw" {\n  default = "Tr0ub4dor&3"\n}\n${server('var.pw')}`,
      line: 5,
      on: 'azurerm_mssql_server.sql',
    },
    'the user of a database': {
      terraform: 'resource "google_sql_user" "app" {\n  password = "letmein123"\n}',
      line: 2,
      on: 'google_sql_user.app',
    },
    'a secret as a document': {
      terraform:
        'resource "aws_secretsmanager_secret_version" "v" {\n  secret_string = jsonencode({ username = "app", password = "letmein123" })\n}',
      line: 2,
    },
    'a secret of a vault': {
      terraform: 'resource "azurerm_key_vault_secret" "s" {\n  value = "letmein123"\n}',
      line: 2,
    },
    'inside a block': {
      terraform:
        'resource "azurerm_virtual_machine" "vm" {\n  os_profile {\n    admin_password = "letmein123"\n  }\n}',
      line: 3,
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
    'in the base64 of a Kubernetes secret': {
      kubernetes: `apiVersion: v1
kind: Secret
metadata: {name: it}
data:
  username: YWRtaW4=
  password: aHVudGVyMmh1bnRlcjI=
`,
    },
    'in a template': {
      cloudformation:
        'Resources: {Db: {Type: "AWS::RDS::DBInstance", Properties: {MasterUserPassword: letmein123}}}',
      on: 'Db',
    },
  },
  passes: {
    'a variable without default': {
      terraform: `variable "pw" {\n  sensitive = true\n}\n${database('var.pw')}`,
    },
    'handed in at deployment': {
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'MasterUserPassword: !Ref Unset'),
    },
    'made by a resource': {
      terraform: `resource "random_password" "p" {\n  length = 20\n}\n${server('random_password.p.result')}`,
    },
    'a document of references': {
      terraform:
        'resource "random_password" "p" {\n  length = 20\n}\nresource "aws_secretsmanager_secret_version" "v" {\n  secret_string = jsonencode({ username = "app", password = random_password.p.result })\n}',
    },
    'a placeholder': { terraform: database('"change-me"') },
    'taken from a store': {
      cloudformation:
        'Resources: {Db: {Type: "AWS::RDS::DBInstance", Properties: {MasterUserPassword: "{{resolve:secretsmanager:db}}"}}}',
    },
  },
  unknown: 'never, as what the files leave open is not written in them',
  notApplicable: {
    'made by the provider': {
      terraform: terraform('aws_db_instance', 'manage_master_user_password = true'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'ManageMasterUserPassword: true'),
    },
    'no secret asked for': { terraform: 'resource "aws_s3_bucket" "b" {}' },
    'a plain parameter': {
      terraform:
        'resource "aws_ssm_parameter" "p" {\n  type  = "String"\n  value = "blue-green"\n}',
    },
    'the words of a tag': {
      terraform: 'resource "aws_s3_bucket" "b" {\n  tags = {\n    password = "none-here"\n  }\n}',
    },
  },
});
