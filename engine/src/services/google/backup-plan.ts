import { whatNamesIt } from '../readings/google-links.ts';
import { service } from '../service.ts';

export const backupPlan = service({
  id: 'google-backup-plan',
  name: 'backup plan',
  provider: 'google',
  kind: 'backup-plan',
  icon: 'google/backup',
  formats: {
    terraform: {
      type: [
        'google_gke_backup_backup_plan',
        'google_backup_dr_backup_plan',
        'google_compute_resource_policy',
      ],
      label: 'name',
      links: {
        attachedTo: whatNamesIt(
          [],
          'cluster+@google_compute_disk_resource_policy_attachment.disk+@google_compute_region_disk_resource_policy_attachment.disk+@google_backup_dr_backup_plan_association.resource',
        ),
      },
      attachments: {
        google_compute_disk_resource_policy_attachment: 'name',
        google_compute_region_disk_resource_policy_attachment: 'name',
        google_backup_dr_backup_plan_association: 'backup_plan',
      },
    },
  },
  prices: 'free',
});
