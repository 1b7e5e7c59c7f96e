/** What no person should read, and no document store: control characters but tab and line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const opening = '<think>';
const closing = '</think>';

/** Pieces of text on their way from a model to a reader. */
export interface TextFlow {
  /** Takes a piece, and gives what of it can be shown by now. */
  readonly take: (piece: string) => string;
  /** What was held back. */
  readonly end: () => string;
  /** Whether the answer is longer than was asked for; what is over is not given. */
  readonly isFull: () => boolean;
}

/**
 * Makes pieces whole: characters that were split in two between pieces, blank space before the first
 * word, and the thinking aloud that some local models put before their answer.
 *
 * @param most characters (UTF-16)
 */
export function textFlow(most: number): TextFlow {
  let held = '';
  let given = 0;
  let phase: 'beginning' | 'thinking' | 'answer' = 'beginning';

  const give = (text: string): string => {
    const clean = text
      .toWellFormed()
      .replace(controls, '')
      .slice(0, most - given)
      .toWellFormed();
    given += clean.length;
    return clean;
  };
  const flow = (isEnd: boolean): string => {
    if (phase === 'beginning') {
      held = held.trimStart();
      if (held.startsWith(opening)) phase = 'thinking';
      else if (held !== '' && (isEnd || !opening.startsWith(held))) phase = 'answer';
    }
    if (phase === 'thinking') {
      const at = held.indexOf(closing);
      if (at === -1) return '';
      held = held.slice(at + closing.length).trimStart();
      if (held === '') {
        phase = 'beginning'; // blank space may follow in the next piece
        return '';
      }
      phase = 'answer';
    }
    if (phase === 'beginning') return '';
    const cut = isEnd || !isHighSurrogate(held.at(-1)) ? held.length : held.length - 1;
    const ready = held.slice(0, cut);
    held = held.slice(cut);
    return give(ready);
  };
  return {
    take(piece) {
      held += piece;
      return flow(false);
    },
    end: () => flow(true),
    isFull: () => given >= most,
  };
}

function isHighSurrogate(character: string | undefined): boolean {
  return character !== undefined && character >= '\ud800' && character <= '\udbff';
}
