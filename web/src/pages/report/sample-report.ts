import type { Report } from '@stackstage/contracts';
import type { SampleId } from '../../samples/samples.ts';

const reports: Readonly<Record<SampleId, () => Promise<{ report: Report }>>> = {
  shop: () => import('virtual:sample-report/shop'),
  fargate: () => import('virtual:sample-report/fargate'),
  guestbook: () => import('virtual:sample-report/guestbook'),
};

/** The report that the build made of a sample; a chunk of its own. */
export async function sampleReport(id: SampleId): Promise<Report> {
  return (await reports[id]()).report;
}
