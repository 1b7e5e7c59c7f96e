import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lightsail_instance';

/** Its bundles are no EC2 sizes and not in the price tables. */
export const lightsailInstance = service({
  id: 'aws-lightsail-instance',
  name: 'Lightsail instance',
  provider: 'aws',
  kind: 'compute.vm',
  icon: 'aws/lightsail',
  formats: {
    terraform: {
      type: 'aws_lightsail_instance',
      facets: {
        instanceSize: 'bundle_id',
        zones: 'availability_zone',
        tags: tags('tags'),
      },
      attachments: {
        aws_lightsail_instance_public_ports: 'instance_name',
        aws_lightsail_static_ip_attachment: 'instance_name',
      },
    },
    cloudformation: {
      type: 'AWS::Lightsail::Instance',
      facets: { instanceSize: 'BundleId', zones: 'AvailabilityZone', tags: tags('Tags') },
    },
  },
  defaults: { tags: { value: [], page } },
  sla: 'aws-lightsail',
});
