import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, deployment, terraform } from '../../testing/snippets.ts';
import { tagsOwnerEnvironment } from './tags-owner-environment.ts';

ruleTable(tagsOwnerEnvironment, {
  fails: {
    none: {
      terraform: terraform('aws_s3_bucket', 'bucket = "it"'),
      cloudformation: cloudformation('AWS::S3::Bucket', 'BucketName: it'),
    },
    'for another provider than its own': {
      terraform: `provider "aws" {
  alias = "west"
  default_tags {
    tags = { owner = "it@example.org" }
  }
}
resource "aws_sqs_queue" "it" {
  name = "it"
}
`,
    },
    'a name only': { terraform: terraform('aws_s3_bucket', 'tags = { Name = "it" }') },
  },
  passes: {
    'an owner': { terraform: terraform('aws_s3_bucket', 'tags = { Owner = "it@example.org" }') },
    'an environment': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'Tags: [{Key: Environment, Value: production}]',
      ),
    },
    'for the whole provider': {
      terraform: `provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}
resource "aws_s3_bucket" "it" {
  bucket = "it"
}
`,
    },
    'for the provider by its alias': {
      terraform: `provider "aws" {
  alias = "west"
  default_tags {
    tags = { owner = "it@example.org" }
  }
}
resource "aws_sqs_queue" "it" {
  provider = aws.west
  tags     = { Name = "it" }
}
`,
    },
    'labels for the whole provider': {
      terraform: `provider "google" {
  default_labels = { environment = "production" }
}
resource "google_storage_bucket" "it" {
  name     = "it"
  location = "EU"
  labels   = { name = "it" }
}
`,
    },
    'labels for the provider by its alias': {
      terraform: `provider "google" {
  alias          = "eu"
  default_labels = { environment = "production" }
}
resource "google_container_cluster" "it" {
  provider = google.eu
  name     = "it"
}
`,
    },
  },
  unknown: {
    'labels of the provider from outside': {
      terraform: `variable "labels" {}
provider "google" {
  default_labels = var.labels
}
resource "google_storage_bucket" "it" {
  name     = "it"
  location = "EU"
}
`,
    },
    'tags from outside': { terraform: terraform('aws_s3_bucket', 'tags = var.unset') },
  },
  notApplicable: {
    'labels of a cluster are something else': { kubernetes: deployment() },
  },
});
