import { useShownReport } from '../shown-report.ts';
import { Evidence } from './evidence.tsx';
import type { Filter } from './filter.ts';
import classes from './finding-detail.module.css';

/** What the files leave open: neither passed nor failed. */
export function OpenQuestions({ filter }: { filter: Filter }) {
  const { report } = useShownReport();
  const words = filter.q.toLowerCase();
  const found = report.undetermined.filter(
    ({ title, rule, resource, pillar }) =>
      `${title} ${rule} ${resource}`.toLowerCase().includes(words) &&
      (!filter.pillar || filter.pillar === pillar),
  );
  if (found.length === 0) return <p>The files leave no such question open.</p>;
  return (
    <ul className={classes.part}>
      {found.map(({ rule, title, resource, because, evidence }) => (
        <li key={rule + resource} className={classes.occurrence}>
          <h3>{title}?</h3>
          <p className={classes.because}>
            <code>{resource}</code>: not known, as {because}.
          </p>
          <Evidence evidence={[evidence]} label={resource} />
        </li>
      ))}
    </ul>
  );
}
