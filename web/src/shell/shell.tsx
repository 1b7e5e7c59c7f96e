import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { PageSkeleton } from '../parts/page-skeleton.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DropTarget } from './drop-target.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';

/** What stands around every page. */
export function Shell() {
  const [palette, paletteIs] = useDisclosure();
  const [help, helpIs] = useDisclosure();
  useHotkeys([['mod+K', paletteIs.toggle]], []);
  useHotkeys([['shift+?', helpIs.open]]);

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        Skip to the page
      </a>
      <Rail openPalette={paletteIs.open} openHelp={helpIs.open} />
      <main id="main" tabIndex={-1} className={classes.main}>
        <OfflineNotice />
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar />
      <DropTarget />
      <Palette opened={palette} close={paletteIs.close} openHelp={helpIs.open} />
      <KeyboardHelp opened={help} close={helpIs.close} />
      <ScrollRestoration />
    </div>
  );
}
