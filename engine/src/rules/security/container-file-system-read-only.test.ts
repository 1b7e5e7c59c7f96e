import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, composeService, deployment, terraform } from '../../testing/snippets.ts';
import { containerFileSystemReadOnly } from './container-file-system-read-only.ts';

ruleTable(containerFileSystemReadOnly, {
  fails: {
    'left to the default': {
      kubernetes: deployment(),
      compose: composeService('image: "nginx:1.27"'),
    },
    'in a task': {
      cloudformation: cloudformation(
        'AWS::ECS::TaskDefinition',
        'ContainerDefinitions: [{Name: it, Image: "nginx:1.27"}]',
      ),
    },
  },
  passes: {
    'read-only': {
      kubernetes: deployment('securityContext: {readOnlyRootFilesystem: true}'),
      compose: composeService('image: "nginx:1.27", read_only: true'),
      cloudformation: cloudformation(
        'AWS::ECS::TaskDefinition',
        'ContainerDefinitions: [{Name: it, Image: "nginx:1.27", ReadonlyRootFilesystem: true}]',
      ),
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
