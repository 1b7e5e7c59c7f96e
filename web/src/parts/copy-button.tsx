import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { Icon } from './icon.tsx';

/** Copies a text and says so; with `label` a whole button, else an icon named after `what`. */
export function CopyButton({
  text,
  what,
  label,
  className,
}: {
  text: string | (() => string);
  what: string;
  label?: string;
  className?: string | undefined;
}) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    const done = await navigator.clipboard
      .writeText(typeof text === 'string' ? text : text())
      .then(() => true)
      .catch(() => false);
    setCopied(done);
    setTimeout(() => setCopied(undefined), 2000);
  };
  const said =
    copied === undefined ? '' : copied ? `Copied ${what}` : 'The browser refused to copy';
  return (
    <>
      {label ? (
        <Button
          className={className}
          variant="default"
          size="xs"
          leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}
          onClick={copy}
        >
          {copied ? 'Copied' : label}
        </Button>
      ) : (
        <Tooltip label={said || `Copy ${what}`}>
          <ActionIcon size={24} aria-label={`Copy ${what}`} onClick={copy}>
            <Icon name={copied ? 'check' : 'copy'} size={14} />
          </ActionIcon>
        </Tooltip>
      )}
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}
