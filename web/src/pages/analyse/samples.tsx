import { summaries } from 'virtual:sample-summaries';
import { useComputedColorScheme } from '@mantine/core';
import { Link } from 'react-router';
import { count, usd } from '../../parts/units.ts';
import { samples } from '../../samples/samples.ts';
import classes from './samples.module.css';
import section from './section.module.css';

/** Three architectures whose reports anybody can read at once. */
export function Samples() {
  const theme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return (
    <section className={section.section}>
      <div className={section.head}>
        <h2>Or read the report of a sample, no account needed</h2>
      </div>
      <ul className={section.cards}>
        {samples.map((sample, index) => {
          const summary = summaries[index];
          return (
            <li key={sample.id}>
              <Link to={`/samples/${sample.id}`} className={classes.card}>
                {summary && (
                  <img className={classes.drawing} src={summary.drawings[theme]} alt="" />
                )}
                <span className={classes.title}>{sample.title}</span>
                <span className={classes.format}>{sample.format}</span>
                <span className={classes.about}>{sample.about}</span>
                {summary && (
                  <span className={classes.facts}>
                    <b>{summary.score}</b> of 100 · {count(summary.issues, 'finding')} ·{' '}
                    {summary.monthlyUsd === null
                      ? 'not priced'
                      : `${usd(summary.monthlyUsd)} a month`}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
