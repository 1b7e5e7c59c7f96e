import { runJob } from '../analysis/run-job.ts';
import { endpoint } from '../http/endpoint.ts';
import { readKept } from '../store/reports.ts';
import { spend } from '../store/usage.ts';

/** Ranks every region of the provider for a stored report's architecture. */
export const regions = endpoint('regions', async ({ user, db, now, body }) => {
  const { report_id, audience, weights, residency } = body;
  const kept = await readKept(db, user.uid, report_id);
  await spend(db, user.uid, 'rankings', now);
  return runJob('rank', {
    kept,
    options: { audience, ...(weights ? { weights } : {}), ...(residency ? { residency } : {}) },
  });
});
