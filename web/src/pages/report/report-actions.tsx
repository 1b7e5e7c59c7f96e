import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { CopyButton } from '../../parts/copy-button.tsx';
import type { ShownReport } from './shown-report.ts';

/** What can be done with a whole report. */
export function ReportActions({ shown }: { shown: ShownReport }) {
  if (shown.reportId === undefined) {
    return (
      <Button component={Link} to="/">
        Analyse your own
      </Button>
    );
  }
  return <CopyButton text={() => location.href} what="address" label="Copy link" />;
}
