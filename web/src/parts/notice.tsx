import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** What a reader has to know of the text above it: something is missing, or was changed. */
export function Notice({ children }: { children: ReactNode }) {
  return <p className={classes.notice}>{children}</p>;
}
