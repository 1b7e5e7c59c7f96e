import { NavLink, useLocation } from 'react-router';
import { Icon } from '../parts/icon.tsx';
import { signInPath } from '../session/require-sign-in.tsx';
import { useSession } from '../session/session.ts';
import classes from './bottom-bar.module.css';
import { destinations } from './destinations.ts';

/** The rail of narrow screens: four places and the account. */
export function BottomBar() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const signIn = pathname.startsWith('/sign-') ? '/sign-in' : signInPath(pathname + search);
  const account =
    session.state === 'signed-in'
      ? { path: '/account', label: 'Account', icon: 'account' as const }
      : { path: signIn, label: 'Sign in', icon: 'account' as const };
  return (
    <nav aria-label="Pages" className={classes.bar}>
      {[...destinations.slice(0, 4), account].map(({ path, label, icon }) => (
        <NavLink key={label} to={path} end={path === '/'} className={classes.entry ?? ''}>
          <Icon name={icon} />
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
