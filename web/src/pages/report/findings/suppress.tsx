import { Button, Popover, Text, TextInput } from '@mantine/core';
import type { Issue } from '@stackstage/contracts';
import { useState } from 'react';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { Icon } from '../../../parts/icon.tsx';

/** The comment that takes a finding off the score, with the reason that it must have. */
export function Suppress({ rule, issue }: { rule: string; issue: Issue }) {
  const [reason, setReason] = useState('');
  const place = issue.evidence[0];
  if (!place || place.file.endsWith('.json') || 'reason' in issue) return null;
  const comment = `# stackstage:ignore ${rule} ${reason.trim()}`.trim();
  return (
    <Popover width={380} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          rightSection={<Icon name="down" size={14} />}
        >
          Suppress
        </Button>
      </Popover.Target>
      <Popover.Dropdown style={{ display: 'grid', gap: 12 }}>
        <TextInput
          label="Reason"
          description="Whoever reads the file later should understand it."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          Put this comment inside the resource in {place.file}, or on the line before it:
        </Text>
        <code style={{ overflowWrap: 'anywhere' }}>{comment}</code>
        {reason.trim() !== '' && <CopyButton text={comment} what="comment" label="Copy comment" />}
      </Popover.Dropdown>
    </Popover>
  );
}
