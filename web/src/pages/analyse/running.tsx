import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { bytes, count } from '../../parts/units.ts';
import classes from './running.module.css';
import type { Progress } from './use-analysis.ts';

const steps = ['reading', 'analysing', 'opening'] as const;

/** The steps of an analysis, with what they work on, and a way out. */
export function Running({ progress, cancel }: { progress: Progress; cancel(): void }) {
  const slow = useSeconds(progress.since) > 10;
  const what = progress.files > 0 ? count(progress.files, 'file') : 'your words';
  const words = {
    reading: `Reading ${what} · ${bytes(progress.bytes)}`,
    analysing: `Reviewing, pricing and drawing ${what}`,
    opening: 'Opening the report',
  };
  const at = steps.indexOf(progress.step);
  return (
    <section className={classes.running} aria-label="Analysis">
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step} className={classes.step} data-state={stateOf(index, at)}>
            <span className={classes.sign}>
              {index < at && <Icon name="check" size={16} />}
              {index === at && <Loader size={16} />}
            </span>
            {words[step]}
          </li>
        ))}
      </ol>
      {slow && (
        <p className={classes.slow}>
          This takes longer than usual. You may leave the page: the report will be in Reports.
        </p>
      )}
      <Button variant="default" onClick={cancel}>
        Cancel
      </Button>
      <span role="status" className="visually-hidden">
        {words[progress.step]}
      </span>
    </section>
  );
}

function stateOf(index: number, at: number): string {
  if (index < at) return 'done';
  return index === at ? 'now' : 'later';
}

function useSeconds(since: number): number {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (now - since) / 1000;
}
