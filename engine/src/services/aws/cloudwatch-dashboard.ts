import { perMonth } from '../../cost/per-hour.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import { service } from '../service.ts';

export const cloudwatchDashboard = service({
  id: 'aws-cloudwatch-dashboard',
  name: 'CloudWatch dashboard',
  provider: 'aws',
  kind: 'monitoring',
  icon: 'aws/cloudwatch',
  formats: {
    terraform: { type: 'aws_cloudwatch_dashboard', label: 'dashboard_name' },
    cloudformation: { type: 'AWS::CloudWatch::Dashboard', label: 'DashboardName' },
  },
  sla: 'aws-cloudwatch',
  prices: [
    sameEverywhere(
      'us-east-1',
      perMonth({
        provider: 'aws',
        dimension: 'cloudwatch_dashboard.dashboard',
        label: 'Dashboard',
      }),
    ),
  ],
});
