import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { facetOf } from '../../graph/graph.ts';
import { always, equals } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/mwaa/latest/userguide';

export const mwaaEnvironment = service({
  id: 'aws-mwaa-environment',
  name: 'Managed Airflow environment',
  provider: 'aws',
  kind: 'workflow',
  icon: 'aws/mwaa',
  formats: {
    terraform: {
      type: 'aws_mwaa_environment',
      label: 'name',
      facets: {
        encryptedAtRest: always(true, `${guide}/encryption-at-rest.html`),
        publicEndpoint: equals('webserver_access_mode', 'PUBLIC_ONLY'),
        logsExported: 'logging_configuration.task_logs.enabled',
        engineVersion: 'airflow_version',
        instanceSize: 'environment_class',
        minInstances: 'min_workers',
        maxInstances: 'max_workers',
        tags: tags('tags'),
      },
      links: {
        runsAs: 'execution_role_arn',
        placedIn: 'network_configuration.subnet_ids',
        guardedBy: 'network_configuration.security_group_ids',
        encryptedWith: 'kms_key',
        uses: 'source_bucket_arn',
      },
    },
    cloudformation: {
      type: 'AWS::MWAA::Environment',
      label: 'Name',
      facets: {
        encryptedAtRest: always(true, `${guide}/encryption-at-rest.html`),
        publicEndpoint: equals('WebserverAccessMode', 'PUBLIC_ONLY'),
        logsExported: 'LoggingConfiguration.TaskLogs.Enabled',
        engineVersion: 'AirflowVersion',
        instanceSize: 'EnvironmentClass',
        minInstances: 'MinWorkers',
        maxInstances: 'MaxWorkers',
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'ExecutionRoleArn',
        placedIn: 'NetworkConfiguration.SubnetIds',
        guardedBy: 'NetworkConfiguration.SecurityGroupIds',
        encryptedWith: 'KmsKey',
        uses: 'SourceBucketArn',
      },
    },
  },
  defaults: {
    publicEndpoint: {
      value: false,
      page: 'https://docs.aws.amazon.com/mwaa/latest/API/API_CreateEnvironment.html',
    },
    logsExported: { value: false, page: `${guide}/monitoring-airflow.html` },
    instanceSize: { value: 'mw1.small', page: `${guide}/environment-class.html` },
    minInstances: { value: 1, page: `${guide}/mwaa-autoscaling.html` },
    maxInstances: { value: 10, page: `${guide}/mwaa-autoscaling.html` },
    tags: { value: [], page: `${guide}/what-is-mwaa.html` },
  },
  sla: 'aws-mwaa',
  prices: [
    perHour({
      provider: 'aws',
      dimension: (resource) => {
        const size = facetOf(resource, 'instanceSize');
        const name = size.state === 'known' ? size.value.replace('mw1.', '') : 'small';
        return `mwaa_environment.environment_${name}`;
      },
      label: 'Environment',
    }),
    perUse({
      provider: 'aws',
      dimension: 'mwaa_environment.meta_database',
      label: 'Metadata database',
      usage: 'aws-mwaa-db-gb',
    }),
  ],
});
