import { useEffect, useSyncExternalStore } from 'react';
import type { IconName } from '../parts/icon.tsx';

/** Something the palette offers. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is, or where it leads. */
  readonly hint: string;
  readonly icon: IconName;
  run(): void;
}

let offered: ReadonlyMap<symbol, readonly Command[]> = new Map();
const listeners = new Set<() => void>();

function offer(owner: symbol, commands: readonly Command[] | undefined): void {
  const next = new Map(offered);
  if (commands) next.set(owner, commands);
  else next.delete(owner);
  offered = next;
  for (const listener of listeners) listener();
}

/** Puts commands into the palette while the page that calls this is shown. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    const owner = Symbol('commands');
    offer(owner, commands);
    return () => offer(owner, undefined);
  }, [commands]);
}

/** All commands that pages offer now. */
export function useOffered(): readonly Command[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
  );
  return [...all.values()].flat();
}
