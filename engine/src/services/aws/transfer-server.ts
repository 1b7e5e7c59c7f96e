import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { type Fact, known } from '../../graph/fact.ts';
import { custom, equals, present, type Reading, texts } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { valueAt } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/transfer/latest/userguide';
const api = 'https://docs.aws.amazon.com/transfer/latest/APIReference/API_CreateServer.html';

/** Whether plain FTP is among the protocols. */
const plainFtp = (path: string): Reading<boolean> =>
  custom([path], (context): Fact<boolean> | undefined => {
    const named = texts(path).read(context);
    return named?.state === 'known' ? known(named.value.includes('FTP'), ...named.from) : named;
  });

export const transferServer = service({
  id: 'aws-transfer-server',
  name: 'Transfer Family server',
  provider: 'aws',
  kind: 'transfer',
  icon: 'aws/transfer-family',
  formats: {
    terraform: {
      type: 'aws_transfer_server',
      facets: {
        publicEndpoint: equals('endpoint_type', 'PUBLIC'),
        fileTransferAllowed: plainFtp('protocols'),
        logsExported: present('structured_log_destinations|logging_role'),
        tags: tags('tags'),
      },
      links: {
        runsAs: 'logging_role',
        placedIn: 'endpoint_details.subnet_ids',
        guardedBy: 'endpoint_details.security_group_ids',
        logsTo: 'structured_log_destinations',
        uses: 'function',
      },
      attachments: {
        aws_transfer_ssh_key: 'server_id',
        aws_transfer_user: 'server_id',
        aws_transfer_access: 'server_id',
      },
    },
    cloudformation: {
      type: 'AWS::Transfer::Server',
      facets: {
        publicEndpoint: equals('EndpointType', 'PUBLIC'),
        fileTransferAllowed: plainFtp('Protocols'),
        logsExported: present('StructuredLogDestinations|LoggingRole'),
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'LoggingRole',
        placedIn: 'EndpointDetails.SubnetIds',
        guardedBy: 'EndpointDetails.SecurityGroupIds',
        logsTo: 'StructuredLogDestinations',
        uses: 'IdentityProviderDetails.Function',
      },
      attachments: { 'AWS::Transfer::User': 'ServerId' },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: api },
    fileTransferAllowed: { value: false, page: api },
    logsExported: { value: false, page: `${guide}/structured-logging.html` },
    tags: { value: [], page: `${guide}/what-is-aws-transfer-family.html` },
  },
  sla: 'aws-transfer-family',
  prices: [
    perHour({
      provider: 'aws',
      dimension: 'transfer_server.sftp_protocol_enabled',
      label: 'Protocols turned on',
      count: (resource) => {
        const named = valueAt(resource, 'protocols') ?? valueAt(resource, 'Protocols');
        return named?.kind === 'list' ? Math.max(1, named.items.length) : 1;
      },
    }),
    perUse({
      provider: 'aws',
      dimension: 'transfer_server.data_uploaded',
      label: 'Data in and out',
      usage: 'aws-transfer-gb',
    }),
  ],
});
