import type { Report } from '@stackstage/contracts';
import { Link } from 'react-router';
import { count } from '../../../parts/units.ts';
import classes from './overview.module.css';

/** What the report rests on and what it leaves out, as counts that open the lists. */
export function Coverage({ report, base }: { report: Report; base: string }) {
  const { estimated_cost: cost, resources, diagnostics } = report;
  const unpriced = new Set(cost.not_priced.map(({ resource }) => resource)).size;
  const unknown = resources.filter(({ service }) => service === null).length;
  const counts = [
    {
      text: `${cost.priced_resources} of ${count(resources.length, 'resource')} priced`,
      to: 'cost',
    },
    { text: `${cost.free.length} free`, to: 'cost#free' },
    { text: `${unpriced} not priced`, to: 'cost#not-priced' },
    { text: `${unknown} not reviewed`, to: 'details#not-reviewed' },
    { text: `${count(report.undetermined.length, 'open question')}`, to: 'details#undetermined' },
    { text: `${count(report.assumptions.length, 'assumption')}`, to: 'details#assumptions' },
    { text: `${report.suppressed.length} suppressed`, to: 'findings?state=suppressed' },
    { text: `${count(diagnostics.length, 'note')} from reading`, to: 'details#diagnostics' },
  ];
  return (
    <ul className={classes.coverage} aria-label="What this report rests on">
      {counts.map(({ text, to }) => (
        <li key={to}>
          <Link to={`${base}/${to}`}>{text}</Link>
        </li>
      ))}
    </ul>
  );
}
