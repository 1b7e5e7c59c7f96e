import { type Fact, known } from '../../graph/fact.ts';
import { absent, custom, firstOf, present, type Reading, written, yesNo } from '../reading.ts';
import { anonymous } from '../readings/policies.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';
import { searchPrices } from './opensearch-prices.ts';

const guide = 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide';
const api =
  'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html';
const terraform =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/opensearch_domain';

/** Terraform writes HTTPS as enforced as soon as there is a block of endpoint options that doesn't say. */
const httpsInBlock: Reading<boolean> = custom(
  ['domain_endpoint_options'],
  (context): Fact<boolean> | undefined =>
    written(context, 'domain_endpoint_options').length > 0
      ? known(true, { by: 'default', page: terraform })
      : undefined,
);

/** As many dedicated masters as stated, unless they are turned off. */
const masterCount = (count: string, enabled: string): Reading<number> => {
  const turned = yesNo(enabled);
  return custom([count, enabled], (context): Fact<number> | undefined => {
    const on = turned.read(context);
    if (on?.state === 'known' && !on.value) return { ...on, value: 0 };
    const slot = written(context, count)[0];
    if (slot?.value.kind === 'scalar')
      return known(Number(slot.value.value) || 0, { by: 'file', at: slot.at });
    if (slot) return { state: 'unknown', because: 'how many masters there are is not stated' };
    return on?.state === 'known' && on.value ? { ...on, value: 3 } : undefined;
  });
};

const cloudformationFacets = (cluster: string, version: string) => ({
  encryptedAtRest: 'EncryptionAtRestOptions.Enabled',
  nodeTrafficEncrypted: 'NodeToNodeEncryptionOptions.Enabled',
  tlsRequired: 'DomainEndpointOptions.EnforceHTTPS',
  minTlsVersion: tls('DomainEndpointOptions.TLSSecurityPolicy'),
  anonymousAccess: anonymous('AccessPolicies'),
  authenticationRequired: 'AdvancedSecurityOptions.Enabled',
  logsExported: present('LogPublishingOptions'),
  storageSizeGb: 'EBSOptions.VolumeSize',
  storageType: 'EBSOptions.VolumeType',
  publicEndpoint: absent('VPCOptions'),
  engineVersion: version,
  dedicatedMasterCount: masterCount(
    `${cluster}.DedicatedMasterCount`,
    `${cluster}.DedicatedMasterEnabled`,
  ),
  multiZone: `${cluster}.ZoneAwarenessEnabled|${cluster}.MultiAZWithStandbyEnabled`,
  instanceSize: `${cluster}.InstanceType`,
  architecture: architectureBySize(`${cluster}.InstanceType`),
  previousGeneration: previousGeneration(`${cluster}.InstanceType`),
  instances: `${cluster}.InstanceCount`,
  tags: tags('Tags'),
});

const cloudformationLinks = {
  placedIn: 'VPCOptions.SubnetIds',
  guardedBy: 'VPCOptions.SecurityGroupIds',
  encryptedWith: 'EncryptionAtRestOptions.KmsKeyId',
  logsTo: 'LogPublishingOptions[].CloudWatchLogsLogGroupArn',
};

const terraformFacets = (version: string, policy: string) => ({
  encryptedAtRest: 'encrypt_at_rest.enabled',
  nodeTrafficEncrypted: 'node_to_node_encryption.enabled',
  tlsRequired: firstOf(yesNo('domain_endpoint_options.enforce_https'), httpsInBlock),
  minTlsVersion: tls('domain_endpoint_options.tls_security_policy'),
  anonymousAccess: anonymous(`@${policy}.access_policies|access_policies`),
  authenticationRequired: 'advanced_security_options.enabled',
  logsExported: present('log_publishing_options'),
  storageSizeGb: 'ebs_options.volume_size',
  storageType: 'ebs_options.volume_type',
  publicEndpoint: absent('vpc_options'),
  engineVersion: version,
  dedicatedMasterCount: masterCount(
    'cluster_config.dedicated_master_count',
    'cluster_config.dedicated_master_enabled',
  ),
  multiZone: 'cluster_config.zone_awareness_enabled|cluster_config.multi_az_with_standby_enabled',
  instanceSize: 'cluster_config.instance_type',
  architecture: architectureBySize('cluster_config.instance_type'),
  previousGeneration: previousGeneration('cluster_config.instance_type'),
  instances: 'cluster_config.instance_count',
  tags: tags('tags'),
});

const terraformLinks = {
  placedIn: 'vpc_options.subnet_ids',
  guardedBy: 'vpc_options.security_group_ids',
  encryptedWith: 'encrypt_at_rest.kms_key_id',
  logsTo: 'log_publishing_options[].cloudwatch_log_group_arn',
};

const defaults = {
  encryptedAtRest: { value: false, page: terraform },
  nodeTrafficEncrypted: { value: false, page: terraform },
  tlsRequired: { value: false, page: `${guide}/createupdatedomains.html` },
  anonymousAccess: { value: 'none', page: `${guide}/ac.html` },
  authenticationRequired: { value: false, page: `${guide}/fgac.html` },
  logsExported: { value: false, page: `${guide}/createdomain-configure-slow-logs.html` },
  publicEndpoint: { value: true, page: `${guide}/vpc.html` },
  dedicatedMasterCount: { value: 0, page: api },
  multiZone: { value: false, page: `${guide}/managedomains-multiaz.html` },
  instances: { value: 1, page: api },
  instanceSize: { terraform: 'm4.large.search', page: terraform },
  tags: { value: [], page: api },
} as const;

export const opensearchDomain = service({
  id: 'aws-opensearch-domain',
  name: 'OpenSearch domain',
  provider: 'aws',
  kind: 'search',
  icon: 'aws/opensearch',
  formats: {
    terraform: {
      type: 'aws_opensearch_domain',
      label: 'domain_name',
      facets: terraformFacets('engine_version', 'aws_opensearch_domain_policy'),
      links: terraformLinks,
      attachments: {
        aws_opensearch_domain_policy: 'domain_name',
        aws_opensearch_domain_saml_options: 'domain_name',
      },
    },
    cloudformation: {
      type: 'AWS::OpenSearchService::Domain',
      label: 'DomainName',
      facets: cloudformationFacets('ClusterConfig', 'EngineVersion'),
      links: cloudformationLinks,
    },
  },
  defaults,
  sla: 'aws-opensearch-service',
  prices: searchPrices,
});

export const elasticsearchDomain = service({
  id: 'aws-elasticsearch-domain',
  name: 'Elasticsearch domain',
  provider: 'aws',
  kind: 'search',
  icon: 'aws/opensearch',
  formats: {
    terraform: {
      type: 'aws_elasticsearch_domain',
      label: 'domain_name',
      facets: terraformFacets('elasticsearch_version', 'aws_elasticsearch_domain_policy'),
      links: terraformLinks,
      attachments: {
        aws_elasticsearch_domain_policy: 'domain_name',
        aws_elasticsearch_domain_saml_options: 'domain_name',
      },
    },
    cloudformation: {
      type: 'AWS::Elasticsearch::Domain',
      label: 'DomainName',
      facets: cloudformationFacets('ElasticsearchClusterConfig', 'ElasticsearchVersion'),
      links: cloudformationLinks,
    },
  },
  defaults: {
    ...defaults,
    engineVersion: {
      value: '1.5',
      page: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticsearch_domain',
    },
  },
  sla: 'aws-opensearch-service',
  prices: searchPrices,
});
