import { describe } from 'vitest';
import { facetTable, notApplicable, unknown } from '../../testing/facet-table.ts';

const everyone = `{Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "*"}`;

describe('S3', () => {
  facetTable({
    'a bucket with nothing said': {
      terraform: 'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}',
      cloudformation: 'Resources: {B: {Type: "AWS::S3::Bucket"}}',
      on: { terraform: 'aws_s3_bucket.b', cloudformation: 'B' },
      service: 'aws-s3-bucket',
      facets: {
        anonymousAccess: 'none',
        publicAccessBlocked: true,
        versioning: false,
        encryptedAtRest: true,
        accessLogs: false,
        lifecycleRules: false,
        tlsRequired: false,
        multiZone: true,
        crossRegionCopy: false,
      },
      monthlyUsd: 100 * 0.023 + 100 * 0.005 + 1000 * 0.0004,
    },
    'a bucket with its attachments': {
      terraform: `resource "aws_s3_bucket" "b" {}
resource "aws_s3_bucket" "logs" {}
resource "aws_kms_key" "k" {}
resource "aws_s3_bucket_versioning" "b" {
  bucket = aws_s3_bucket.b.id
  versioning_configuration {
    status = "Enabled"
  }
}
resource "aws_s3_bucket_logging" "b" {
  bucket        = aws_s3_bucket.b.id
  target_bucket = aws_s3_bucket.logs.id
  target_prefix = "b/"
}
resource "aws_s3_bucket_server_side_encryption_configuration" "b" {
  bucket = aws_s3_bucket.b.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.k.arn
    }
  }
}
resource "aws_s3_bucket_lifecycle_configuration" "b" {
  bucket = aws_s3_bucket.b.id
  rule {
    id     = "old"
    status = "Enabled"
  }
}
resource "aws_s3_bucket_policy" "b" {
  bucket = aws_s3_bucket.b.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}`,
      cloudformation: `Resources:
  B:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration: {Status: Enabled}
      LoggingConfiguration: {DestinationBucketName: !Ref Logs}
      LifecycleConfiguration: {Rules: [{Status: Enabled, ExpirationInDays: 9}]}
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: {SSEAlgorithm: "aws:kms", KMSMasterKeyID: !GetAtt K.Arn}
  Logs: {Type: "AWS::S3::Bucket"}
  K: {Type: "AWS::KMS::Key", Properties: {KeyPolicy: {}}}
  P:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref B
      PolicyDocument:
        Statement:
          - {Effect: Deny, Principal: "*", Action: "s3:*", Resource: "*", Condition: {Bool: {"aws:SecureTransport": "false"}}}
`,
      on: { terraform: 'aws_s3_bucket.b', cloudformation: 'B' },
      facets: {
        versioning: true,
        accessLogs: true,
        lifecycleRules: true,
        tlsRequired: true,
        anonymousAccess: 'none',
      },
      links: {
        terraform: ['logsTo aws_s3_bucket.logs', 'encryptedWith aws_kms_key.k'],
        cloudformation: ['logsTo Logs', 'encryptedWith K'],
      },
    },
    'open by policy': {
      terraform: `resource "aws_s3_bucket" "b" {}
resource "aws_s3_bucket_policy" "b" {
  bucket = aws_s3_bucket.b.id
  policy = data.aws_iam_policy_document.b.json
}
data "aws_iam_policy_document" "b" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["\${aws_s3_bucket.b.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}`,
      cloudformation: `Resources:
  B: {Type: "AWS::S3::Bucket"}
  P: {Type: "AWS::S3::BucketPolicy", Properties: {Bucket: !Ref B, PolicyDocument: {Statement: [${everyone}]}}}
`,
      on: { terraform: 'aws_s3_bucket.b', cloudformation: 'B' },
      facets: { anonymousAccess: 'read', publicAccessBlocked: true },
    },
    'open by ACL, but blocked in the file': {
      terraform: `resource "aws_s3_bucket" "b" {
  acl = "public-read-write"
}
resource "aws_s3_bucket_public_access_block" "b" {
  bucket                  = aws_s3_bucket.b.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}`,
      on: { terraform: 'aws_s3_bucket.b' },
      facets: { anonymousAccess: 'none', publicAccessBlocked: true },
    },
    'open by ACL': {
      terraform:
        'resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_acl" "b" {\n  bucket = aws_s3_bucket.b.id\n  acl = "public-read-write"\n}',
      cloudformation:
        'Resources: {B: {Type: "AWS::S3::Bucket", Properties: {AccessControl: PublicReadWrite}}}',
      on: { terraform: 'aws_s3_bucket.b', cloudformation: 'B' },
      facets: { anonymousAccess: 'write' },
    },
    'a block with a switch left out': {
      terraform:
        'resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_public_access_block" "b" {\n  bucket = aws_s3_bucket.b.id\n  block_public_acls = true\n}',
      cloudformation:
        'Resources: {B: {Type: "AWS::S3::Bucket", Properties: {PublicAccessBlockConfiguration: {BlockPublicAcls: true}}}}',
      on: { terraform: 'aws_s3_bucket.b', cloudformation: 'B' },
      facets: { publicAccessBlocked: false },
    },
    'what nobody states': {
      terraform:
        'variable "x" {}\nresource "aws_s3_bucket" "b" {\n  acl = var.x\n}\nresource "aws_s3_bucket_versioning" "b" {\n  bucket = aws_s3_bucket.b.id\n  versioning_configuration {\n    status = var.x\n  }\n}',
      on: { terraform: 'aws_s3_bucket.b' },
      facets: { anonymousAccess: unknown, versioning: unknown },
    },
    'a rule that is switched off': {
      terraform:
        'resource "aws_s3_bucket" "b" {}\nresource "aws_s3_bucket_lifecycle_configuration" "b" {\n  bucket = aws_s3_bucket.b.id\n  rule {\n    id = "old"\n    status = "Disabled"\n  }\n}',
      cloudformation:
        'Resources: {B: {Type: "AWS::S3::Bucket", Properties: {LifecycleConfiguration: {Rules: [{Status: Disabled}]}}}}',
      on: { terraform: 'aws_s3_bucket.b', cloudformation: 'B' },
      facets: { lifecycleRules: false },
    },
    'copied to another region': {
      terraform: `provider "aws" {
  region = "eu-west-1"
}
provider "aws" {
  alias  = "far"
  region = "eu-central-1"
}
resource "aws_s3_bucket" "b" {}
resource "aws_s3_bucket" "copy" {
  provider = aws.far
}
resource "aws_s3_bucket_replication_configuration" "b" {
  bucket = aws_s3_bucket.b.id
  role   = "r"
  rule {
    status = "Enabled"
    destination {
      bucket = aws_s3_bucket.copy.arn
    }
  }
}`,
      on: { terraform: 'aws_s3_bucket.b' },
      facets: { crossRegionCopy: true },
    },
  });
});

