import { describe, expect, it } from 'vitest';
import { analyze } from '../analyze.ts';
import { terraformFaults } from '../testing/check-terraform.ts';
import { testGrammars } from '../testing/grammars.ts';

const grammars = await testGrammars();
const codeOf = (content: string, name = 'main.tf') => analyze([{ name, content }], { grammars });

describe('Terraform that is written', () => {
  it('sends plain HTTP to the TLS listener that is there, and makes one where there is none', () => {
    const listener = (name: string, port: number, protocol: string, more = '') =>
      `resource "aws_lb_listener" "${name}" {
  load_balancer_arn = aws_lb.web.arn
  port = ${port}
  protocol = "${protocol}"
  ${more}
  default_action {
    type = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:1:targetgroup/x/1"
  }
}
`;
    const balancer = 'resource "aws_lb" "web" {\n  subnets = ["subnet-1"]\n}\n';
    const plain = listener('http', 80, 'HTTP');
    const secure = listener('https', 443, 'HTTPS', 'certificate_arn = "arn:aws:acm:x"');

    const alone = codeOf(balancer + plain).codeTemplate;
    expect(alone).toContain('certificate_arn   = var.http_certificate_arn');
    expect(alone).toContain('ssl_policy');
    const both = codeOf(balancer + plain + secure).codeTemplate;
    expect(both).toContain('type = "redirect"');
    expect(both.match(/port +=? +443/g)?.length).toBe(1);
    expect(terraformFaults(both)).toEqual([]);
  });

  it('takes a variable for what a vault keeps and for passwords inside connection strings', () => {
    const { codeTemplate } = codeOf(`resource "azurerm_key_vault_secret" "s" {
  name         = "s"
  value        = "letmein-4711"
  key_vault_id = "vault"
}
resource "aws_ssm_parameter" "p" {
  name  = "p"
  type  = "SecureString"
  value = "letmein-4711"
}
resource "azurerm_mssql_server" "sql" {
  name = "sql"
}
resource "azurerm_linux_web_app" "web" {
  name = "web"
  connection_string {
    name  = "db"
    type  = "SQLAzure"
    value = "Server=tcp:\${azurerm_mssql_server.sql.fully_qualified_domain_name};Password=letmein-4711"
  }
}
`);
    expect(codeTemplate).not.toContain('letmein');
    expect(terraformFaults(codeTemplate)).toEqual([]);
  });

  it('repeats no secret from a script or document in a template either', () => {
    const { codeTemplate, cloudformationTemplate = '' } = codeOf(`resource "aws_sqs_queue" "q" {}
resource "aws_instance" "i" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  user_data     = <<-SCRIPT
    #!/bin/bash
    DB_PASSWORD="letmein-4711"
    QUEUE=\${aws_sqs_queue.q.url}
  SCRIPT
}
resource "aws_secretsmanager_secret" "s" {
  name = "s"
}
resource "aws_secretsmanager_secret_version" "v" {
  secret_id     = aws_secretsmanager_secret.s.id
  secret_string = jsonencode({ user = "u", password = "letmein-4711", queue = aws_sqs_queue.q.url })
}
`);
    expect(codeTemplate).not.toContain('letmein');
    expect(cloudformationTemplate).toContain('AWS::SecretsManager::Secret');
    expect(cloudformationTemplate).not.toContain('letmein');
    expect(cloudformationTemplate).toContain('NoEcho: true');
  });

  it('has a provider for each region', () => {
    const { codeTemplate } = codeOf(`provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}
resource "aws_sqs_queue" "a" {}
resource "aws_sqs_queue" "b" {}
resource "aws_sqs_queue" "c" {
  provider = aws.us
}
`);
    expect(codeTemplate).toContain('  alias  = "us_east_1"\n  region = "us-east-1"');
    expect(codeTemplate).toContain('  provider = aws.us_east_1\n');
    expect(terraformFaults(codeTemplate)).toEqual([]);
  });

  it('changes a refining resource that is there in place', () => {
    const { codeTemplate } = codeOf(`resource "aws_s3_bucket" "a" {}
resource "aws_s3_bucket_versioning" "a" {
  bucket = aws_s3_bucket.a.id
  versioning_configuration {
    status = "Suspended"
  }
}
`);
    expect(codeTemplate.match(/"aws_s3_bucket_versioning"/g)).toHaveLength(1);
    expect(codeTemplate).toContain('status = "Enabled"');
  });

  it('keeps what needs a decision as a recommendation', () => {
    const { codeTemplate, recommendations, suggestion } = codeOf(`provider "aws" {
  region = "us-east-1"
}
resource "aws_instance" "a" {
  ami           = "ami-1"
  instance_type = "m6i.large"
}
`);
    expect(codeTemplate).toContain('"m6i.large"');
    expect(suggestion.changes.map(({ rule }) => rule)).not.toContain('arm-equivalent');
    const arm = recommendations.find(({ rule }) => rule === 'arm-equivalent');
    expect(arm?.monthlyUsdChange).toBeLessThan(0);
  });

  it('says changes in words, with the argument', () => {
    const { suggestion } = codeOf(`resource "aws_db_instance" "a" {
  engine            = "postgres"
  instance_class    = "db.m6g.large"
  allocated_storage = 20
}
`);
    expect(suggestion.changes.map(({ text }) => text)).toContain(
      'Run it in several zones: multi_az = true',
    );
  });

  it('copes with names that objects have anyway', () => {
    const { codeTemplate } = codeOf(`resource "constructor" "__proto__" {
  toString = "x"
  __proto__ {
    valueOf = 1
  }
}
`);
    expect(codeTemplate).toContain('resource "constructor"');
    const template = 'Resources: {A: {Type: constructor, Properties: {__proto__: {a: 1}}}}';
    expect(() => codeOf(template, 't.yaml')).not.toThrow();
  });
});

