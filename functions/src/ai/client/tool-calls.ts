import type { ClientLimits } from './limits.ts';
import type { ToolCall } from './model.ts';

interface Growing {
  id: string;
  name: string;
  arguments: string;
}

/**
 * Puts calls together from the pieces of a stream. Servers differ: some send no index, some no id, some
 * the name with each piece, some the arguments as an object.
 */
export function toolCalls(limits: ClientLimits) {
  const calls: Growing[] = [];
  const byIndex = new Map<number, Growing>();

  const growing = (index: number | undefined, id: string, name: string): Growing | undefined => {
    const known = index === undefined ? calls.at(-1) : byIndex.get(index);
    const isAnother = known !== undefined && id !== '' && known.id !== '' && id !== known.id;
    const startsAnew = index === undefined && name !== '' && (known?.arguments ?? '') !== '';
    if (known !== undefined && !isAnother && !startsAnew) return known;
    if (calls.length >= limits.toolCalls) return undefined;
    const call = { id, name: '', arguments: '' };
    calls.push(call);
    if (index !== undefined) byIndex.set(index, call);
    return call;
  };

  return {
    take(pieces: unknown): void {
      if (!Array.isArray(pieces)) return;
      for (const piece of pieces as unknown[]) {
        const { index, id, function: asked } = objectOf(piece);
        const { name, arguments: given } = objectOf(asked);
        const call = growing(numberOf(index), stringOf(id), stringOf(name));
        if (call === undefined) continue;
        call.id ||= stringOf(id);
        call.name ||= stringOf(name);
        const text = typeof given === 'object' && given !== null ? JSON.stringify(given) : given;
        call.arguments = (call.arguments + stringOf(text)).slice(0, limits.argumentCharacters);
      }
    },
    /** Those that have a name; each with an id of its own. */
    end(): readonly ToolCall[] {
      const ids = new Set<string>();
      return calls
        .filter(({ name }) => name !== '')
        .map((call, at) => {
          const id = call.id === '' || ids.has(call.id) ? `call_${at + 1}` : call.id;
          ids.add(id);
          return { id, name: call.name, arguments: call.arguments === '' ? '{}' : call.arguments };
        });
    },
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
