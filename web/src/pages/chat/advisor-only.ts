import { useSyncExternalStore } from 'react';
import { whenSignedOut } from '../../session/session.ts';

/** Where the reports and chats are remembered that no model is told of, in this browser. */
const key = 'stackstage.advisor-only';
const most = 200;
const listeners = new Set<() => void>();
let all = read();
whenSignedOut(() => write([]));

/** Whether questions about this report, or in this chat, go to the built-in advisor alone. */
export function useAdvisorOnly(id: string): boolean {
  return useSyncExternalStore(subscribe, () => all.includes(id));
}

export function chooseAdvisorOnly(id: string, only: boolean): void {
  const others = all.filter((one) => one !== id);
  write(only ? [id, ...others].slice(0, most) : others);
}

/** What was chosen for a chat that had no id yet goes with it. */
export function nameAdvisorOnly(from: string, to: string): void {
  if (all.includes(from)) write([to, ...all.filter((id) => id !== from)]);
}

function read(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.map(String) : [];
  } catch {
    return []; // storage is off, or holds something else: nothing is remembered
  }
}

function write(ids: readonly string[]): void {
  all = ids;
  try {
    localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // storage is off: it holds as long as the page does
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
