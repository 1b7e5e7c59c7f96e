import { useSyncExternalStore } from 'react';
import { whenSignedOut } from '../../session/session.ts';

/** What is written and not sent, by the chat it is written in; kept until it is sent or the page is left. */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();
whenSignedOut(() => drafts.clear());

/** The draft at a place. */
export function useDraft(place: string): string {
  return useSyncExternalStore(subscribe, () => drafts.get(place) ?? '');
}

export function writeDraft(place: string, text: string): void {
  if (text === '') drafts.delete(place);
  else drafts.set(place, text);
  for (const listener of listeners) listener();
}

/** What was written in a chat that had no id yet, also in place of one of its questions, goes with it. */
export function moveDrafts(from: string, to: string): void {
  for (const [place, text] of [...drafts]) {
    if (place !== from && !place.startsWith(`${from} `)) continue;
    drafts.delete(place);
    drafts.set(to + place.slice(from.length), text);
  }
  for (const listener of listeners) listener();
}

export function draftAt(place: string): string {
  return drafts.get(place) ?? '';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
