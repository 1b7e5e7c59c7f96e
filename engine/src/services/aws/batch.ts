import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/batch_compute_environment';

/** The machines that jobs run on. They come and go with the jobs, so what they cost isn't in a file. */
export const batchComputeEnvironment = service({
  id: 'aws-batch-compute-environment',
  name: 'Batch compute environment',
  provider: 'aws',
  kind: 'compute.batch',
  icon: 'aws/batch',
  formats: {
    terraform: {
      type: 'aws_batch_compute_environment',
      facets: { tags: tags('tags') },
      links: {
        placedIn: 'compute_resources.subnets',
        guardedBy: 'compute_resources.security_group_ids',
        runsAs: 'compute_resources.instance_role|service_role',
        usesTemplate: 'compute_resources.launch_template.launch_template_id',
      },
    },
    cloudformation: {
      type: 'AWS::Batch::ComputeEnvironment',
      facets: { tags: tags('Tags') },
      links: {
        placedIn: 'ComputeResources.Subnets',
        guardedBy: 'ComputeResources.SecurityGroupIds',
        runsAs: 'ComputeResources.InstanceRole|ServiceRole',
        usesTemplate: 'ComputeResources.LaunchTemplate.LaunchTemplateId',
      },
    },
  },
  defaults: { tags: { value: [], page } },
  prices: [
    () => ({ label: 'Machines for jobs', notPriced: 'it depends on the jobs that are run' }),
  ],
});

/** Where jobs wait for their machines. */
export const batchJobQueue = service({
  id: 'aws-batch-job-queue',
  name: 'Batch job queue',
  provider: 'aws',
  kind: 'compute.batch',
  icon: 'aws/batch',
  formats: {
    terraform: {
      type: 'aws_batch_job_queue',
      links: {
        forwardsTo: 'compute_environments|compute_environment_order[].compute_environment',
      },
    },
    cloudformation: {
      type: 'AWS::Batch::JobQueue',
      links: { forwardsTo: 'ComputeEnvironmentOrder[].ComputeEnvironment' },
    },
  },
  prices: 'free',
});

/** What a job runs. */
export const batchJobDefinition = service({
  id: 'aws-batch-job-definition',
  name: 'Batch job definition',
  provider: 'aws',
  kind: 'compute.container-task',
  icon: 'aws/batch',
  formats: {
    terraform: { type: 'aws_batch_job_definition' },
    cloudformation: { type: 'AWS::Batch::JobDefinition' },
  },
  prices: 'free',
});
