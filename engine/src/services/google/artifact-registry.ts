import { perUse } from '../../cost/per-use.ts';
import { always, notEquals, present } from '../reading.ts';
import { anonymousByRoles, iamAttachments } from '../readings/google-iam.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const repository = registry('artifact_registry_repository');

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';

export const artifactRegistry = service({
  id: 'google-artifact-registry',
  name: 'Artifact Registry repository',
  provider: 'google',
  kind: 'registry',
  icon: 'google/artifact-registry',
  formats: {
    terraform: {
      type: ['google_artifact_registry_repository', 'google_container_registry'],
      label: 'repository_id',
      facets: {
        immutableTags: 'docker_config.immutable_tags',
        imageScanning: notEquals('vulnerability_scanning_config.enablement_config', 'DISABLED'),
        anonymousAccess: anonymousByRoles(['google_artifact_registry_repository']),
        lifecycleRules: present('cleanup_policies'),
        encryptedAtRest: always(true, encryption),
        tags: tags('labels'),
      },
      links: { encryptedWith: 'kms_key_name' },
      attachments: iamAttachments('repository', 'google_artifact_registry_repository'),
    },
  },
  defaults: {
    immutableTags: { value: false, page: repository },
    anonymousAccess: { value: 'none', page: repository },
    lifecycleRules: { value: false, page: repository },
    tags: { value: [], page: repository },
  },
  sla: 'google-artifact-registry',
  prices: [
    perUse({
      provider: 'google',
      dimension: 'artifact_registry_repository.storage',
      label: 'Storage',
      usage: 'google-registry-gb',
    }),
  ],
});
