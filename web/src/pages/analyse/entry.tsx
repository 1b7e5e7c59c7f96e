import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { bytes } from '../../parts/units.ts';
import { type Chosen, change, choose, choosePasted } from './chosen.ts';
import { ChosenList } from './chosen-list.tsx';
import { filesOfPicker } from './dropped-files.ts';
import classes from './entry.module.css';
import { formats, limits } from './limits.ts';
import { Options } from './options.tsx';

const invitation =
  'Drop files or a folder, paste a template, or describe it:\n' +
  'two m6i.large behind an ALB with a Multi-AZ Postgres in eu-west-1';

interface EntryProps {
  readonly chosen: Chosen;
  readonly signedIn: boolean;
  readonly error: unknown;
  analyse(): void;
}

/** Where the architecture goes in: words, a paste, files, folders. */
export function Entry({ chosen, signedIn, error, analyse }: EntryProps) {
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) words.current?.focus({ preventScroll: true });
  }, []);
  const isEmpty = chosen.files.length === 0 && chosen.words.trim() === '';
  const tooLong = chosen.words.length > limits.prose;
  const send = () => {
    if (!isEmpty && !tooLong) analyse();
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {error !== undefined && <ProblemAlert error={error} retry={isEmpty ? undefined : analyse} />}
      <div className={classes.area}>
        <textarea
          ref={words}
          className={classes.words}
          aria-label="Architecture, as a template or in words"
          aria-describedby="takes"
          placeholder={chosen.files.length > 0 ? 'Anything to add in words?' : invitation}
          rows={chosen.files.length > 0 ? 2 : 7}
          value={chosen.words}
          onChange={(event) => change({ words: event.currentTarget.value })}
          onPaste={(event) => {
            const files = event.clipboardData.files;
            if (files.length > 0) choose(filesOfPicker(files));
            else if (!choosePasted(event.clipboardData.getData('text/plain'))) return;
            event.preventDefault();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          }}
        />
        <ChosenList chosen={chosen} />
        <div className={classes.bar}>
          <Picker label="Files" icon="file" />
          <Picker label="Folder" icon="folder" folder />
          <Options chosen={chosen} />
          <span className={classes.space} />
          {tooLong && (
            <span className={classes.tooLong} role="alert">
              {chosen.words.length} of {limits.prose} characters
            </span>
          )}
          <Button
            type="submit"
            disabled={isEmpty || tooLong}
            rightSection={<Icon name="arrow" size={16} />}
          >
            {signedIn ? 'Analyse' : 'Sign in and analyse'}
          </Button>
        </div>
      </div>
      <p id="takes" className={classes.takes}>
        Reads {formats.map((format) => format.name).join(', ')}. Up to {limits.files} files and{' '}
        {bytes(limits.bytes)} together. Hidden and vendored folders (<code>.git</code>,{' '}
        <code>.terraform</code>, <code>node_modules</code>) are skipped.
      </p>
    </form>
  );
}

function Picker({
  label,
  icon,
  folder,
}: {
  label: string;
  icon: 'file' | 'folder';
  folder?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name={icon} size={16} />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={folder ? 'Choose a folder' : 'Choose files'}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          if (event.currentTarget.files) choose(filesOfPicker(event.currentTarget.files));
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
