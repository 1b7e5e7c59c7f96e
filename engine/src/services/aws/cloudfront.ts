import { perUse } from '../../cost/per-use.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import { when } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { always, every, present } from '../reading.ts';
import { writtenAs } from '../readings/applicable.ts';
import { originsGuarded } from '../readings/origins.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution';

/** Viewers are sent to https, or refused without it. */
const refusesPlain = (value: Value) => {
  const text = asText(value);
  return text && when(text, (word) => word !== 'allow-all');
};

/** Newest security policy for each oldest version. */
const policies = { '1.1': 'TLSv1.1_2016', '1.2': 'TLSv1.2_2021', '1.3': 'TLSv1.3_2025' };

const config = 'DistributionConfig';

export const cloudfront = service({
  id: 'aws-cloudfront',
  name: 'CloudFront distribution',
  provider: 'aws',
  kind: 'cdn',
  icon: 'aws/cloudfront',
  formats: {
    terraform: {
      type: 'aws_cloudfront_distribution',
      facets: {
        tlsRequired: writtenAs(
          every(
            'default_cache_behavior.viewer_protocol_policy+ordered_cache_behavior[].viewer_protocol_policy',
            refusesPlain,
          ),
          { at: 'default_cache_behavior.viewer_protocol_policy', value: 'redirect-to-https' },
        ),
        minTlsVersion: tls('viewer_certificate.minimum_protocol_version', policies),
        accessLogs: present('logging_config.bucket'),
        automaticFailover: present('origin_group'),
        wafProtected: present('web_acl_id'),
        originAccessControl: originsGuarded({
          origins: 'origin[]',
          domain: 'domain_name',
          control: 'origin_access_control_id|s3_origin_config.origin_access_identity',
          custom: 'custom_origin_config',
        }),
        publicEndpoint: 'enabled',
        caching: always(true, page),
        tier: 'price_class',
        tags: tags('tags'),
      },
      links: {
        forwardsTo: 'origin[].domain_name',
        logsTo: 'logging_config.bucket',
        uses: 'viewer_certificate.acm_certificate_arn',
      },
    },
    cloudformation: {
      type: 'AWS::CloudFront::Distribution',
      facets: {
        tlsRequired: writtenAs(
          every(
            `${config}.DefaultCacheBehavior.ViewerProtocolPolicy+${config}.CacheBehaviors[].ViewerProtocolPolicy`,
            refusesPlain,
          ),
          {
            at: `${config}.DefaultCacheBehavior.ViewerProtocolPolicy`,
            value: 'redirect-to-https',
          },
        ),
        minTlsVersion: tls(`${config}.ViewerCertificate.MinimumProtocolVersion`, policies),
        accessLogs: present(`${config}.Logging.Bucket`),
        automaticFailover: present(`${config}.OriginGroups.Items`),
        wafProtected: present(`${config}.WebACLId`),
        originAccessControl: originsGuarded({
          origins: `${config}.Origins[]`,
          domain: 'DomainName',
          control: 'OriginAccessControlId|S3OriginConfig.OriginAccessIdentity',
          custom: 'CustomOriginConfig',
        }),
        publicEndpoint: `${config}.Enabled`,
        caching: always(true, page),
        tier: `${config}.PriceClass`,
        tags: tags('Tags'),
      },
      links: {
        forwardsTo: `${config}.Origins[].DomainName`,
        logsTo: `${config}.Logging.Bucket`,
        uses: `${config}.ViewerCertificate.AcmCertificateArn`,
      },
    },
  },
  defaults: {
    minTlsVersion: { value: 1.0, page },
    accessLogs: { value: false, page },
    automaticFailover: { value: false, page },
    wafProtected: { value: false, page },
    tier: { value: 'PriceClass_All', page },
    tags: { value: [], page },
  },
  sla: 'aws-cloudfront',
  prices: [
    sameEverywhere(
      'us-east-1',
      perUse({
        provider: 'aws',
        dimension: 'cloudfront_distribution.data_transfer_out_to_internet_first_10tb',
        label: 'Traffic to viewers',
        usage: 'aws-cloudfront-gb',
      }),
    ),
    sameEverywhere(
      'us-east-1',
      perUse({
        provider: 'aws',
        dimension: 'cloudfront_distribution.https_requests',
        label: 'Requests',
        usage: 'aws-cloudfront-requests',
        per: 10_000,
      }),
    ),
  ],
});
