import { Button, Group } from '@mantine/core';

/** Says that a chat is deleted, and takes it back. */
export function UndoNote({ title, undo }: { title: string; undo(): void }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>Deleted “{title}”.</span>
      <Button size="compact-xs" variant="default" onClick={undo}>
        Undo
      </Button>
    </Group>
  );
}
