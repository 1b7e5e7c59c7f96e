import { Link } from 'react-router';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { RegionRanking } from '../../regions/region-ranking.tsx';
import { useShownReport } from '../shown-report.ts';

/** Where this architecture would run best. */
export function Regions() {
  const { reportId } = useShownReport();
  if (reportId === undefined) {
    return (
      <EmptyState icon="regions" title="Samples are not ranked">
        <Link to="/">Analyse your own architecture</Link> to compare all regions for your users.
      </EmptyState>
    );
  }
  return <RegionRanking reportId={reportId} />;
}
