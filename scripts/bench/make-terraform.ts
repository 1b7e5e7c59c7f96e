import type { SourceFile } from '@stackstage/engine';

const perFile = 100;

/** A Terraform project of about `count` resources in several files: networks, fleets, stores, queues, all connected. */
export function makeTerraform(count: number): readonly SourceFile[] {
  const blocks: string[] = [];
  for (let stack = 0; blocks.length < count; stack++) blocks.push(...stackOf(stack));
  const kept = blocks.slice(0, count);
  const files: SourceFile[] = [{ name: 'main.tf', content: head }];
  for (let start = 0; start < kept.length; start += perFile) {
    files.push({
      name: `part-${String(start / perFile).padStart(3, '0')}.tf`,
      content: kept.slice(start, start + perFile).join('\n'),
    });
  }
  return files;
}

const head = `
variable "environment" { default = "prod" }
variable "region" { default = "eu-west-1" }
locals {
  tags = { Environment = var.environment, Owner = "platform" }
  zones = ["\${var.region}a", "\${var.region}b"]
}
provider "aws" {
  region = var.region
  default_tags { tags = local.tags }
}
`;

function stackOf(n: number): readonly string[] {
  return [
    `resource "aws_vpc" "v${n}" {\n  cidr_block           = "10.${n % 250}.0.0/16"\n  enable_dns_hostnames = true\n  tags = {\n    Name = "net-${n}"\n  }\n}\n`,
    `resource "aws_subnet" "a${n}" {\n  vpc_id            = aws_vpc.v${n}.id\n  cidr_block        = cidrsubnet(aws_vpc.v${n}.cidr_block, 8, 0)\n  availability_zone = local.zones[0]\n  tags = merge(local.tags, { Name = "a-${n}" })\n}\n`,
    `resource "aws_subnet" "b${n}" {\n  vpc_id            = aws_vpc.v${n}.id\n  cidr_block        = cidrsubnet(aws_vpc.v${n}.cidr_block, 8, 1)\n  availability_zone = local.zones[1]\n  tags = merge(local.tags, { Name = "b-${n}" })\n}\n`,
    `resource "aws_security_group" "web${n}" {\n  name   = "web-\${var.environment}-${n}"\n  vpc_id = aws_vpc.v${n}.id\n  ingress {\n    from_port   = 443\n    to_port     = 443\n    protocol    = "tcp"\n    cidr_blocks = ["0.0.0.0/0"]\n  }\n}\n`,
    `resource "aws_security_group" "db${n}" {\n  name   = "db-${n}"\n  vpc_id = aws_vpc.v${n}.id\n  ingress {\n    from_port       = 5432\n    to_port         = 5432\n    protocol        = "tcp"\n    security_groups = [aws_security_group.web${n}.id]\n  }\n}\n`,
    `resource "aws_instance" "app${n}" {\n  ami                    = "ami-0abcdef"\n  instance_type          = "m6i.large"\n  subnet_id              = aws_subnet.a${n}.id\n  vpc_security_group_ids = [aws_security_group.web${n}.id]\n  user_data              = <<-EOT\n    #!/bin/sh\n    aws s3 cp s3://\${aws_s3_bucket.data${n}.id}/app /srv\n  EOT\n  root_block_device {\n    volume_type = "gp3"\n    volume_size = 40\n  }\n}\n`,
    `resource "aws_db_subnet_group" "g${n}" {\n  name       = "g-${n}"\n  subnet_ids = [aws_subnet.a${n}.id, aws_subnet.b${n}.id]\n}\n`,
    `resource "aws_db_instance" "db${n}" {\n  identifier             = "db-${n}"\n  engine                 = "postgres"\n  instance_class         = "db.m6g.large"\n  allocated_storage      = 100\n  storage_encrypted      = true\n  db_subnet_group_name   = aws_db_subnet_group.g${n}.name\n  vpc_security_group_ids = [aws_security_group.db${n}.id]\n}\n`,
    `resource "aws_s3_bucket" "data${n}" {\n  bucket = "\${var.environment}-data-${n}"\n}\n`,
    `resource "aws_sqs_queue" "jobs${n}" {\n  name                       = "jobs-${n}"\n  visibility_timeout_seconds = 60\n  tags                       = local.tags\n}\n`,
  ];
}
