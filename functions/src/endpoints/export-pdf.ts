import { endpoint } from '../http/endpoint.ts';
import { reportPdf } from '../pdf/report-pdf.ts';
import { readModelPart } from '../store/model-parts.ts';
import { readReport } from '../store/reports.ts';
import { spend } from '../store/usage.ts';

/** A stored report as a PDF to be saved. */
export const exportPdf = endpoint('exportPdf', async ({ user, db, now, body }) => {
  const [{ title, createdAt, report }, part] = await Promise.all([
    readReport(db, user.uid, body.report_id),
    readModelPart(db, user.uid, body.report_id),
  ]);
  await spend(db, user.uid, 'exports', now);
  return {
    contentType: 'application/pdf',
    fileName: `${title} ${createdAt.toISOString().slice(0, 10)}.pdf`,
    bytes: await reportPdf(report, title, createdAt, part),
  };
});
