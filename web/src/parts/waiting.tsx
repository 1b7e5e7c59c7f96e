import { useEffect, useState } from 'react';
import classes from './waiting.module.css';

interface WaitingProps {
  /** What is on its way, for screen readers and for those who wait long: "The drawing". */
  readonly what: string;
  /** As tall as what will stand here, in pixels or as CSS. */
  readonly height: number | string;
}

/** Room for what is on its way: empty for 300 ms, then grey, after ten seconds with a word. */
export function Waiting({ what, height }: WaitingProps) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 10_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      className={classes.room}
      style={{ height }}
      role="status"
      aria-label={`${what} is loading`}
    >
      {isLong && (
        <p className={classes.words}>
          {what} takes longer than usual. Leave the page at will, or load it again.
        </p>
      )}
    </div>
  );
}
