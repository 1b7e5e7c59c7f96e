import { known } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import { asMap, select } from '../select.ts';

/** Whether plain FTP is accepted for deployment: FTPS alone and nothing at all are safe. */
export const plainFtp: Reading<boolean> = custom(
  ['site_config.ftps_state'],
  (context) => {
    const slot = written(context, 'site_config.ftps_state')[0];
    const text = slot && asText(slot.value);
    return text?.state === 'known'
      ? { ...text, value: text.value.toLowerCase() === 'allallowed' }
      : text;
  },
  (value) => [{ at: 'site_config.ftps_state', value: value ? 'AllAllowed' : 'FtpsOnly' }],
);

/** Whether one of these settings is there, whatever it holds. */
export function appSettingsPlain(...keys: readonly string[]): Reading<boolean> {
  return custom(['app_settings'], (context) => {
    for (const { value } of select(context, 'app_settings')) {
      for (const [key, held] of asMap(value)?.entries ?? [])
        if (keys.includes(key)) return known(true, { by: 'file', at: held.at });
    }
    for (const path of [
      'site_config.application_insights_connection_string',
      'site_config.application_insights_key',
    ]) {
      const [slot] = written(context, path);
      if (slot) return known(true, { by: 'file', at: slot.at });
    }
    return undefined;
  });
}
