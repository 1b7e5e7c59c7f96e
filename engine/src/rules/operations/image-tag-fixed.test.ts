import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, composeService, deployment } from '../../testing/snippets.ts';
import { imageTagFixed } from './image-tag-fixed.ts';

ruleTable(imageTagFixed, {
  fails: {
    latest: { compose: composeService('image: "redis:latest"') },
    'no tag': { compose: composeService('image: redis') },
    'what it is built on, but no version': { compose: composeService('image: "redis:alpine"') },
    'a branch': { compose: composeService('image: "ghcr.io/it/it:main"') },
    'latest in a task': {
      cloudformation: cloudformation(
        'AWS::ECS::TaskDefinition',
        'ContainerDefinitions: [{Name: it, Image: "nginx:latest"}]',
      ),
    },
  },
  passes: {
    'a version': { kubernetes: deployment(), compose: composeService('image: "redis:7.4"') },
  },
  unknown: {
    'a variable': { compose: composeService('image: "redis:${TAG}"') },
  },
  notApplicable: {
    'built here': { compose: composeService('build: .') },
  },
});
