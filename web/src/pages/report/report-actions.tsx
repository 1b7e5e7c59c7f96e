import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { saveBlob } from '../../parts/save-file.ts';
import classes from './report-actions.module.css';
import type { ShownReport } from './shown-report.ts';

interface ReportActionsProps {
  readonly shown: ShownReport;
  failed(error: unknown): void;
}

/** What can be done with a whole report. */
export function ReportActions({ shown, failed }: ReportActionsProps) {
  const { reportId, title, createdAt } = shown;
  const pdf = useMutation({
    mutationFn: async (id: string) => {
      const { callForFile } = await import('../../api/call.ts');
      return callForFile('exportPdf', { report_id: id });
    },
    onMutate: () => failed(undefined),
    onSuccess: (file) => saveBlob(file, `${title} ${createdAt?.slice(0, 10) ?? ''}.pdf`),
    onError: failed,
  });
  if (reportId === undefined) {
    return (
      <Button component={Link} to="/">
        Analyse your own
      </Button>
    );
  }
  return (
    <>
      <Button
        component={Link}
        to={`/assistant?report=${reportId}`}
        className={classes.lesser}
        size="xs"
        variant="default"
        leftSection={<Icon name="chat" size={16} />}
      >
        Ask about this
      </Button>
      <CopyButton
        className={classes.lesser}
        text={() => location.href}
        what="address"
        label="Copy link"
      />
      <Button
        size="xs"
        leftSection={<Icon name="download" size={16} />}
        loading={pdf.isPending}
        onClick={() => pdf.mutate(reportId)}
      >
        PDF
      </Button>
    </>
  );
}
