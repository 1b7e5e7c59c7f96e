import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Where this page is under, before its title. */
  readonly trail?: ReactNode;
  /** What can be done here; one of it is the main action. */
  readonly actions?: ReactNode;
  /** The content reaches from edge to edge. */
  readonly bleed?: boolean;
  readonly children: ReactNode;
}

/** A page: its head with where one is and what one can do, and its content. */
export function Page({ title, trail, actions, bleed, children }: PageProps) {
  const heading = useHeadingFocus();
  return (
    <>
      <title>{`${title} · StackStage`}</title>
      <header className={classes.head}>
        <div className={classes.where}>
          {trail && <div className={classes.trail}>{trail}</div>}
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={bleed ? classes.bleed : classes.content}>{children}</div>
    </>
  );
}

let firstPage: string | undefined;

/** Moves the focus to the heading when one came here from another page. */
function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const how = useNavigationType();
  const came = useRef(false);
  useEffect(() => {
    firstPage ??= key;
    if (came.current) return;
    came.current = true;
    const entered = key === firstPage && how === 'POP';
    const typing = document.activeElement instanceof HTMLTextAreaElement;
    if (!entered && !typing) heading.current?.focus({ preventScroll: true });
  }, [key, how]);
  return heading;
}
