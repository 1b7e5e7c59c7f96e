import { Modal, useMantineColorScheme } from '@mantine/core';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useStoredReports } from '../api/stored-reports.ts';
import { Icon } from '../parts/icon.tsx';
import { signOut, useSession } from '../session/session.ts';
import { type Command, useOffered } from './commands.ts';
import { destinations } from './destinations.ts';
import { matching } from './matching.ts';
import classes from './palette.module.css';
import { schemes } from './schemes.ts';

interface PaletteProps {
  readonly opened: boolean;
  close(): void;
  openHelp(): void;
}

/** Go to a page or report, run an action, find a resource. */
export function Palette({ opened, close, openHelp }: PaletteProps) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      size={600}
      yOffset="12dvh"
      padding={0}
      title={<span className="visually-hidden">Go to a page, report, resource or action</span>}
      styles={{ header: { minHeight: 0, padding: 0 } }}
    >
      <Choices close={close} openHelp={openHelp} />
    </Modal>
  );
}

function Choices({ close, openHelp }: Omit<PaletteProps, 'opened'>) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const found = matching(useCommandsOfAll(openHelp), words).slice(0, 50);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (!command) return;
    close();
    command.run();
  };

  return (
    <>
      <div className={classes.search}>
        <Icon name="search" />
        <input
          className={classes.input}
          role="combobox"
          aria-label="Go to a page, report, resource or action"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
          placeholder="Page, report, resource or action"
          data-autofocus
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
            else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
            else if (event.key === 'Enter') run(chosen);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div id={list} role="listbox" aria-label="Found" className={classes.list}>
        {found.map((command) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox
          <div
            key={command.id}
            id={`${list}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            className={classes.option}
            ref={(element) => {
              if (command === chosen) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => run(command)}
          >
            <Icon name={command.icon} size={18} />
            <span className={classes.label}>{command.label}</span>
            <span className={classes.hint}>{command.hint}</span>
          </div>
        ))}
        {found.length === 0 && <p className={classes.none}>Nothing here is called that.</p>}
      </div>
    </>
  );
}

function useCommandsOfAll(openHelp: () => void): readonly Command[] {
  const navigate = useNavigate();
  const session = useSession();
  const reports = useStoredReports(session);
  const offered = useOffered();
  const { setColorScheme } = useMantineColorScheme();
  const goTo = (path: string) => () => void navigate(path);
  return [
    ...destinations.map(({ path, label, icon }) => ({
      id: `page:${path}`,
      label,
      hint: 'Page',
      icon,
      run: goTo(path),
    })),
    ...offered,
    ...(reports.data ?? []).map((report) => ({
      id: `report:${report.id}`,
      label: report.title,
      hint: 'Report',
      icon: 'reports' as const,
      run: goTo(`/reports/${report.id}`),
    })),
    ...schemes.map(({ value, label, icon }) => ({
      id: `theme:${value}`,
      label: `Theme: ${label.toLowerCase()}`,
      hint: 'Action',
      icon,
      run: () => setColorScheme(value),
    })),
    { id: 'help', label: 'Keyboard help', hint: 'Action', icon: 'keyboard', run: openHelp },
    session.state === 'signed-in'
      ? { id: 'out', label: 'Sign out', hint: 'Action', icon: 'account', run: () => void signOut() }
      : { id: 'in', label: 'Sign in', hint: 'Page', icon: 'account', run: goTo('/sign-in') },
  ];
}
