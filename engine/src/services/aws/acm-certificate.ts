import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate';

/** Public certificates are free and renewed by the provider. */
export const acmCertificate = service({
  id: 'aws-acm-certificate',
  name: 'ACM certificate',
  provider: 'aws',
  kind: 'certificate',
  icon: 'aws/acm',
  formats: {
    terraform: {
      type: 'aws_acm_certificate',
      facets: { tags: tags('tags') },
      attachments: { aws_acm_certificate_validation: 'certificate_arn' },
    },
    cloudformation: {
      type: 'AWS::CertificateManager::Certificate',
      facets: { tags: tags('Tags') },
    },
  },
  defaults: { tags: { value: [], page } },
  prices: 'free',
});
