import { ruleTable } from '../../testing/rule-table.ts';
import { databaseWithoutCache } from './database-without-cache.ts';

const system = (size: string, more = '', environment = '') => `
resource "aws_lambda_function_url" "f" {
  function_name      = aws_lambda_function.f.function_name
  authorization_type = "NONE"
}
resource "aws_lambda_function" "f" {
  environment {
    variables = {
      DB = aws_db_instance.it.address
      ${environment}
    }
  }
}
resource "aws_db_instance" "it" {
  instance_class = "${size}"
}
${more}
`;
const cache = 'resource "aws_elasticache_cluster" "c" {\n  engine = "redis"\n}\n';
const cfn = (more: string) => `Resources:
  Url: {Type: "AWS::Lambda::Url", Properties: {TargetFunctionArn: !GetAtt F.Arn, AuthType: NONE}}
  F:
    Type: AWS::Lambda::Function
    Properties: {Environment: {Variables: {DB: !GetAtt It.Endpoint.Address}}}
  It: {Type: "AWS::RDS::DBInstance", Properties: {DBInstanceClass: db.r6g.large}}
${more}`;

ruleTable(databaseWithoutCache, {
  fails: {
    'all reads go to one': {
      terraform: system('db.m6g.large'),
      cloudformation: cfn(''),
      severity: 'medium',
    },
    'a small one, less badly': { terraform: system('db.t3.micro'), severity: 'low' },
  },
  passes: {
    'a cache beside it': {
      terraform: system('db.m6g.large', cache, 'CACHE = aws_elasticache_cluster.c.id'),
    },
    'a replica': {
      terraform: system(
        'db.m6g.large',
        'resource "aws_db_instance" "copy" {\n  replicate_source_db = aws_db_instance.it.identifier\n}\n',
      ),
      cloudformation: cfn(
        '  Copy: {Type: "AWS::RDS::DBInstance", Properties: {SourceDBInstanceIdentifier: !Ref It}}\n',
      ),
    },
  },
  unknown: 'never, as a cache or replica that the files do not name is not there',
  notApplicable: {
    'no user comes to it': { terraform: 'resource "aws_db_instance" "it" {}\n' },
  },
});
