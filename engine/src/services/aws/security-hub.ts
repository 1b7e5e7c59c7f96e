import { chargedBy } from '../../cost/charged-by.ts';
import { always } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = 'https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html';

export const securityHub = service({
  id: 'aws-security-hub',
  name: 'Security Hub',
  provider: 'aws',
  kind: 'threat-detection',
  icon: 'aws/security-hub',
  formats: {
    terraform: {
      type: [
        'aws_securityhub_account',
        'aws_inspector2_enabler',
        'aws_macie2_account',
        'aws_detective_graph',
        'aws_accessanalyzer_analyzer',
      ],
      facets: { enabled: always(true, page), tags: tags('tags') },
    },
    cloudformation: {
      type: [
        'AWS::SecurityHub::Hub',
        'AWS::Macie::Session',
        'AWS::Detective::Graph',
        'AWS::AccessAnalyzer::Analyzer',
      ],
      facets: { enabled: always(true, page), tags: tags('Tags') },
    },
  },
  defaults: { tags: { value: [], page } },
  prices: [chargedBy('checks and findings')],
});

export const securityHubSettings = service({
  id: 'aws-security-hub-settings',
  name: 'Security Hub settings',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/security-hub',
  formats: {
    terraform: {
      type: [
        'aws_securityhub_standards_subscription',
        'aws_securityhub_product_subscription',
        'aws_securityhub_finding_aggregator',
        'aws_securityhub_member',
        'aws_securityhub_insight',
        'aws_securityhub_standards_control',
      ],
    },
    cloudformation: {
      type: [
        'AWS::SecurityHub::Standard',
        'AWS::SecurityHub::ProductSubscription',
        'AWS::SecurityHub::FindingAggregator',
      ],
    },
  },
  prices: 'free',
});
