import { perUse } from '../../cost/per-use.ts';
import { equals } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/ses/latest/dg';

export const sesIdentity = service({
  id: 'aws-ses-identity',
  name: 'SES identity',
  provider: 'aws',
  kind: 'messaging.users',
  icon: 'aws/ses',
  formats: {
    terraform: {
      type: ['aws_sesv2_email_identity', 'aws_ses_domain_identity', 'aws_ses_email_identity'],
      facets: { tags: tags('tags') },
      links: { uses: 'configuration_set_name' },
      attachments: {
        aws_ses_domain_dkim: 'domain',
        aws_ses_domain_identity_verification: 'domain',
        aws_ses_domain_mail_from: 'domain',
        aws_ses_identity_notification_topic: 'identity',
        aws_ses_identity_policy: 'identity',
        aws_sesv2_email_identity_mail_from_attributes: 'email_identity',
        aws_sesv2_email_identity_policy: 'email_identity',
      },
    },
    cloudformation: {
      type: 'AWS::SES::EmailIdentity',
      label: 'EmailIdentity',
      facets: { tags: tags('Tags') },
      links: { uses: 'ConfigurationSetAttributes.ConfigurationSetName' },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/Welcome.html` } },
  sla: 'aws-ses',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'ses.1k_emails',
      label: 'Mails sent',
      usage: 'aws-ses-emails',
      per: 1000,
    }),
  ],
});

export const sesSettings = service({
  id: 'aws-ses-settings',
  name: 'SES settings',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/ses',
  formats: {
    terraform: {
      type: [
        'aws_ses_configuration_set',
        'aws_ses_event_destination',
        'aws_ses_receipt_rule',
        'aws_ses_receipt_rule_set',
        'aws_ses_active_receipt_rule_set',
        'aws_ses_template',
        'aws_sesv2_configuration_set',
        'aws_sesv2_configuration_set_event_destination',
      ],
      facets: { tlsRequired: equals('delivery_options.tls_policy', 'Require', 'REQUIRE') },
    },
    cloudformation: {
      type: [
        'AWS::SES::ConfigurationSet',
        'AWS::SES::ConfigurationSetEventDestination',
        'AWS::SES::ReceiptRule',
        'AWS::SES::ReceiptRuleSet',
        'AWS::SES::Template',
      ],
      facets: { tlsRequired: equals('DeliveryOptions.TlsPolicy', 'REQUIRE') },
    },
  },
  defaults: { tlsRequired: { value: false, page: `${guide}/security-protocols.html` } },
  prices: 'free',
});