describe('what stands in for Compose', () => {
  const stack = codeOf(
    `services:
  api:
    image: ghcr.io/it/api:1.2
    command: serve --port 8080
    ports: ["80:8080", "443:8080"]
    deploy: {replicas: 3, resources: {limits: {cpus: "1", memory: 3G}}}
  job: {image: "ghcr.io/it/api:1.2", command: [work, --token=abcdefghijkl]}
  queue: {image: "rabbitmq:3.13"}
  cache: {image: "memcached:1.6"}
`,
    'compose.yaml',
  );

  it('keeps how many run, how large they are, what they run and where they listen', () => {
    expect(stack.codeTemplate).toContain('desired_count   = 3');
    expect(stack.codeTemplate).toContain('cpu                      = "1024"');
    expect(stack.codeTemplate).toContain('memory                   = "3072"');
    expect(stack.codeTemplate).toContain('command                = ["serve", "--port", "8080"]');
    expect(stack.codeTemplate.match(/containerPort/g)).toHaveLength(1);
    expect(stack.codeTemplate).not.toContain('abcdefghijkl');
  });

  it('is managed where the cloud has it', () => {
    expect(stack.codeTemplate).toContain('resource "aws_mq_broker" "queue"');
    expect(stack.codeTemplate).toContain('engine          = "memcached"');
    expect(terraformFaults(stack.codeTemplate)).toEqual([]);
  });
});

describe('CloudFormation that is written', () => {
  it('gives a listener that was moved to TLS a certificate', () => {
    const { cloudformationTemplate } = codeOf(
      `Resources:
  Lb: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Subnets: [subnet-1]}}
  Http: {Type: 'AWS::ElasticLoadBalancingV2::Listener', Properties: {LoadBalancerArn: !Ref Lb, Port: 80, Protocol: HTTP, DefaultActions: [{Type: forward, TargetGroupArn: x}]}}
`,
      't.yaml',
    );
    expect(cloudformationTemplate).toContain('CertificateArn: !Ref HttpCertificatesCertificateArn');
  });

  it('joins what Terraform splits', () => {
    const { cloudformationTemplate } = codeOf(`resource "aws_iam_role" "a" {
  name               = "a"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}
resource "aws_iam_role_policy_attachment" "a" {
  role       = aws_iam_role.a.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
resource "aws_dynamodb_table" "t" {
  name     = "t"
  hash_key = "id"
  attribute {
    name = "id"
    type = "S"
  }
}
`);
    expect(cloudformationTemplate).toContain(
      'ManagedPolicyArns:\n        - arn:aws:iam::aws:policy/ReadOnlyAccess',
    );
    expect(cloudformationTemplate).toContain('KeyType: HASH');
  });

  it('keeps logical ids in the case they have, each once', () => {
    const { cloudformationTemplate = '' } = codeOf(
      `Parameters: {dbClass: {Type: String}}
Resources:
  webBucket: {Type: 'AWS::S3::Bucket'}
  db: {Type: 'AWS::RDS::DBInstance', Properties: {DBInstanceClass: !Ref dbClass, Engine: mysql}}
Outputs: {Name: {Value: !Ref webBucket}}
`,
      't.yaml',
    );
    expect(cloudformationTemplate.match(/^ {2}\w+:/gm)).toEqual([
      '  dbClass:',
      '  webBucket:',
      '  db:',
      '  Name:',
    ]);
    expect(cloudformationTemplate).toContain('DBInstanceClass: !Ref dbClass');
  });

  it('repeats no default of a parameter that a password is taken from', () => {
    const { cloudformationTemplate = '' } = codeOf(
      `Parameters:
  First: {Type: String, Default: hunter2hunter2}
  Second: {Type: String, Default: hunter3hunter3}
  Size: {Type: String, Default: db.t3.micro}
Resources:
  Db: {Type: 'AWS::RDS::DBInstance', Properties: {DBInstanceClass: !Ref Size, Engine: mysql, MasterUserPassword: !Ref First}}
  Other: {Type: 'AWS::RDS::DBInstance', Properties: {DBInstanceClass: !Ref Size, Engine: mysql, MasterUserPassword: !Sub '\${Second}!'}}
`,
      't.yaml',
    );
    expect(cloudformationTemplate).not.toMatch(/hunter\d/);
    expect(cloudformationTemplate).toContain('Default: db.t3.micro');
  });

  it("writes SAM in SAM's words, and nothing that the transform will make again", () => {
    const { cloudformationTemplate = '' } = codeOf(
      `Transform: AWS::Serverless-2016-10-31
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: a.b
      CodeUri: src/
      Events: {New: {Type: S3, Properties: {Bucket: !Ref Files, Events: 's3:ObjectCreated:*'}}}
  Files: {Type: AWS::S3::Bucket}
  Table: {Type: AWS::Serverless::SimpleTable}
  Flow: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: flow.json}}
`,
      't.yaml',
    );
    expect(cloudformationTemplate).toContain('Tracing: Active');
    expect(cloudformationTemplate).not.toMatch(/TracingConfig|Role|NotificationConfiguration/);
    expect(cloudformationTemplate).toContain('Table:\n    Type: AWS::DynamoDB::Table');
  });
});
