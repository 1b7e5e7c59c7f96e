import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { eventNamespaceMultiZone } from './event-namespace-multi-zone.ts';

ruleTable(eventNamespaceMultiZone, {
  fails: {
    'one zone': {
      terraform: terraform('aws_mq_broker', 'deployment_mode = "SINGLE_INSTANCE"'),
      cloudformation: cloudformation('AWS::AmazonMQ::Broker', 'DeploymentMode: SINGLE_INSTANCE'),
    },
  },
  passes: {
    'two zones': {
      terraform: terraform('aws_mq_broker', 'deployment_mode = "ACTIVE_STANDBY_MULTI_AZ"'),
      cloudformation: cloudformation('AWS::AmazonMQ::Broker', 'DeploymentMode: CLUSTER_MULTI_AZ'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_mq_broker', 'deployment_mode = var.unset') },
  },
  notApplicable: {
    'no events': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
