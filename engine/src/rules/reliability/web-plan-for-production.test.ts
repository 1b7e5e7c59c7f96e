import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { webPlanForProduction } from './web-plan-for-production.ts';

ruleTable(webPlanForProduction, {
  fails: {
    'the free tier': {
      terraform: terraform('azurerm_service_plan', 'os_type = "Linux"', 'sku_name = "F1"'),
    },
    'one machine in one zone': {
      terraform: terraform('azurerm_service_plan', 'sku_name = "P1v3"', 'worker_count = 1'),
    },
  },
  passes: {
    'three over zones': {
      terraform: terraform(
        'azurerm_service_plan',
        'sku_name = "P1v3"',
        'worker_count = 3',
        'zone_balancing_enabled = true',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_service_plan',
        'sku_name = "P1v3"',
        'worker_count = var.unset',
        'zone_balancing_enabled = true',
      ),
    },
  },
  notApplicable: {
    'not a plan': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
