import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { Link } from 'react-router';
import { signOut, useSession } from '../../session/session.ts';
import { Page } from '../../shell/page.tsx';
import { schemes } from '../../shell/schemes.ts';
import classes from './account-page.module.css';

/** Who is signed in, how the page looks, and the way out. */
export function AccountPage() {
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  if (session.state !== 'signed-in') return null;
  return (
    <Page
      title="Account"
      actions={
        <Button variant="default" onClick={() => void signOut()}>
          Sign out
        </Button>
      }
    >
      <dl className={classes.list}>
        <div className={classes.row}>
          <dt>E-mail</dt>
          <dd>{session.email || 'none'}</dd>
        </div>
        <div className={classes.row}>
          <dt>User id</dt>
          <dd>
            <code>{session.uid}</code>
          </dd>
        </div>
        <div className={classes.row}>
          <dt id="theme">Theme</dt>
          <dd>
            <SegmentedControl
              aria-labelledby="theme"
              value={colorScheme}
              onChange={(value) => setColorScheme(value as typeof colorScheme)}
              data={schemes.map(({ value, label }) => ({ value, label }))}
            />
          </dd>
        </div>
      </dl>
      <p>
        <Link to="/privacy">What is stored and sent</Link>
      </p>
    </Page>
  );
}
