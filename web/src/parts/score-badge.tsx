import classes from './score-badge.module.css';

/** A score in a small square. */
export function ScoreBadge({ score }: { score: number }) {
  return (
    <span className={classes.badge}>
      {Math.round(score)}
      <span className="visually-hidden"> of 100</span>
    </span>
  );
}
