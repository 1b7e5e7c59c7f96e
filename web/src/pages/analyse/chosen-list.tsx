import { ActionIcon, Button } from '@mantine/core';
import { Icon } from '../../parts/icon.tsx';
import { bytes, count } from '../../parts/units.ts';
import { type Chosen, change, remove } from './chosen.ts';
import classes from './chosen-list.module.css';
import { limits } from './limits.ts';
import { holdsSecrets, type Refusal, totalSize } from './sort-candidates.ts';

/** What will be sent, what was refused, what was left out of a folder. */
export function ChosenList({ chosen }: { chosen: Chosen }) {
  const secrets = chosen.files.filter((file) => holdsSecrets(file.path));
  return (
    <div className={classes.all}>
      {chosen.files.length > 0 && (
        <div className={classes.head}>
          <span>
            {count(chosen.files.length, 'file')} · {bytes(totalSize(chosen.files))}
          </span>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => change({ files: [] })}
          >
            Remove all
          </Button>
        </div>
      )}
      <ul className={classes.files} aria-label="Chosen files">
        {chosen.files.map((file) => (
          <li key={file.path} className={classes.file}>
            <Icon name="file" size={16} />
            <span className={classes.path}>{file.path}</span>
            <span className={classes.size}>{bytes(file.size)}</span>
            <ActionIcon
              size={24}
              aria-label={`Remove ${file.path}`}
              onClick={() => remove(file.path)}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {secrets.length > 0 && (
        <div className={classes.warning} role="alert">
          <Icon name="warning" size={16} />
          <span>
            {secrets.map((file) => file.path).join(', ')} may hold passwords and keys. The review
            does not need {secrets.length === 1 ? 'it' : 'them'}.
          </span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              change({ files: chosen.files.filter((file) => !holdsSecrets(file.path)) })
            }
          >
            Leave out
          </Button>
        </div>
      )}
      {chosen.refused.length > 0 && (
        <div role="alert">
          <ul className={classes.refused}>
            {chosen.refused.map((refusal) => (
              <li key={refusal.path}>
                <b>{refusal.path}</b>, {bytes(refusal.size)}: {reasons[refusal.why]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={classes.skipped} role="status">
        {skippedWords(chosen)}
      </p>
    </div>
  );
}

const reasons: Readonly<Record<Refusal['why'], string>> = {
  'too-large': `not taken, the limit is ${bytes(limits.bytes)} for all files together`,
  'too-many': `not taken, the limit is ${limits.files} files`,
  'path-too-long': `not taken, the limit is ${limits.pathLength} characters of path`,
  'path-too-deep': `not taken, the limit is ${limits.pathDepth} folders`,
  empty: 'not taken, it is empty',
};

function skippedWords({ skipped }: Chosen): string {
  const parts = [
    ...(skipped.vendored > 0
      ? [`${count(skipped.vendored, 'file')} in hidden or vendored folders`]
      : []),
    ...(skipped.otherFormat > 0
      ? [`${count(skipped.otherFormat, 'file')} of formats not read`]
      : []),
  ];
  return parts.length > 0 ? `Skipped ${parts.join(' and ')}.` : '';
}
