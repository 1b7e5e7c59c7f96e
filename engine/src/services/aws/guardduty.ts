import { perUse } from '../../cost/per-use.ts';
import { equals, firstOf, yesNo } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html';

export const guardduty = service({
  id: 'aws-guardduty',
  name: 'GuardDuty detector',
  provider: 'aws',
  kind: 'threat-detection',
  icon: 'aws/guardduty',
  formats: {
    terraform: {
      type: 'aws_guardduty_detector',
      facets: { enabled: 'enable', tags: tags('tags') },
      attachments: {
        aws_guardduty_detector_feature: 'detector_id',
        aws_guardduty_filter: 'detector_id',
        aws_guardduty_ipset: 'detector_id',
        aws_guardduty_member: 'detector_id',
        aws_guardduty_organization_configuration: 'detector_id',
        aws_guardduty_publishing_destination: 'detector_id',
      },
    },
    cloudformation: {
      type: 'AWS::GuardDuty::Detector',
      facets: {
        enabled: firstOf(yesNo('Enable'), equals('Status', 'ENABLED')),
        tags: tags('Tags'),
      },
      attachments: {
        'AWS::GuardDuty::Filter': 'DetectorId',
        'AWS::GuardDuty::IPSet': 'DetectorId',
        'AWS::GuardDuty::Member': 'DetectorId',
        'AWS::GuardDuty::PublishingDestination': 'DetectorId',
      },
    },
  },
  defaults: {
    enabled: {
      terraform: true,
      page: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/guardduty_detector',
    },
    tags: { value: [], page },
  },
  sla: 'aws-guardduty',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'guardduty.flow_dns_gb',
      label: 'Flow and DNS logs examined',
      usage: 'aws-guardduty-gb',
    }),
  ],
});
