import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { type Role, roles } from '../../parts/roles.ts';
import classes from './composer.module.css';
import { useDraft, writeDraft } from './drafts.ts';

/** The contract's limit, in characters. */
const longest = 8_000;
/** From here on the count is shown. */
const countedFrom = 7_000;

interface ComposerProps {
  /** Where what is written belongs; its draft is kept under it. */
  readonly place: string;
  readonly editing: boolean;
  cancelEdit(): void;
  readonly role: Role;
  setRole(role: Role): void;
  /** Which report it is about, to be chosen. */
  readonly about: ReactNode;
  /** Whether a model is asked, to be chosen; nothing where there is none. */
  readonly asksModel: ReactNode;
  /** Who gets what of the question. */
  readonly note: ReactNode;
  send(text: string): void;
  readonly running: boolean;
  /** Ends the answer that runs; none when none runs, or it isn't stored yet. */
  readonly stop: (() => void) | undefined;
  readonly stopping: boolean;
  /** Edits the question before, which ↑ in an empty box asks for. */
  readonly editLast: (() => void) | undefined;
}

/** Where a question is written: Enter sends, Shift+Enter breaks the line. */
export function Composer(props: ComposerProps) {
  const { place, editing, cancelEdit, role, setRole, about, asksModel, note, send } = props;
  const { running, stop, stopping, editLast } = props;
  const text = useDraft(place);
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place begins with the caret in the box
  useEffect(() => {
    if (!matchMedia('(pointer: fine)').matches && !editing) return;
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, [place, editing]);

  const length = [...text].length;
  const ready = text.trim() !== '' && length <= longest && !running;
  const submit = () => {
    if (!ready) return;
    writeDraft(place, '');
    send(text);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'ArrowUp' && text === '' && editLast && !running) {
      event.preventDefault();
      editLast();
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
          <Button size="compact-sm" variant="subtle" onClick={cancelEdit}>
            Cancel
          </Button>
        </div>
      )}
      <Textarea
        ref={box}
        aria-label="Your question"
        placeholder="Ask about your architecture"
        variant="unstyled"
        classNames={{ input: classes.box ?? '' }}
        autosize
        minRows={1}
        maxRows={8}
        value={text}
        error={
          length > longest ? `${length} of ${longest} characters: shorten it to send it` : undefined
        }
        onChange={(event) => writeDraft(place, event.currentTarget.value)}
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
        <div className={classes.report}>{about}</div>
        {asksModel}
        {length > countedFrom && (
          <span className={classes.count}>
            {length} / {longest}
          </span>
        )}
        {running ? (
          <Button
            className={classes.main ?? ''}
            variant="default"
            disabled={!stop || stopping}
            leftSection={<span className={classes.square} />}
            onClick={stop}
          >
            {stopping ? 'Stopping …' : 'Stop'}
          </Button>
        ) : (
          <Button
            className={classes.main ?? ''}
            type="submit"
            disabled={!ready}
            rightSection={<Icon name="arrow" size={16} />}
          >
            Send
          </Button>
        )}
      </div>
      {note}
    </form>
  );
}

/** Whether the key belongs to an input method; Safari says so only by its code 229. */
function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}
