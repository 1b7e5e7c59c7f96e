import { any, type Fact, known } from '../../graph/fact.ts';
import { asBoolean } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { blocksAt, firstAt, isOpen, reasonOf } from './within.ts';

const setting = 'azurerm_monitor_diagnostic_setting';

/** What a service lists among its attachments so that diagnostic settings are seen. */
export const diagnosed = { [setting]: 'target_resource_id' } as const;

/** Where diagnostic settings send what they record. */
export const diagnosedTo = ['log_analytics_workspace_id', 'storage_account_id']
  .map((name) => `@${setting}.${name}`)
  .join('+');

/** Whether a diagnostic setting on the resource records logs; one that keeps only measures doesn't count. */
export const diagnosticLogs: Reading<boolean> = custom(
  [`@${setting}.enabled_log`],
  (context): Fact<boolean> | undefined => {
    const settings = context.attachments.get(setting) ?? [];
    if (settings.length === 0) return undefined;
    const answers = settings.map(({ properties, at }): Fact<boolean> => {
      const own = { ...context, resource: { ...context.resource, properties, at } };
      const { blocks, open } = blocksAt(own, 'enabled_log[]+log[]');
      const on = blocks.map((block): Fact<boolean> => {
        const enabled = firstAt(block.context, 'enabled');
        const said = enabled && asBoolean(enabled.value);
        return said ?? known(true, { by: 'file', at: block.at });
      });
      if (on.length > 0) return any(...on);
      if (open !== undefined) return { state: 'unknown', because: open };
      const unseen = firstAt(own, 'enabled_log|log');
      if (unseen && isOpen(unseen.value))
        return { state: 'unknown', because: reasonOf(unseen.value) };
      return known(false, { by: 'file', at });
    });
    return any(...answers);
  },
);
