import { Button } from '@mantine/core';
import { useRouteError } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';

/** A defect of ours, or a part of the page that could not be loaded after a new release. */
export function CrashPage() {
  const error = useRouteError();
  console.error(error);
  return (
    <main>
      <title>Not shown · StackStage</title>
      <EmptyState icon="warning" title="This page could not be shown">
        <p>
          Nothing that is stored was changed. Loading the page again helps when a new version came.
        </p>
        <p>
          <code>{error instanceof Error ? error.message : 'unknown'}</code>
        </p>
        <Button mt="md" onClick={() => location.reload()}>
          Load again
        </Button>
      </EmptyState>
    </main>
  );
}
