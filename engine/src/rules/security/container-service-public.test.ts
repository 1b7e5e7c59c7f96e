import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { containerServicePublic } from './container-service-public.ts';

ruleTable(containerServicePublic, {
  fails: {
    'asked for': {
      terraform: terraform(
        'aws_ecs_service',
        'network_configuration {',
        'subnets = ["subnet-1"]',
        'assign_public_ip = true',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::ECS::Service',
        'NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [subnet-1], AssignPublicIp: ENABLED}}',
      ),
    },
  },
  passes: {
    'left to the default': { terraform: terraform('aws_ecs_service', 'name = "it"') },
    refused: {
      cloudformation: cloudformation(
        'AWS::ECS::Service',
        'NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [subnet-1], AssignPublicIp: DISABLED}}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_ecs_service',
        'network_configuration {',
        'subnets = ["subnet-1"]',
        'assign_public_ip = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'who may call it is asked by another rule': {
      terraform: terraform(
        'google_cloud_run_v2_service',
        'name = "it"',
        'location = "europe-west1"',
      ),
    },
    'no containers': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
