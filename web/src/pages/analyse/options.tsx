import { Button, Popover } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import type { Chosen } from './chosen.ts';

// It asks which model there is, and what asks is no part of the first load.
const OptionsForm = lazy(async () => ({
  default: (await import('./options-form.tsx')).OptionsForm,
}));

/** What few need to set, behind a button that says how much of it is set. */
export function Options({ chosen }: { chosen: Chosen }) {
  const texts = [chosen.title, chosen.region].filter((value) => value.trim() !== '').length;
  const set = texts + (chosen.model ? 0 : 1);
  return (
    <Popover width={320} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" rightSection={<Icon name="down" size={14} />}>
          {set > 0 ? `Options (${set})` : 'Options'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown style={{ display: 'grid', gap: 12 }}>
        <Suspense fallback={<Waiting what="The options" height={160} />}>
          <OptionsForm chosen={chosen} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
