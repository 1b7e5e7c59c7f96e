import { Button, Popover, TextInput } from '@mantine/core';
import { Icon } from '../../parts/icon.tsx';
import { type Chosen, change } from './chosen.ts';
import { limits } from './limits.ts';

/** A title, and the region for what no file places. */
export function Options({ chosen }: { chosen: Chosen }) {
  const set = [chosen.title, chosen.region].filter((value) => value.trim() !== '').length;
  return (
    <Popover width={300} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" rightSection={<Icon name="down" size={14} />}>
          {set > 0 ? `Options (${set})` : 'Options'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown style={{ display: 'grid', gap: 12 }}>
        <TextInput
          label="Title"
          description="Without one the report is called after its files."
          maxLength={limits.title}
          value={chosen.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <TextInput
          label="Region"
          description="For what no file places, such as eu-central-1."
          maxLength={64}
          autoCapitalize="none"
          spellCheck={false}
          value={chosen.region}
          onChange={(event) => change({ region: event.currentTarget.value.trim() })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
