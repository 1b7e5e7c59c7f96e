import { chargedBy } from '../../cost/charged-by.ts';
import { service } from '../service.ts';

export const transferJob = service({
  id: 'google-transfer-job',
  name: 'Storage Transfer job',
  provider: 'google',
  kind: 'transfer',
  icon: 'google/storage-transfer',
  formats: {
    terraform: {
      type: 'google_storage_transfer_job',
      links: {
        forwardsTo: 'transfer_spec.gcs_data_sink.bucket_name',
        triggeredBy: 'transfer_spec.gcs_data_source.bucket_name',
      },
    },
  },
  prices: [chargedBy('the data moved by agents')],
});
