import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PageSkeleton } from '../../parts/page-skeleton.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { type SampleId, samples } from '../../samples/samples.ts';
import { useSession } from '../../session/session.ts';
import { Page } from '../../shell/page.tsx';
import { ReportView } from './report-view.tsx';
import { sampleReport } from './sample-report.ts';

/** A report of the one who is signed in. */
export function StoredReportPage() {
  const { reportId = '' } = useParams();
  const session = useSession();
  const uid = session.state === 'signed-in' ? session.uid : '';
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['report', uid, reportId],
    queryFn: async () => (await import('../../api/read-report.ts')).readReport(uid, reportId),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return <OnItsWay />;
  if (error) {
    return (
      <Page title="Report" trail={<Link to="/reports">Reports</Link>}>
        <ProblemAlert error={error} retry={refetch} />
      </Page>
    );
  }
  return <ReportView shown={{ ...data, reportId, base: `/reports/${reportId}` }} />;
}

/** A report made ahead, for those who have no account yet. */
export function SampleReportPage() {
  const { sampleId = '' } = useParams();
  const sample = samples.find(({ id }) => id === sampleId);
  const { data, error, isPending } = useQuery({
    queryKey: ['sample', sampleId],
    queryFn: () => sampleReport(sampleId as SampleId),
    enabled: sample !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!sample) {
    return (
      <Page title="Not found">
        <EmptyState icon="question" title="There is no such sample">
          The first page has <Link to="/">three of them</Link>.
        </EmptyState>
      </Page>
    );
  }
  if (isPending) return <OnItsWay />;
  if (error) {
    return (
      <Page title={sample.title}>
        <ProblemAlert error={error} />
      </Page>
    );
  }
  const shown = { title: sample.title, createdAt: undefined, report: data, reportId: undefined };
  return <ReportView shown={{ ...shown, base: `/samples/${sample.id}` }} />;
}

function OnItsWay() {
  return (
    <Page title="Report">
      <PageSkeleton />
    </Page>
  );
}
