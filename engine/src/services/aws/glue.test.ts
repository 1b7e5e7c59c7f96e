import { describe } from 'vitest';
import { facetTable } from '../../testing/facet-table.ts';

const dpuHour = 0.44;

describe('Glue jobs', () => {
  facetTable({
    'a job that states its workers runs them an hour a day': {
      terraform:
        'resource "aws_glue_job" "j" {\n  worker_type = "G.2X"\n  number_of_workers = 5\n}',
      cloudformation:
        'Resources: {J: {Type: "AWS::Glue::Job", Properties: {WorkerType: G.2X, NumberOfWorkers: 5}}}',
      on: { terraform: 'aws_glue_job.j', cloudformation: 'J' },
      facets: { instances: 5, instanceSize: 'G.2X' },
      monthlyUsd: 5 * 2 * 30 * dpuHour,
    },
    'a job that states none': {
      terraform: 'resource "aws_glue_job" "j" {}',
      on: { terraform: 'aws_glue_job.j' },
      facets: {},
      monthlyUsd: 60 * dpuHour,
    },
  });
});
