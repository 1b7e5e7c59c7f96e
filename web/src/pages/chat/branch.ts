/** What of a message places it among the others. */
interface Placed {
  readonly id: string;
  readonly parent?: string | undefined;
  readonly role: 'user' | 'assistant';
}

/** A message of the branch that is shown, with those that stand beside it. */
export interface Shown<T> {
  readonly message: T;
  /** Ids of all with the same parent, oldest first; itself among them. */
  readonly siblings: readonly string[];
}

/** Which of several siblings is shown, by their parent's id; the newest where nothing is chosen. */
export type Choices = ReadonlyMap<string, string>;

/** The branch through a tree of messages that the choices lead along. */
export function branchOf<T extends Placed>(
  messages: readonly T[],
  choices: Choices,
): readonly Shown<T>[] {
  const children = Map.groupBy(messages, ({ parent }) => parent ?? '');
  const branch: Shown<T>[] = [];
  for (let at = ''; branch.length < messages.length; ) {
    const beside = children.get(at) ?? [];
    const chosen = beside.find(({ id }) => id === choices.get(at)) ?? beside.at(-1);
    if (!chosen) break;
    branch.push({ message: chosen, siblings: beside.map(({ id }) => id) });
    at = chosen.id;
  }
  return branch;
}
