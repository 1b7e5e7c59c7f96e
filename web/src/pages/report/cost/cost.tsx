import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { useScrollToHash } from '../../../parts/scroll-to-hash.ts';
import { count, day, usd } from '../../../parts/units.ts';
import { useShownReport } from '../shown-report.ts';
import { asTable } from './as-table.ts';
import { byResource } from './by-resource.ts';
import classes from './cost.module.css';
import { CostTable } from './cost-table.tsx';

/** What it costs a month: every line with its quantity, unit price, date and assumption. */
export function Cost() {
  const { report, base } = useShownReport();
  const { estimated_cost: cost, suggestion } = report;
  useScrollToHash();
  const [withZeros, setWithZeros] = useState(false);
  const zeros = cost.lines.filter((line) => line.monthly_usd === 0 && !line.usage_based).length;
  const parts = useMemo(
    () => byResource(cost.lines.filter((l) => withZeros || l.monthly_usd !== 0 || l.usage_based)),
    [cost.lines, withZeros],
  );
  const unpriced = new Set(cost.not_priced.map(({ resource }) => resource)).size;
  if (cost.lines.length === 0 && cost.not_priced.length === 0) {
    return (
      <EmptyState icon="info" title="Nothing here has a price">
        {count(cost.free.length, 'resource')} of {report.resources.length} cost nothing; the others
        are of services that StackStage does not price.
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <p className={classes.total}>
          <b>{usd(cost.monthly_usd)}</b> a month
        </p>
        <p className={classes.of}>
          Of {count(report.resources.length, 'resource')}, {cost.priced_resources} priced,{' '}
          <a href="#free">{cost.free.length} free</a>,{' '}
          <a href="#not-priced">{unpriced} not priced</a>. List prices of {day(cost.as_of)}
          {cost.oldest_as_of &&
            cost.oldest_as_of !== cost.as_of &&
            `, the oldest of ${day(cost.oldest_as_of)}`}
          ; no discounts, no taxes.{' '}
          <Link to={`${base}/suggestion`}>
            The suggestion costs {usd(suggestion.monthly_usd)} a month.
          </Link>
        </p>
        <div className={classes.tools}>
          {zeros > 0 && (
            <Switch
              size="sm"
              label={`Show ${count(zeros, 'line')} of $0`}
              checked={withZeros}
              onChange={(event) => setWithZeros(event.currentTarget.checked)}
            />
          )}
          <CopyButton
            text={() => asTable(cost)}
            what="all lines, for a spreadsheet"
            label="Copy lines"
          />
        </div>
      </div>
      <CostTable parts={parts} total={cost.monthly_usd} />
      <section id="not-priced" className={classes.section}>
        <h2>Not priced</h2>
        {cost.not_priced.length === 0 ? (
          <p className={classes.of}>Everything that costs something is priced.</p>
        ) : (
          <ul className={classes.list}>
            {cost.not_priced.map(({ resource, component, reason }) => (
              <li key={resource + component}>
                <code>{resource}</code>
                <span>
                  {component}: {reason}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section id="free" className={classes.section}>
        <h2>Free</h2>
        <p className={classes.free}>
          {cost.free.length === 0
            ? 'No resource is free of charge.'
            : cost.free.map((address) => <code key={address}>{address}</code>)}
        </p>
      </section>
    </div>
  );
}
