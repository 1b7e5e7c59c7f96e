import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { NavLink, useLocation } from 'react-router';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { signInPath } from '../session/require-sign-in.tsx';
import { signOut, useSession } from '../session/session.ts';
import { destinations } from './destinations.ts';
import classes from './rail.module.css';
import { ThemeMenu } from './theme-menu.tsx';

/** The way around on wide screens: 64 px with icons, or opened with words. */
export function Rail({ openPalette, openHelp }: { openPalette(): void; openHelp(): void }) {
  const [open, setOpen] = useLocalStorage({
    key: 'stackstage.rail',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const session = useSession();
  const { pathname, search } = useLocation();
  const signIn = pathname.startsWith('/sign-') ? '/sign-in' : signInPath(pathname + search);

  return (
    <nav aria-label="Pages" className={classes.rail} data-open={open || undefined}>
      <div className={classes.top}>
        <NavLink to="/" className={classes.brand ?? ''} aria-label="StackStage, to Analyse">
          <Mark />
          <span className={classes.word}>StackStage</span>
        </NavLink>
      </div>
      <div className={classes.pages}>
        <RailButton icon="search" label="Go to…" keys="Ctrl K" open={open} onClick={openPalette} />
        {destinations.map(({ path, label, icon }) => (
          <RailLink key={path} to={path} icon={icon} label={label} open={open} />
        ))}
      </div>
      <div className={classes.foot}>
        {session.state === 'signed-in' ? (
          <>
            <RailLink to="/account" icon="account" label="Account" open={open} />
            <RailButton icon="leave" label="Sign out" open={open} onClick={() => void signOut()} />
          </>
        ) : (
          <RailLink to={signIn} icon="account" label="Sign in" open={open} />
        )}
        <ThemeMenu open={open} />
        <RailButton icon="keyboard" label="Keyboard help" keys="?" open={open} onClick={openHelp} />
        <ActionIcon
          className={classes.toggle}
          aria-label={open ? 'Make the rail narrow' : 'Open the rail'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'left' : 'right'} size={16} />
        </ActionIcon>
      </div>
    </nav>
  );
}

interface EntryProps {
  readonly icon: IconName;
  readonly label: string;
  readonly open: boolean;
}

function RailLink({ to, icon, label, open }: EntryProps & { readonly to: string }) {
  return (
    <Tooltip label={label} position="right" disabled={open}>
      <NavLink to={to} end={to === '/'} className={classes.entry ?? ''}>
        <Icon name={icon} />
        <span className={classes.word}>{label}</span>
      </NavLink>
    </Tooltip>
  );
}

function RailButton({
  icon,
  label,
  keys,
  open,
  onClick,
}: EntryProps & { readonly keys?: string; onClick(): void }) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label} position="right" disabled={open}>
      <UnstyledButton className={classes.entry} onClick={onClick} aria-label={label}>
        <Icon name={icon} />
        <span className={classes.word}>{label}</span>
        {keys && <kbd className={classes.keys}>{keys}</kbd>}
      </UnstyledButton>
    </Tooltip>
  );
}
