import { CST, Lexer, Parser } from 'yaml';
import type { Limits } from '../../limits.ts';
import { mostPieces } from './limits.ts';

/** The tokens of a YAML text, or where it is nested too deep to go on. */
export type Tokens =
  | { readonly tokens: readonly CST.Token[] }
  | { readonly tooDeepAt: number; readonly tokens?: undefined }
  | { readonly tooLargeAt: number; readonly tokens?: undefined };

/**
 * Parses without recursion and stops at the first bracket, dash or indented block that is deeper than the
 * limit: what composes the nodes afterwards recurses once for each level.
 */
export function tokensOf(text: string, limits: Limits): Tokens {
  const dashes = rowOfDashes(text, limits.nesting);
  if (dashes !== undefined) return { tooDeepAt: dashes };

  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let flow = 0;
  let pieces = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++pieces > mostPieces) return { tooLargeAt: parser.offset };
    if (lexeme === '[' || lexeme === '{') flow++;
    else if (lexeme === ']' || lexeme === '}') flow = Math.max(0, flow - 1);
    else if (lexeme === CST.DOCUMENT) flow = 0;
    // Two levels of the stack are the document and the scalar.
    if (flow > limits.nesting || parser.stack.length > limits.nesting + 2) {
      return { tooDeepAt: parser.offset };
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

/** Where more dashes than the limit follow each other on a line: `- - - …`, each a list in a list. */
function rowOfDashes(text: string, limit: number): number | undefined {
  const row = '- '.repeat(limit + 1);
  const found = text.indexOf(row);
  if (found === -1) return undefined;
  const lineStart = text.lastIndexOf('\n', found) + 1;
  return text.slice(lineStart, found).trim() === '' ? found : undefined;
}
