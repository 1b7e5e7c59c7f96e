import { Button, SegmentedControl } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Model } from '../../../api/model.ts';
import { type Role, roles } from '../../../parts/roles.ts';
import { WhatIsSent } from '../../../parts/what-is-sent.tsx';
import classes from './model-part.module.css';

interface AskModelProps {
  readonly model: Model;
  readonly reportId: string;
  /** Whom it wrote for before; none when it was never asked. */
  readonly before: Role | undefined;
  failed(error: unknown): void;
}

/** Asks the model, for the first time or for somebody else; what it writes is shown from its document. */
export function AskModel({ model, reportId, before, failed }: AskModelProps) {
  const [role, setRole] = useState<Role>(before ?? 'architect');
  const asking = useMutation({
    mutationFn: async () => {
      const { callForEvents } = await import('../../../api/call.ts');
      const headers = { accept: 'text/event-stream' };
      for await (const _event of callForEvents(
        'analyze',
        { report_id: reportId, role },
        undefined,
        headers,
      ));
    },
    onMutate: () => failed(undefined),
    onError: failed,
  });
  return (
    <div className={classes.ask}>
      <SegmentedControl
        size="xs"
        aria-label="It writes for"
        data={roles.map(({ value, label }) => ({ value, label }))}
        value={role}
        onChange={(value) => setRole(value as Role)}
      />
      <Button
        size="xs"
        variant="default"
        loading={asking.isPending}
        onClick={() => asking.mutate()}
      >
        {before === undefined ? 'Ask the model' : 'Write anew'}
      </Button>
      <p className={classes.sent}>
        <WhatIsSent model={model} what="the report and the lines it cites" />
      </p>
    </div>
  );
}
