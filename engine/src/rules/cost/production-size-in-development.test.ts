import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { productionSizeInDevelopment } from './production-size-in-development.ts';

const machine = (size: string, environment: string) =>
  terraform(
    'aws_instance',
    `instance_type = "${size}"`,
    `tags = { Environment = "${environment}" }`,
  );

ruleTable(productionSizeInDevelopment, {
  fails: {
    'a machine of 32 cores': {
      terraform: machine('m6i.8xlarge', 'dev'),
      cloudformation: cloudformation(
        'AWS::EC2::Instance',
        'InstanceType: m6i.8xlarge, Tags: [{Key: env, Value: test}]',
      ),
    },
    'a standby for a test': {
      terraform: terraform(
        'aws_db_instance',
        'instance_class = "db.t3.micro"',
        'multi_az = true',
        'tags = { env = "test" }',
      ),
      firstLine: 3,
    },
    'on other clouds': {
      terraform:
        'resource "azurerm_linux_virtual_machine" "dev" {\n  size = "Standard_D32s_v5"\n}\n',
    },
    'on a third cloud': {
      terraform:
        'resource "google_compute_instance" "dev" {\n  machine_type = "n2-standard-32"\n}\n',
    },
  },
  passes: { 'a small one': { terraform: machine('t3.small', 'dev') } },
  unknown: {
    'the size is open': {
      terraform:
        'variable "size" {}\nresource "aws_instance" "dev" {\n  instance_type = var.size\n}\n',
    },
  },
  notApplicable: {
    production: { terraform: machine('m6i.8xlarge', 'prod') },
    'a word inside a word': {
      terraform: 'resource "aws_instance" "device_latest" {\n  instance_type = "m6i.8xlarge"\n}\n',
    },
    'nobody says which': {
      cloudformation: cloudformation('AWS::EC2::Instance', 'InstanceType: m6i.8xlarge'),
    },
  },
});
