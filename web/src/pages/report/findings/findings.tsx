import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { count } from '../../../parts/units.ts';
import { useShownReport } from '../shown-report.ts';
import { filterOf, grouped, passing } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { FindingDetail } from './finding-detail.tsx';
import { FindingList } from './finding-list.tsx';
import classes from './findings.module.css';
import { OpenQuestions } from './open-questions.tsx';

/** All findings: list left, detail right; filter and choice stand in the address. */
export function Findings() {
  const { report } = useShownReport();
  const [search, setSearch] = useSearchParams();
  const filter = filterOf(search);
  const shownFilter = useDeferredValue(JSON.stringify(filter));
  const page = useRef<HTMLDivElement>(null);
  const narrow = useMediaQuery('(max-width: 59.99em)', false, { getInitialValueInEffect: false });

  const groups = useMemo(() => {
    const wanted: typeof filter = JSON.parse(shownFilter);
    const all = wanted.state === 'suppressed' ? report.suppressed : report.issues;
    return grouped(passing(all, wanted), wanted.group);
  }, [report, shownFilter]);
  const rows = groups.flatMap(({ causes }) => causes);
  const asked = search.get('at');
  const at = rows.findIndex(({ key }) => key === asked);
  const wantsEvidence = useLocation().hash === '#evidence';
  const chosen = rows[at] ?? (narrow && !wantsEvidence ? undefined : rows[0]);

  const set = (changes: Readonly<Record<string, string>>, replace = true) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace, preventScrollReset: true },
    );
  };
  const move = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, Math.max(0, at) + by))];
    if (next) set({ at: next.key });
  };
  const focusDetail = () => page.current?.querySelector<HTMLElement>('[data-detail]')?.focus();
  useHotkeys([
    ['j', () => move(1)],
    ['k', () => move(-1)],
    ['Enter', focusDetail, { preventDefault: false }],
    ['e', () => page.current?.querySelector('[data-evidence]')?.scrollIntoView({ block: 'start' })],
    ['/', () => page.current?.querySelector<HTMLElement>('[data-search]')?.focus()],
  ]);

  const resources = new Set(rows.flatMap((cause) => cause.resources)).size;
  const findings = rows.reduce((sum, { issues }) => sum + issues.length, 0);
  const isOpen = narrow && chosen !== undefined;
  return (
    <div ref={page} className={classes.page}>
      {!isOpen && (
        <FilterBar
          filter={filter}
          set={set}
          report={report}
          found={
            filter.state === 'undetermined'
              ? count(report.undetermined.length, 'open question')
              : `${count(findings, 'finding')} in ${count(rows.length, 'row')}, ${count(resources, 'resource')}`
          }
        />
      )}
      {filter.state === 'undetermined' ? (
        <OpenQuestions filter={filter} />
      ) : rows.length === 0 ? (
        <NothingFound isFiltered={report.issues.length > 0} clear={() => setSearch({})} />
      ) : (
        <div className={classes.split} data-narrow={narrow || undefined}>
          {!isOpen && (
            <FindingList
              groups={groups}
              by={filter.group}
              chosen={chosen?.key}
              choose={(key) => set({ at: key }, !narrow)}
              move={move}
              open={focusDetail}
            />
          )}
          {chosen && (
            <FindingDetail
              key={chosen.key}
              cause={chosen}
              back={narrow ? () => set({ at: '' }) : undefined}
            />
          )}
        </div>
      )}
    </div>
  );
}

function NothingFound({ isFiltered, clear }: { isFiltered: boolean; clear(): void }) {
  if (!isFiltered) {
    return (
      <EmptyState icon="check" title="Nothing to fix">
        Every check that could be answered passes. Details lists what could not be answered.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="search" title="No finding matches">
      <button type="button" className={classes.clear} onClick={clear}>
        Show all findings
      </button>
    </EmptyState>
  );
}
