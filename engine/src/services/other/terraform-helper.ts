import { service } from '../service.ts';

/** Resources of Terraform's own: random words, keys, files, waits. They are in no cloud and cost nothing. */
export const terraformHelper = service({
  id: 'terraform-helper',
  name: 'Terraform helper',
  provider: 'other',
  kind: 'other',
  icon: 'other/terraform',
  formats: {
    terraform: {
      type: [
        'local_file',
        'local_sensitive_file',
        'null_resource',
        'random_bytes',
        'random_id',
        'random_integer',
        'random_password',
        'random_pet',
        'random_shuffle',
        'random_string',
        'random_uuid',
        'template_dir',
        'terraform_data',
        'time_offset',
        'time_rotating',
        'time_sleep',
        'time_static',
        'tls_cert_request',
        'tls_locally_signed_cert',
        'tls_private_key',
        'tls_self_signed_cert',
      ],
      links: { uses: 'triggers' },
    },
  },
  prices: 'free',
});
