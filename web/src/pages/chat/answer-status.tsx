import { useEffect, useRef, useState } from 'react';
import type { LiveMessage } from '../../api/stored-chats.ts';
import { endOf } from './ends.ts';

interface AnswerStatusProps {
  readonly chatId: string | undefined;
  readonly running: boolean;
  /** The newest message that is shown. */
  readonly last: LiveMessage | undefined;
}

/**
 * What a screen reader is told of an answer: that it begins, and once, when it is done, all of it. The
 * messages themselves say nothing while they grow, and what was answered before one came says nothing.
 */
export function AnswerStatus({ chatId, running, last }: AnswerStatusProps) {
  const [says, setSays] = useState('');
  /** The chat whose answer is waited for, with no id yet where it is new. */
  const waits = useRef<{ readonly chatId: string | undefined }>(undefined);
  useEffect(() => {
    if (running) {
      waits.current = { chatId };
      setSays('Answering');
      return;
    }
    if (waits.current?.chatId !== chatId) {
      waits.current = undefined;
      setSays('');
    }
    if (!waits.current || last?.role !== 'assistant' || last.state !== 'done') return;
    waits.current = undefined;
    const how = endOf(last);
    setSays(`Answer complete${how === '' ? '' : `, ${how}`}. ${spoken(last.text)}`);
  }, [chatId, running, last]);
  return (
    <span role="status" className="visually-hidden">
      {says}
    </span>
  );
}

/** Markdown as it is read aloud. */
function spoken(text: string): string {
  return text
    .replace(/```[\s\S]*?(?:```|$)/g, ' Code. ')
    .replace(/\{\{diagram:[^}]*\}\}/g, ' Diagram. ')
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/[*_`#|]|\[\d+\]/g, '');
}
