import { Link } from 'react-router';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../shell/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Not found">
      <EmptyState icon="question" title="There is no such page">
        The address may be mistyped, or the report deleted. <Link to="/">Analyse</Link> something,
        or look through your <Link to="/reports">reports</Link>.
      </EmptyState>
    </Page>
  );
}
