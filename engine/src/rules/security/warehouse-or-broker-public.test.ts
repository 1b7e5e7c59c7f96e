import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { warehouseOrBrokerPublic } from './warehouse-or-broker-public.ts';

ruleTable(warehouseOrBrokerPublic, {
  fails: {
    'a warehouse with a public address': {
      terraform: terraform('aws_redshift_cluster', 'publicly_accessible = true'),
      cloudformation: cloudformation('AWS::Redshift::Cluster', 'PubliclyAccessible: true'),
      severity: 'high',
    },
    'a broker with one': {
      terraform: terraform('aws_mq_broker', 'publicly_accessible = true'),
      line: 2,
    },
    'a replication server with one': {
      terraform: terraform('aws_dms_replication_instance', 'publicly_accessible = true'),
    },
  },
  passes: {
    'switched off': {
      terraform: terraform('aws_redshift_cluster', 'publicly_accessible = false'),
      cloudformation: cloudformation('AWS::Redshift::Cluster', 'PubliclyAccessible: false'),
    },
    'left to the default': { terraform: terraform('aws_mq_broker') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_mq_broker', 'publicly_accessible = var.unset'),
    },
  },
  notApplicable: {
    'a stream has no address of its own': { terraform: terraform('aws_kinesis_stream') },
    'not a broker': { terraform: terraform('aws_s3_bucket') },
    'a host port has its own rule': {
      compose: 'services:\n  it: {image: "rabbitmq:4", ports: ["5672:5672"]}\n',
    },
  },
});
