import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment, terraform } from '../../testing/snippets.ts';
import { containerPrivileged } from './container-privileged.ts';

ruleTable(containerPrivileged, {
  fails: {
    'switched on': {
      kubernetes: deployment('securityContext: {privileged: true}'),
      compose: composeService('image: "nginx:1.27", privileged: true'),
    },
    'in a task': {
      terraform: terraform(
        'aws_ecs_task_definition',
        'family = "it"',
        'container_definitions = jsonencode([{ name = "it", image = "nginx:1.27", privileged = true }])',
      ),
    },
  },
  passes: {
    'left to the default': {
      kubernetes: deployment(),
      compose: composeService('image: "nginx:1.27"'),
    },
  },
  unknown: {
    'the containers come from outside': {
      terraform: terraform('aws_ecs_task_definition', 'container_definitions = var.unset'),
    },
  },
  notApplicable: {
    'no container': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
