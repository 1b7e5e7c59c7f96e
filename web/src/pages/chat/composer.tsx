import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LiveMessage } from '../../api/stored-chats.ts';
import type { StoredReport } from '../../api/stored-reports.ts';
import { Icon } from '../../parts/icon.tsx';
import { ReportChoice } from '../../parts/report-choice.tsx';
import { type Role, roles } from '../../parts/roles.ts';
import classes from './composer.module.css';

/** The contract's limit, in characters. */
const longest = 8_000;
/** From here on the count is shown. */
const countedFrom = 7_000;

interface ComposerProps {
  readonly begin: string;
  readonly editing: boolean;
  cancelEdit(): void;
  readonly role: Role;
  setRole(role: Role): void;
  readonly reports: readonly StoredReport[];
  readonly reportId: string;
  setReport(id: string): void;
  send(text: string): void;
  /** Ends the answer that runs; none when none runs. */
  readonly stop: (() => void) | undefined;
  /** The question before, which ↑ in an empty box edits. */
  readonly last: LiveMessage | undefined;
  edit(message: { id: string; text: string }): void;
}

/** Where a question is written: Enter sends, Shift+Enter breaks the line. */
export function Composer(props: ComposerProps) {
  const { begin, editing, cancelEdit, role, setRole, reports, reportId, setReport, send } = props;
  const { stop, last, edit } = props;
  const [text, setText] = useState(begin);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches || editing) box.current?.focus();
  }, [editing]);

  const length = [...text].length;
  const ready = text.trim() !== '' && length <= longest && stop === undefined;
  const submit = () => {
    if (!ready) return;
    send(text);
    setText('');
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'ArrowUp' && text === '' && last && stop === undefined) {
      event.preventDefault();
      edit({ id: last.id, text: last.text });
    } else if (event.key === 'Escape' && editing) cancelEdit();
  };

  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {editing && (
        <div className={classes.editing}>
          <span>Asking anew in place of an earlier question; what was answered stays.</span>
          <Button size="compact-xs" variant="subtle" onClick={cancelEdit}>
            Cancel
          </Button>
        </div>
      )}
      <Textarea
        ref={box}
        aria-label="Your question"
        placeholder="Ask about your architecture"
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        error={length > longest ? `${length} of ${longest} characters: shorten it` : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Answer for"
          data={roles.map(({ value, label }) => ({ value, label }))}
          value={role}
          onChange={(value) => setRole(value as Role)}
        />
        <div className={classes.report}>
          <ReportChoice
            label="About"
            reports={reports}
            value={reportId}
            none="No report"
            choose={setReport}
          />
        </div>
        {length > countedFrom && (
          <span className={classes.count}>
            {length} / {longest}
          </span>
        )}
        {stop ? (
          <Button size="xs" color="red" variant="light" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button
            size="xs"
            type="submit"
            disabled={!ready}
            rightSection={<Icon name="arrow" size={16} />}
          >
            Send
          </Button>
        )}
      </div>
    </form>
  );
}
