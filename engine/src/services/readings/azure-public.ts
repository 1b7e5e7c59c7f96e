import { known } from '../../graph/fact.ts';
import { asBoolean } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import { firstAt } from './within.ts';

/** Whether a server has a public endpoint: never when it stands in a subnet of its own, else by its switch. */
export function publicUnlessDelegated(path: string): Reading<boolean> {
  return custom(
    [path, 'delegated_subnet_id'],
    (context) => {
      const subnet = firstAt(context, 'delegated_subnet_id');
      if (subnet) return known(false, { by: 'file', at: subnet.at });
      const slot = written(context, path)[0];
      return slot && asBoolean(slot.value);
    },
    (value) => {
      const [first = path] = path.split('|');
      const word = value ? 'Enabled' : 'Disabled';
      return [{ at: first, value: first.endsWith('_enabled') ? value : word }];
    },
  );
}
