import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useStoredReports } from '../../api/stored-reports.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ReportRow } from '../../parts/report-row.tsx';
import { count } from '../../parts/units.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { useSession } from '../../session/session.ts';
import { Page } from '../../shell/page.tsx';
import classes from './reports-page.module.css';

const step = 25;

/** All stored reports, live, newest first. */
export function ReportsPage() {
  const session = useSession();
  const [most, setMost] = useState(step);
  const [words, setWords] = useState('');
  const { data, error } = useStoredReports(session, most);
  const found = data?.filter(({ title, files }) =>
    `${title} ${files.join(' ')}`.toLowerCase().includes(words.trim().toLowerCase()),
  );

  return (
    <Page
      title="Reports"
      actions={
        <Button component={Link} to="/" leftSection={<Icon name="plus" size={16} />}>
          Analyse
        </Button>
      }
    >
      {error !== undefined && <ProblemAlert error={error} />}
      {error === undefined && found === undefined && <Waiting what="The list" height={480} />}
      {data?.length === 0 && (
        <EmptyState icon="reports" title="No reports yet">
          <Link to="/">Analyse an architecture</Link>, or look at a{' '}
          <Link to="/samples/shop">sample</Link> first.
        </EmptyState>
      )}
      {data && data.length > 0 && found && (
        <div className={classes.page}>
          <div className={classes.bar}>
            <TextInput
              className={classes.search}
              aria-label="Search by title or file"
              placeholder="Title or file"
              leftSection={<Icon name="search" size={16} />}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <span className={classes.count} role="status">
              {count(found.length, 'report')}
            </span>
          </div>
          {found.length === 0 ? (
            <EmptyState icon="search" title="No report is called that">
              The search looks at titles and file names of the reports loaded so far.
            </EmptyState>
          ) : (
            <ul className={classes.rows}>
              {found.map((report) => (
                <ReportRow key={report.id} report={report} />
              ))}
            </ul>
          )}
          {data.length === most && (
            <Button variant="default" onClick={() => setMost(most + step)}>
              Show older reports
            </Button>
          )}
        </div>
      )}
    </Page>
  );
}
