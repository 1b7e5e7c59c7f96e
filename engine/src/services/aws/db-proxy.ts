import { chargedBy } from '../../cost/charged-by.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const api = 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBProxy.html';
const target = '@aws_db_proxy_target';
const targets = '@AWS::RDS::DBProxyTargetGroup';

export const dbProxy = service({
  id: 'aws-db-proxy',
  name: 'RDS proxy',
  provider: 'aws',
  kind: 'database.proxy',
  icon: 'aws/rds-proxy',
  formats: {
    terraform: {
      type: 'aws_db_proxy',
      label: 'name',
      facets: { tlsRequired: 'require_tls', engine: 'engine_family', tags: tags('tags') },
      links: {
        placedIn: 'vpc_subnet_ids',
        guardedBy: 'vpc_security_group_ids',
        runsAs: 'role_arn',
        forwardsTo: `${target}.db_instance_identifier+${target}.db_cluster_identifier`,
        uses: 'auth[].secret_arn',
      },
      attachments: {
        aws_db_proxy_default_target_group: 'db_proxy_name',
        aws_db_proxy_endpoint: 'db_proxy_name',
        aws_db_proxy_target: 'db_proxy_name',
      },
    },
    cloudformation: {
      type: 'AWS::RDS::DBProxy',
      label: 'DBProxyName',
      facets: { tlsRequired: 'RequireTLS', engine: 'EngineFamily', tags: tags('Tags') },
      links: {
        placedIn: 'VpcSubnetIds',
        guardedBy: 'VpcSecurityGroupIds',
        runsAs: 'RoleArn',
        forwardsTo: `${targets}.DBInstanceIdentifiers+${targets}.DBClusterIdentifiers`,
        uses: 'Auth[].SecretArn',
      },
      attachments: {
        'AWS::RDS::DBProxyEndpoint': 'DBProxyName',
        'AWS::RDS::DBProxyTargetGroup': 'DBProxyName',
      },
    },
  },
  defaults: { tags: { value: [], page: api } },
  sla: 'aws-rds-proxy',
  prices: [chargedBy('the vCPUs of its databases and hour')],
});
