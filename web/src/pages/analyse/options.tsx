import { Button, Checkbox, Popover, SegmentedControl, TextInput } from '@mantine/core';
import { useModel } from '../../api/model.ts';
import { Icon } from '../../parts/icon.tsx';
import { type Role, roles } from '../../parts/roles.ts';
import { WhatIsSent } from '../../parts/what-is-sent.tsx';
import { type Chosen, change } from './chosen.ts';
import { limits } from './limits.ts';

/** A title, the region for what no file places, and what a language model may add. */
export function Options({ chosen }: { chosen: Chosen }) {
  const model = useModel();
  const texts = [chosen.title, chosen.region].filter((value) => value.trim() !== '').length;
  const set = texts + (model && !chosen.model ? 1 : 0);
  return (
    <Popover width={320} position="bottom-start" trapFocus>
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
        {model && (
          <>
            <Checkbox
              label="A language model adds to the report"
              description={<WhatIsSent model={model} what="the files’ lines and the report" />}
              checked={chosen.model}
              onChange={(event) => change({ model: event.currentTarget.checked })}
            />
            <SegmentedControl
              size="xs"
              aria-label="It writes for"
              disabled={!chosen.model}
              data={roles.map(({ value, label }) => ({ value, label }))}
              value={chosen.role}
              onChange={(value) => change({ role: value as Role })}
            />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
