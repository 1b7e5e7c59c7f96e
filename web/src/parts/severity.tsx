import classes from './severity.module.css';

/** The severities, worst first. */
export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

const words: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

/** Shapes tell severities apart where colours don't: more corners filled, more severe. */
const shapes: Readonly<Record<Severity, string>> = {
  critical: 'M6 .5 11.5 6 6 11.5.5 6z',
  high: 'M6 1 11.5 11H.5z',
  medium: 'M1.5 1.5h9v9h-9z',
  low: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z',
  info: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zm0 2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
};

/** A severity as shape, colour and word. */
export function SeverityMark({ severity, bare }: { severity: Severity; bare?: boolean }) {
  return (
    <span className={classes.mark} data-severity={severity}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={shapes[severity]} fill="currentColor" fillRule="evenodd" />
      </svg>
      <span className={bare ? 'visually-hidden' : undefined}>{words[severity]}</span>
    </span>
  );
}
