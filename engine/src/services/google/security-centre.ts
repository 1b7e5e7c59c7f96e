import { chargedBy } from '../../cost/charged-by.ts';
import { service } from '../service.ts';

export const securityCentre = service({
  id: 'google-security-centre',
  name: 'Security Command Center setting',
  provider: 'google',
  kind: 'threat-detection',
  icon: 'google/security-command-center',
  formats: {
    terraform: {
      type: [
        'google_scc_notification_config',
        'google_scc_source',
        'google_scc_project_notification_config',
        'google_compute_packet_mirroring',
        'google_cloud_ids_endpoint',
      ],
      links: { forwardsTo: 'pubsub_topic' },
    },
  },
  prices: [chargedBy('the tier that the organisation has bought')],
});
