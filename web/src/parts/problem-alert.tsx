import { Alert, Button, Group, Text } from '@mantine/core';
import type { Problem, ProblemDocument } from '@stackstage/contracts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import classes from './problem-alert.module.css';

/** What went wrong, where, what to do, and the id to name when asking for help. */
export function ProblemAlert({
  error,
  retry,
}: {
  error: unknown;
  retry?: (() => unknown) | undefined;
}) {
  const { title, detail, members } = described(error);
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      classNames={{ root: classes.root, title: classes.title }}
      icon={<Icon name="warning" />}
      title={title}
    >
      {!saysTheSame(detail, members) && <Text size="sm">{detail}</Text>}
      {members.errors && (
        <ul className={classes.places}>
          {members.errors.map((place) => (
            <li key={`${place.file}${place.pointer}${place.line}${place.reason}`}>
              <code>{whereIs(place)}</code> {place.reason}
            </li>
          ))}
        </ul>
      )}
      <Group gap="sm" mt="xs">
        {retry && (
          <Button size="xs" variant="default" onClick={() => retry()}>
            Try again
          </Button>
        )}
        {members.code && (
          <Text size="xs" c="dimmed">
            Code <code>{members.code}</code>
          </Text>
        )}
        {members.request_id && (
          <Group gap={4}>
            <Text size="xs" c="dimmed">
              Request <code>{members.request_id}</code>
            </Text>
            <CopyButton text={members.request_id} what="request id" />
          </Group>
        )}
      </Group>
    </Alert>
  );
}

/** The detail of a problem with places is often that of the first place, which the list says. */
function saysTheSame(detail: string, { errors }: Partial<ProblemDocument>): boolean {
  const reason = errors?.[0]?.reason;
  return reason !== undefined && detail.includes(reason);
}

type Place = NonNullable<ProblemDocument['errors']>[number];

function whereIs({ file, line, column, pointer }: Place): string {
  if (!file) return pointer ?? 'request';
  if (!line) return file;
  return column ? `${file}:${line}:${column}` : `${file}:${line}`;
}

function described(error: unknown): {
  title: string;
  detail: string;
  members: Partial<ProblemDocument>;
} {
  if (isProblem(error)) {
    const members: Partial<ProblemDocument> = { ...error.members, code: error.code };
    return { title: members.title ?? 'This did not work', detail: error.message, members };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { title: 'This did not work', detail, members: {} };
}

/** By its shape: the class comes with all schemas, which the first load does without. */
function isProblem(error: unknown): error is Problem {
  return error instanceof Error && 'code' in error && 'members' in error;
}
