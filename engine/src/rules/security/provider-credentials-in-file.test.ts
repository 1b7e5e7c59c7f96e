import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { providerCredentialsInFile } from './provider-credentials-in-file.ts';

ruleTable(providerCredentialsInFile, {
  fails: {
    'written out': {
      terraform: `provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIAIOSFODNN7EXAMPLE"
  secret_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
}
`,
    },
  },
  passes: {
    'from the environment': {
      terraform: `provider "aws" {
  region = "eu-west-1"
}
`,
    },
    'by a variable': {
      terraform: `provider "aws" {
  access_key = var.key
}
variable "key" {}
`,
    },
  },
  unknown: 'never, as a value that is not in the file is no credential in the file',
  notApplicable: {
    'no provider block': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
