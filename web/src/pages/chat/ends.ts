import type { LiveMessage } from '../../api/stored-chats.ts';

const advisor = 'stackstage-advisor';

const ends = {
  complete: '',
  stopped: 'stopped by you',
  length: 'cut at the length limit',
  refused: 'refused by the model or its filter',
  failed: 'failed on the way',
} as const;

/** Whether a language model gave it. */
export function isByModel({ model }: Pick<LiveMessage, 'model'>): boolean {
  return model !== undefined && model !== advisor;
}

/** Who gave an answer, and how it ended: `built-in advisor`, `gpt-x, stopped by you`. */
export function endOf({ model, finish }: Pick<LiveMessage, 'model' | 'finish'>): string {
  const who = model === undefined ? '' : model === advisor ? 'Built-in advisor' : model;
  const how = finish === undefined ? '' : ends[finish];
  return [who, how].filter((part) => part !== '').join(', ');
}
