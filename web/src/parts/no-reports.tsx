import { Link } from 'react-router';
import { EmptyState } from './empty-state.tsx';

/** Said by pages that need a stored report. */
export function NoReports({ what }: { what: string }) {
  return (
    <EmptyState icon="reports" title="No reports yet">
      <Link to="/">Analyse an architecture</Link> first, then {what}.
    </EmptyState>
  );
}
