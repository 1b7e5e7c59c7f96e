import { chargedBy } from '../../cost/charged-by.ts';
import { known } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { always, custom, equals, written } from '../reading.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';

const firestore = registry('firestore_database');

/** Locations that are several regions. */
const severalRegions = ['nam', 'eur'];

export const firestoreDatabase = service({
  id: 'google-firestore-database',
  name: 'Firestore database',
  provider: 'google',
  kind: 'database.document',
  icon: 'google/firestore',
  formats: {
    terraform: {
      type: 'google_firestore_database',
      label: 'name',
      facets: {
        deletionProtection: equals('delete_protection_state', 'DELETE_PROTECTION_ENABLED'),
        pointInTimeRecovery: equals(
          'point_in_time_recovery_enablement',
          'POINT_IN_TIME_RECOVERY_ENABLED',
        ),
        automaticBackups: custom<boolean>(['@google_firestore_backup_schedule'], (context) => {
          const [plan] = context.attachments.get('google_firestore_backup_schedule') ?? [];
          return plan && known(true, { by: 'file', at: plan.at });
        }),
        multiZone: always(true, 'https://cloud.google.com/firestore/docs/locations'),
        crossRegionCopy: custom<boolean>(['location_id'], (context) => {
          const [slot] = written(context, 'location_id');
          const fact = slot && asText(slot.value);
          return fact?.state === 'known'
            ? {
                ...fact,
                value: severalRegions.some(
                  (one) =>
                    fact.value.toLowerCase().startsWith(one) &&
                    /\d$/.test(fact.value) &&
                    !fact.value.includes('-'),
                ),
              }
            : fact;
        }),
        encryptedAtRest: always(true, encryption),
        capacityMode: always<'provisioned' | 'on-demand' | 'serverless'>('serverless', firestore),
      },
      links: { encryptedWith: 'cmek_config.kms_key_name' },
      attachments: {
        google_firestore_backup_schedule: 'database',
        google_firestore_index: 'database',
        google_firestore_field: 'database',
        google_firestore_document: 'database',
      },
    },
  },
  defaults: {
    deletionProtection: { value: false, page: firestore },
    pointInTimeRecovery: { value: false, page: firestore },
    automaticBackups: { value: false, page: 'https://cloud.google.com/firestore/docs/backups' },
  },
  sla: 'google-firestore',
  prices: [chargedBy('reads, writes and storage')],
});
