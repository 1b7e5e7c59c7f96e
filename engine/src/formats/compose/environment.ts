import type { TextFile } from '../../source/file.ts';

/** Longest file of settings that is read, in UTF-16 units. */
const longest = 256 * 1024;

/** The settings of a `.env` file: `KEY=value` lines, quotes taken off, comments left out. */
export function settingsOf(file: TextFile): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const line of file.text.slice(0, longest).split('\n')) {
    const text = line.trim().replace(/^export /, '');
    const equals = text.indexOf('=');
    if (text.startsWith('#') || equals < 1) continue;
    settings.set(text.slice(0, equals).trim(), unquoted(text.slice(equals + 1).trim()));
  }
  return settings;
}

function unquoted(text: string): string {
  const quote = text.charAt(0);
  if ((quote === '"' || quote === "'") && text.length > 1) {
    const end = text.indexOf(quote, 1);
    if (end > 0) return text.slice(1, end);
  }
  const comment = text.indexOf(' #');
  return comment < 0 ? text : text.slice(0, comment).trimEnd();
}
