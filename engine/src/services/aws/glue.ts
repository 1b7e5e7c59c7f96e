import type { PriceDimension, UsageQuantity } from '../../cost/dimension.ts';
import { perUse } from '../../cost/per-use.ts';
import { facetOf } from '../../graph/graph.ts';
import { present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { textIn } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/glue/latest/dg';

const dpuHours = perUse({
  provider: 'aws',
  dimension: (resource) =>
    textIn(resource, 'execution_class', 'ExecutionClass') === 'FLEX'
      ? 'glue.job_flex.dpu_hour'
      : 'glue.job.dpu_hour',
  label: 'Runs',
  usage: 'aws-glue-dpu-hours',
});

/** Units of data processing (DPU) in one worker; `Worker type` on AWS's page of Glue jobs. */
const unitsOfWorker: ReadonlyMap<string, number> = new Map([
  ['Standard', 1],
  ['G.025X', 0.25],
  ['G.1X', 1],
  ['G.2X', 2],
  ['G.4X', 4],
  ['G.8X', 8],
]);

/** Hours of a job's runs a month that are assumed: an hour a day. */
const usualHours = 30;

/** DPU hours of a job: its own workers for the assumed hours, unless somebody states the whole. */
const runsOfJob: PriceDimension = (resource, prices) => {
  const [count, size] = [facetOf(resource, 'instances'), facetOf(resource, 'instanceSize')];
  const units = size.state === 'known' ? unitsOfWorker.get(size.value) : undefined;
  if (count.state !== 'known' || units === undefined) return dpuHours(resource, prices);
  const own = count.value * units;
  const usage = (id: string): UsageQuantity => {
    const asked = resource.usage(id);
    const text = `${own} DPUs for an hour a day, by its workers`;
    return asked.stated ? asked : { ...asked, quantity: own * usualHours, text };
  };
  return dpuHours({ ...resource, usage }, prices);
};

export const glueJob = service({
  id: 'aws-glue-job',
  name: 'Glue job',
  provider: 'aws',
  kind: 'data.processing',
  icon: 'aws/glue',
  formats: {
    terraform: {
      type: 'aws_glue_job',
      label: 'name',
      facets: {
        engineVersion: 'glue_version',
        instanceSize: 'worker_type',
        instances: 'number_of_workers',
        tags: tags('tags'),
      },
      links: { runsAs: 'role_arn', uses: 'command.script_location+connections' },
    },
    cloudformation: {
      type: 'AWS::Glue::Job',
      label: 'Name',
      facets: {
        engineVersion: 'GlueVersion',
        instanceSize: 'WorkerType',
        instances: 'NumberOfWorkers',
        tags: tags('Tags'),
      },
      links: { runsAs: 'Role', uses: 'Command.ScriptLocation+Connections.Connections' },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/monitor-tags.html` } },
  sla: 'aws-glue',
  prices: [runsOfJob],
});

export const glueCrawler = service({
  id: 'aws-glue-crawler',
  name: 'Glue crawler',
  provider: 'aws',
  kind: 'data.processing',
  icon: 'aws/glue',
  formats: {
    terraform: {
      type: 'aws_glue_crawler',
      label: 'name',
      facets: { tags: tags('tags') },
      links: {
        runsAs: 'role',
        memberOf: 'database_name',
        uses: 's3_target[].path+jdbc_target[].connection_name+dynamodb_target[].path',
      },
    },
    cloudformation: {
      type: 'AWS::Glue::Crawler',
      label: 'Name',
      facets: { tags: tags('Tags') },
      links: {
        runsAs: 'Role',
        memberOf: 'DatabaseName',
        uses: 'Targets.S3Targets[].Path+Targets.JdbcTargets[].ConnectionName+Targets.DynamoDBTargets[].Path',
      },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/monitor-tags.html` } },
  sla: 'aws-glue',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'glue.crawler.dpu_hour',
      label: 'Runs',
      usage: 'aws-glue-crawler-dpu-hours',
    }),
  ],
});

export const glueDatabase = service({
  id: 'aws-glue-catalog-database',
  name: 'Glue catalogue database',
  provider: 'aws',
  kind: 'data.processing',
  icon: 'aws/glue',
  formats: {
    terraform: {
      type: 'aws_glue_catalog_database',
      label: 'name',
      facets: { tags: tags('tags') },
      attachments: { aws_glue_catalog_table: 'database_name' },
    },
    cloudformation: {
      type: 'AWS::Glue::Database',
      attachments: { 'AWS::Glue::Table': 'DatabaseName' },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/monitor-tags.html` } },
  sla: 'aws-glue',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'glue.catalog.1m_requests',
      label: 'Catalogue requests',
      usage: 'aws-glue-requests',
      per: 1e6,
    }),
  ],
});

export const glueSettings = service({
  id: 'aws-glue-settings',
  name: 'Glue settings',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/glue',
  formats: {
    terraform: {
      type: [
        'aws_glue_connection',
        'aws_glue_trigger',
        'aws_glue_workflow',
        'aws_glue_security_configuration',
        'aws_glue_classifier',
        'aws_glue_registry',
        'aws_glue_schema',
        'aws_glue_data_catalog_encryption_settings',
      ],
      facets: {
        encryptedAtRest: present('encryption_configuration|data_catalog_encryption_settings'),
      },
    },
    cloudformation: {
      type: [
        'AWS::Glue::Connection',
        'AWS::Glue::Trigger',
        'AWS::Glue::Workflow',
        'AWS::Glue::SecurityConfiguration',
        'AWS::Glue::Classifier',
        'AWS::Glue::Registry',
        'AWS::Glue::Schema',
        'AWS::Glue::DataCatalogEncryptionSettings',
      ],
      facets: { encryptedAtRest: present('EncryptionConfiguration|DataCatalogEncryptionSettings') },
    },
  },
  prices: 'free',
});
