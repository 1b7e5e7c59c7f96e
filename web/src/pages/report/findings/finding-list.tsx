import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { pillarNames } from '../../../parts/pillars.ts';
import { type Severity, SeverityMark } from '../../../parts/severity.tsx';
import { Visible } from '../../../parts/visible-text.tsx';
import type { Cause } from './causes.ts';
import type { Filter, Group } from './filter.ts';
import classes from './finding-list.module.css';

interface FindingListProps {
  readonly groups: readonly Group[];
  readonly by: Filter['group'];
  readonly chosen: string | undefined;
  choose(key: string): void;
  move(by: number): void;
  open(): void;
}

type Row = { readonly heading: Group } | { readonly cause: Cause; readonly group: string };

/** The findings under their headings; only what is in view is in the page. */
export function FindingList({ groups, by, chosen, choose, move, open }: FindingListProps) {
  const list = useRef<HTMLDivElement>(null);
  const rows: Row[] = groups.flatMap((group) => [
    { heading: group },
    ...group.causes.map((cause) => ({ cause, group: group.name })),
  ]);
  const chosenRow = rows.findIndex((row) => 'cause' in row && row.cause.key === chosen);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => ('heading' in (rows[index] ?? {}) ? 36 : 60),
    overscan: 8,
  });
  useEffect(() => {
    if (chosenRow >= 0) virtual.scrollToIndex(chosenRow, { align: 'auto' });
  }, [chosenRow, virtual]);

  return (
    <div
      ref={list}
      className={classes.list}
      role="listbox"
      aria-label="Findings"
      tabIndex={0}
      aria-activedescendant={chosenRow >= 0 ? `finding-${chosenRow}` : undefined}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') move(1);
        else if (event.key === 'ArrowUp') move(-1);
        else if (event.key === 'Enter') open();
        else return;
        event.preventDefault();
      }}
    >
      <div className={classes.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (!row) return null;
          const place = { height: size, transform: `translateY(${start}px)` };
          if ('heading' in row) {
            return (
              <div
                key={`heading:${row.heading.name}`}
                className={classes.heading}
                style={place}
                role="presentation"
              >
                <GroupName by={by} name={row.heading.name} />
                <span className={classes.count}>{row.heading.causes.length}</span>
              </div>
            );
          }
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={`${row.group}:${row.cause.key}`}
              id={`finding-${index}`}
              className={classes.row}
              style={place}
              role="option"
              tabIndex={-1}
              aria-selected={row.cause.key === chosen}
              onClick={() => choose(row.cause.key)}
            >
              <SeverityMark severity={row.cause.severity} bare />
              <span className={classes.what}>
                <span className={classes.title}>{row.cause.title}</span>
                <span className={classes.where}>
                  <Visible text={row.cause.resources[0] ?? ''} />
                  {row.cause.resources.length > 1 && ` +${row.cause.resources.length - 1}`}
                </span>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function GroupName({ by, name }: { by: Filter['group']; name: string }) {
  if (by === 'severity') return <SeverityMark severity={name as Severity} />;
  if (by === 'pillar') return <>{pillarNames[name as keyof typeof pillarNames]}</>;
  return <code>{name}</code>;
}
