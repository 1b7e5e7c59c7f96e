import { mapped } from '../reading.ts';
import {
  anyContainer,
  containerCredentials,
  everyContainer,
  firstImage,
  imagesFixed,
  rootUser,
  storesData,
  taskCpu,
  taskMemory,
} from '../readings/ecs-containers.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition';
const api =
  'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html';

const containers = 'container_definitions';
const cloudFormation = 'ContainerDefinitions';
const processors = { x86_64: 'x86_64', arm64: 'arm64' } as const;

export const ecsTaskDefinition = service({
  id: 'aws-ecs-task-definition',
  name: 'ECS task definition',
  provider: 'aws',
  kind: 'compute.container-task',
  icon: 'aws/ecs-task',
  formats: {
    terraform: {
      type: 'aws_ecs_task_definition',
      facets: {
        privileged: anyContainer(containers, 'privileged'),
        rootFilesystemReadOnly: everyContainer(containers, 'readonlyRootFilesystem'),
        image: firstImage(containers, 'image'),
        keepsState: storesData(containers, 'image'),
        imageTagFixed: imagesFixed(containers, 'image'),
        runsAsRoot: rootUser(containers, 'user'),
        containsCredentials: containerCredentials(containers, 'environment'),
        cpuLimit: taskCpu('cpu'),
        memoryLimit: taskMemory('memory'),
        architecture: mapped<'x86_64' | 'arm64'>('runtime_platform.cpu_architecture', processors),
        tags: tags('tags'),
      },
      links: {
        runsAs: 'task_role_arn',
        uses: 'execution_role_arn',
        logsTo: 'container_definitions[].logConfiguration.options.awslogs-group',
      },
    },
    cloudformation: {
      type: 'AWS::ECS::TaskDefinition',
      facets: {
        privileged: anyContainer(cloudFormation, 'Privileged'),
        rootFilesystemReadOnly: everyContainer(cloudFormation, 'ReadonlyRootFilesystem'),
        image: firstImage(cloudFormation, 'Image'),
        keepsState: storesData(cloudFormation, 'Image'),
        imageTagFixed: imagesFixed(cloudFormation, 'Image'),
        runsAsRoot: rootUser(cloudFormation, 'User'),
        containsCredentials: containerCredentials(cloudFormation, 'Environment'),
        cpuLimit: taskCpu('Cpu'),
        memoryLimit: taskMemory('Memory'),
        architecture: mapped<'x86_64' | 'arm64'>('RuntimePlatform.CpuArchitecture', processors),
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'TaskRoleArn',
        uses: 'ExecutionRoleArn',
        logsTo: 'ContainerDefinitions[].LogConfiguration.Options.awslogs-group',
      },
    },
  },
  defaults: {
    privileged: { value: false, page: api },
    rootFilesystemReadOnly: { value: false, page: api },
    containsCredentials: { value: false, page: api },
    architecture: { value: 'x86_64', page },
    tags: { value: [], page },
  },
  prices: 'free',
});
