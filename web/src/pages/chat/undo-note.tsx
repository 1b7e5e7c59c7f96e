import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** Says that a chat is deleted, and takes it back; the keyboard stands on that, as its row has gone. */
export function UndoNote({ title, undo }: { title: string; undo(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // After the menu has given the focus back to a row that isn't there any more.
    const timer = setTimeout(() => button.current?.focus({ preventScroll: true }), 100);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>Deleted “{title}”.</span>
      <Button ref={button} flex="none" size="compact-sm" variant="default" onClick={undo}>
        Undo
      </Button>
    </Group>
  );
}
