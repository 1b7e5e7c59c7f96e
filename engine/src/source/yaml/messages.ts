import type { YAMLError } from 'yaml';

/** A syntax error in plain words: what was found, what was expected, where. */
export interface InWords {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Says the library's error as place, found and expected. */
export function inWords(error: YAMLError, text: string): InWords {
  const start = Math.min(Math.max(0, error.pos[0]), text.length);
  const end = Math.min(Math.max(start, Math.min(error.pos[1], start + 200)), text.length);
  return { message: message(error, text, start), start, end };
}

function message(error: YAMLError, text: string, start: number): string {
  const found = here(text, start);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'Found a tab at the start of a line, expected spaces: YAML is indented by spaces only.';
    case 'BAD_INDENT':
      return error.message.startsWith('Flow')
        ? `Found ${found}, expected the closing bracket to be further right than the key it belongs to.`
        : `Found ${found} at this indentation, expected it in the same column as its neighbours.`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return `Found a second ":" on this line, expected one key and one value; put the text in quotes or the key on its own line.`;
    case 'MULTILINE_IMPLICIT_KEY':
      return `Found ${found} over several lines, expected "key: value" on one line; perhaps a ":" is missing, or a quote is not closed.`;
    case 'BAD_SCALAR_START':
      return `Found ${found} at the start of a text, expected quotes around it.`;
    case 'BAD_DQ_ESCAPE':
      return `Found an unknown escape ${found} in a text in double quotes, expected one like \\n or \\\\; or use single quotes.`;
    case 'MULTIPLE_DOCS':
      return `Found a second document, expected one.`;
    case 'KEY_OVER_1024_CHARS':
      return 'Found a key of more than 1,024 characters, expected ":" before that.';
    case 'MISSING_CHAR':
      return missing(error.message, found);
    case 'RESOURCE_EXHAUSTION':
      return 'Values are nested too deep.';
    default:
      return `Found ${found}, which can't stand here: ${lowerFirst(error.message)}.`;
  }
}

function missing(said: string, found: string): string {
  if (said.includes('closing')) {
    const quote = said.includes('"') ? '"' : "'";
    return `Found ${found}, expected a closing ${quote} for the text that starts before it.`;
  }
  if (said.startsWith('Implicit map keys need to be followed'))
    return `Found ${found} without ":" after it, expected "key: value".`;
  if (said.startsWith('Flow'))
    return `Found ${found}, expected ${said.includes('}') || said.includes('map') ? '"}"' : '"]"'} to close the bracket.`;
  if (said.includes(', ')) return `Found ${found}, expected "," before it.`;
  if (said.startsWith('Sequence item'))
    return `Found ${found}, expected "- " as in the items above.`;
  return `Found ${found}: ${lowerFirst(said)}.`;
}

function lowerFirst(said: string): string {
  return said.charAt(0).toLowerCase() + said.slice(1);
}

/** The word at an offset, for quoting. */
function here(text: string, offset: number): string {
  if (text.slice(offset).trim() === '') return 'the end of the file';
  let start = offset;
  while (start < text.length && /\s/.test(text.charAt(start))) start++;
  if (start > offset && text.slice(offset, start).includes('\n') && start - offset > 200)
    start = offset;
  const lineEnd = text.indexOf('\n', start);
  const line = text
    .slice(start, Math.min(lineEnd === -1 ? text.length : lineEnd, start + 40))
    .trim();
  return `"${line}"`;
}
