import { chargedBy } from '../../cost/charged-by.ts';
import { perUse } from '../../cost/per-use.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import { firstOf, notEquals, present, yesNo } from '../reading.ts';
import { anonymous } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/eventbridge/latest/userguide';
const target = '@aws_cloudwatch_event_target';

export const eventBus = service({
  id: 'aws-event-bus',
  name: 'EventBridge bus',
  provider: 'aws',
  kind: 'event-bus',
  icon: 'aws/eventbridge',
  formats: {
    terraform: {
      type: 'aws_cloudwatch_event_bus',
      label: 'name',
      facets: {
        anonymousAccess: anonymous('@aws_cloudwatch_event_bus_policy.policy'),
        deadLetterQueue: present('dead_letter_config'),
        tags: tags('tags'),
      },
      links: { encryptedWith: 'kms_key_identifier' },
      attachments: {
        aws_cloudwatch_event_archive: 'event_source_arn',
        aws_cloudwatch_event_bus_policy: 'event_bus_name',
        aws_cloudwatch_event_permission: 'event_bus_name',
      },
    },
    cloudformation: {
      type: 'AWS::Events::EventBus',
      label: 'Name',
      facets: {
        anonymousAccess: anonymous('Policy'),
        deadLetterQueue: present('DeadLetterConfig'),
        tags: tags('Tags'),
      },
      links: { encryptedWith: 'KmsKeyIdentifier' },
      attachments: {
        'AWS::Events::Archive': 'SourceArn',
        'AWS::Events::EventBusPolicy': 'EventBusName',
      },
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: `${guide}/eb-event-bus-perms.html` },
    deadLetterQueue: { value: false, page: `${guide}/eb-rule-dlq.html` },
    tags: { value: [], page: `${guide}/eb-tagging.html` },
  },
  sla: 'aws-eventbridge',
  prices: [
    sameEverywhere(
      'us-east-1',
      perUse({
        provider: 'aws',
        dimension: 'cloudwatch_event_bus.custom_events_published',
        label: 'Events of your own',
        usage: 'aws-eventbridge-events',
        per: 1e6,
      }),
    ),
  ],
});

/** Rules cost nothing: events of AWS's own services are free, custom ones are charged to their bus. */
export const eventRule = service({
  id: 'aws-event-rule',
  name: 'EventBridge rule',
  provider: 'aws',
  kind: 'event-bus',
  icon: 'aws/eventbridge',
  formats: {
    terraform: {
      type: 'aws_cloudwatch_event_rule',
      label: 'name',
      facets: {
        deadLetterQueue: present(`${target}.dead_letter_config`),
        enabled: firstOf(notEquals('state', 'DISABLED'), yesNo('is_enabled')),
        tags: tags('tags'),
      },
      links: {
        memberOf: 'event_bus_name',
        forwardsTo: `${target}.arn`,
        uses: `${target}.ecs_target.task_definition_arn`,
        triggeredBy: 'event_pattern',
      },
      attachments: { aws_cloudwatch_event_target: 'rule' },
    },
    cloudformation: {
      type: 'AWS::Events::Rule',
      label: 'Name',
      facets: {
        deadLetterQueue: present('Targets[].DeadLetterConfig'),
        enabled: notEquals('State', 'DISABLED'),
        tags: tags('Tags'),
      },
      links: {
        memberOf: 'EventBusName',
        forwardsTo: 'Targets[].Arn',
        uses: 'Targets[].EcsParameters.TaskDefinitionArn',
        triggeredBy: 'EventPattern',
      },
    },
  },
  defaults: {
    deadLetterQueue: { value: false, page: `${guide}/eb-rule-dlq.html` },
    enabled: { value: true, page: `${guide}/eb-rules.html` },
    tags: { value: [], page: `${guide}/eb-tagging.html` },
  },
  sla: 'aws-eventbridge',
  prices: 'free',
});

export const eventPipe = service({
  id: 'aws-event-pipe',
  name: 'EventBridge pipe',
  provider: 'aws',
  kind: 'event-bus',
  icon: 'aws/eventbridge',
  formats: {
    terraform: {
      type: 'aws_pipes_pipe',
      label: 'name',
      facets: { enabled: notEquals('desired_state', 'STOPPED'), tags: tags('tags') },
      links: {
        triggeredBy: 'source',
        forwardsTo: 'target',
        uses: 'enrichment',
        runsAs: 'role_arn',
      },
    },
    cloudformation: {
      type: 'AWS::Pipes::Pipe',
      label: 'Name',
      facets: { enabled: notEquals('DesiredState', 'STOPPED') },
      links: { triggeredBy: 'Source', forwardsTo: 'Target', uses: 'Enrichment', runsAs: 'RoleArn' },
    },
  },
  defaults: {
    enabled: { value: true, page: `${guide}/eb-pipes.html` },
    tags: { value: [], page: `${guide}/eb-tagging.html` },
  },
  sla: 'aws-eventbridge',
  prices: [chargedBy('requests')],
});

export const eventSchedule = service({
  id: 'aws-event-schedule',
  name: 'EventBridge schedule',
  provider: 'aws',
  kind: 'event-bus',
  icon: 'aws/eventbridge',
  formats: {
    terraform: {
      type: 'aws_scheduler_schedule',
      label: 'name',
      facets: {
        enabled: notEquals('state', 'DISABLED'),
        deadLetterQueue: present('target.dead_letter_config'),
      },
      links: {
        forwardsTo: 'target.arn',
        runsAs: 'target.role_arn',
        memberOf: 'group_name',
        encryptedWith: 'kms_key_arn',
        uses: 'target.ecs_parameters.task_definition_arn',
      },
    },
    cloudformation: {
      type: 'AWS::Scheduler::Schedule',
      label: 'Name',
      facets: {
        enabled: notEquals('State', 'DISABLED'),
        deadLetterQueue: present('Target.DeadLetterConfig'),
      },
      links: {
        forwardsTo: 'Target.Arn',
        runsAs: 'Target.RoleArn',
        memberOf: 'GroupName',
        encryptedWith: 'KmsKeyArn',
        uses: 'Target.EcsParameters.TaskDefinitionArn',
      },
    },
  },
  defaults: {
    enabled: {
      value: true,
      page: 'https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html',
    },
    deadLetterQueue: {
      value: false,
      page: 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html',
    },
  },
  sla: 'aws-eventbridge',
  prices: 'free',
});

export const eventSettings = service({
  id: 'aws-event-settings',
  name: 'EventBridge settings',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/eventbridge',
  formats: {
    terraform: {
      type: [
        'aws_cloudwatch_event_api_destination',
        'aws_cloudwatch_event_connection',
        'aws_scheduler_schedule_group',
        'aws_schemas_registry',
        'aws_schemas_discoverer',
      ],
      label: 'name',
    },
    cloudformation: {
      type: [
        'AWS::Events::ApiDestination',
        'AWS::Events::Connection',
        'AWS::Scheduler::ScheduleGroup',
      ],
      label: 'Name',
    },
  },
  prices: 'free',
});
