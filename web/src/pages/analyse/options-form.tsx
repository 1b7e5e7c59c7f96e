import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useModel } from '../../api/model.ts';
import { type Role, roles } from '../../parts/roles.ts';
import { WhatIsSent } from '../../parts/what-is-sent.tsx';
import { type Chosen, change } from './chosen.ts';
import { limits } from './limits.ts';

/** A title, the region for what no file places, and what a language model may add. */
export function OptionsForm({ chosen }: { chosen: Chosen }) {
  const model = useModel();
  return (
    <>
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
    </>
  );
}