describe('EBS, EFS and FSx', () => {
  facetTable({
    'a gp3 disk with more than comes with it': {
      terraform:
        'resource "aws_ebs_volume" "v" {\n  availability_zone = "us-east-1a"\n  size = 100\n  type = "gp3"\n  iops = 6000\n  throughput = 250\n}',
      cloudformation:
        'Resources: {V: {Type: "AWS::EC2::Volume", Properties: {AvailabilityZone: us-east-1a, Size: 100, VolumeType: gp3, Iops: 6000, Throughput: 250}}}',
      on: { terraform: 'aws_ebs_volume.v', cloudformation: 'V' },
      facets: { storageType: 'gp3', zones: ['us-east-1a'], iops: 6000 },
      monthlyUsd: 100 * 0.08 + 3000 * 0.005 + (125 / 1024) * 40.96,
    },
    'a disk in use': {
      terraform:
        'resource "aws_ebs_volume" "v" {\n  size = 8\n}\nresource "aws_instance" "i" {}\nresource "aws_volume_attachment" "a" {\n  volume_id = aws_ebs_volume.v.id\n  instance_id = aws_instance.i.id\n}',
      on: { terraform: 'aws_ebs_volume.v' },
      facets: { storageType: 'gp2', encryptedAtRest: false },
      links: { terraform: ['attachedTo aws_instance.i'] },
    },
    'a file system in two subnets': {
      terraform: `resource "aws_efs_file_system" "f" {
  encrypted = true
}
resource "aws_subnet" "s" {
  count = 2
}
resource "aws_efs_mount_target" "f" {
  count          = 2
  file_system_id = aws_efs_file_system.f.id
  subnet_id      = aws_subnet.s[count.index].id
}
resource "aws_efs_backup_policy" "f" {
  file_system_id = aws_efs_file_system.f.id
  backup_policy {
    status = "ENABLED"
  }
}`,
      on: { terraform: 'aws_efs_file_system.f' },
      facets: { encryptedAtRest: true, automaticBackups: true, multiZone: true },
      links: { terraform: ['placedIn aws_subnet.s[0]', 'placedIn aws_subnet.s[1]'] },
      monthlyUsd: 50 * 0.3,
    },
    'FSx for Windows': {
      terraform:
        'resource "aws_fsx_windows_file_system" "f" {\n  storage_capacity = 300\n  throughput_capacity = 32\n  subnet_ids = []\n  deployment_type = "MULTI_AZ_1"\n}',
      on: { terraform: 'aws_fsx_windows_file_system.f' },
      facets: {
        multiZone: true,
        encryptedAtRest: true,
        automaticBackups: true,
        engine: notApplicable,
      },
    },
  });
});
