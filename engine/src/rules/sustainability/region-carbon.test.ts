import { ruleTable } from '../../testing/rule-table.ts';
import { regionCarbon } from './region-carbon.ts';

const here = (region: string) =>
  `provider "aws" { region = "${region}" }\nresource "aws_instance" "it" {}\n`;

ruleTable(regionCarbon, {
  fails: {
    'a much greener one is near': { terraform: here('eu-central-1'), line: 2 },
    'on another cloud': {
      terraform: 'resource "google_compute_instance" "it" {\n  zone = "europe-west3-a"\n}\n',
    },
  },
  passes: {
    'green itself': { terraform: here('eu-north-1') },
    'no near one is': { cloudformation: 'Resources: {It: {Type: "AWS::EC2::Instance"}}\n' },
  },
  unknown: 'never, as a region without a figure is not compared',
  notApplicable: {
    'nothing that uses power there': { terraform: 'resource "aws_iam_role" "it" {}\n' },
    'no region': { compose: 'services:\n  it: {image: "app:1"}\n' },
  },
});
