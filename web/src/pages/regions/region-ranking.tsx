import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { call } from '../../api/call.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { addressOf, type Wish, wishOf } from './audience.ts';
import classes from './region-ranking.module.css';
import { RegionTable } from './region-table.tsx';
import { WishForm } from './wish-form.tsx';

/** Every region of the provider for one report's architecture, ranked for an audience one picks. */
export function RegionRanking({ reportId }: { reportId: string }) {
  const [search, setSearch] = useSearchParams();
  const wish = wishOf(search);
  const [asked] = useDebouncedValue(JSON.stringify(wish), 350);
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    queryKey: ['regions', reportId, asked],
    queryFn: ({ signal }) => {
      const { audience, residency, weights }: Wish = JSON.parse(asked);
      const body = {
        report_id: reportId,
        audience: [...audience],
        weights,
        ...(residency ? { residency } : {}),
      };
      return call('regions', body, signal);
    },
    placeholderData: keepPreviousData,
  });
  const change = (next: Wish) => {
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(addressOf(next))) {
          if (value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  };

  return (
    <div className={classes.page}>
      <WishForm wish={wish} change={change} />
      {isPending && <Waiting what="The ranking" height={560} />}
      {error && <ProblemAlert error={error} retry={refetch} />}
      {data?.regions.length === 0 && (
        <EmptyState icon="regions" title="No region to rank">
          Either nothing in this architecture belongs to a cloud with regions, or no region keeps
          data where it must stay.
        </EmptyState>
      )}
      {data && data.regions.length > 0 && (
        <div className={classes.table} data-old={isPlaceholderData || undefined}>
          <RegionTable regions={data.regions} />
        </div>
      )}
    </div>
  );
}
