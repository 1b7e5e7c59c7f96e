import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { LineIndex } from '../line-index.ts';
import { crowd } from './limits.ts';
import type { YamlReading } from './node.ts';
import type { YamlVersion } from './plain-scalar.ts';
import { doubleQuoted } from './quick-text.ts';

/** Thrown when the text has more values than the limit; never leaves the quick reader. */
export class TooLarge extends Error {}

/** Thrown where the text is broken or needs what only the library knows; never leaves the quick reader. */
export class GiveUp extends Error {}

/** A tag that was read, for the node after it. */
export interface Tag {
  readonly name: string;
  readonly start: number;
}

export const space = 32;
export const newline = 10;
export const carriage = 13;
export const hash = 35;

/** A place in the text that moves forward over white space, comments, quotes and plain text. */
export class Cursor {
  protected at = 0;
  /** Offset of the first character of the line that `at` is in. */
  protected lineStart = 0;
  protected nodes = 0;
  protected readonly diagnostics: Diagnostic[] = [];
  protected readonly text: string;
  protected readonly lines: LineIndex;
  protected readonly limits: Limits;
  protected readonly version: YamlVersion;
  constructor(text: string, lines: LineIndex, limits: Limits, version: YamlVersion) {
    this.text = text;
    this.lines = lines;
    this.limits = limits;
    this.version = version;
  }

  tooLarge(): YamlReading {
    const at = this.lines.rangeAt(this.at, this.at + 1);
    const message = crowd(this.limits);
    return { documents: [], diagnostics: [{ severity: 'error', code: 'too-large', message, at }] };
  }

  protected code(offset = 0): number {
    return this.text.charCodeAt(this.at + offset);
  }

  protected column(): number {
    return this.at - this.lineStart;
  }

  /** Goes to the next token, over white space, line ends and comments; false at the end of the text. */
  protected next(): boolean {
    for (;;) {
      const code = this.code();
      if (code === space || code === carriage) this.at++;
      else if (code === newline) this.lineStart = ++this.at;
      else if (code === hash) this.comment();
      else if (code === 9) throw new GiveUp();
      else return this.at < this.text.length;
    }
  }

  protected comment(): void {
    if (this.at > this.lineStart && !isBlank(this.code(-1))) throw new GiveUp();
    const end = this.text.indexOf('\n', this.at);
    this.at = end === -1 ? this.text.length : end;
  }

  protected spaces(): void {
    while (this.code() === space || this.code() === carriage) this.at++;
    if (this.code() === 9) throw new GiveUp();
  }

  /** Whether nothing but a comment is left on the line. */
  protected lineEnds(): boolean {
    const code = this.code();
    return code === newline || Number.isNaN(code) || (code === hash && isBlank(this.code(-1)));
  }

  /** `---` or `...` at the start of a line; the latter is left to the library. */
  protected atMarker(): boolean {
    if (this.column() !== 0) return false;
    if (this.text.startsWith('...', this.at) && isBlank(this.code(3))) throw new GiveUp();
    return this.text.startsWith('---', this.at) && isBlank(this.code(3));
  }

  protected tagName(): string {
    const start = this.at;
    this.at++;
    while (isTagChar(this.code())) this.at++;
    const name = this.text.slice(start, this.at);
    if (name === '!' || !isBlankOrFlow(this.code())) throw new GiveUp();
    return name;
  }

  protected atDash(): boolean {
    return this.code() === 45 && isBlank(this.code(1));
  }

  /** A text in quotes on one line. */
  protected quoted(): string {
    const { text } = this;
    const start = this.at + 1;
    if (this.code() === 34) {
      let end = start;
      while (text.charCodeAt(end) !== 34) {
        const code = text.charCodeAt(end);
        if (code === newline || Number.isNaN(code)) throw new GiveUp();
        end += code === 92 ? 2 : 1;
      }
      this.at = end + 1;
      const value = doubleQuoted(text.slice(start, end));
      if (value === undefined) throw new GiveUp();
      return value;
    }
    let end = start;
    for (;;) {
      end = text.indexOf("'", end);
      if (end === -1) throw new GiveUp();
      if (text.charCodeAt(end + 1) !== 39) break;
      end += 2;
    }
    const inside = text.slice(start, end);
    if (inside.includes('\n')) throw new GiveUp();
    this.at = end + 1;
    return inside.includes("''") ? inside.replaceAll("''", "'") : inside;
  }

  /** A colon that ends a key. */
  protected atColon(): boolean {
    return this.code() === 58 && isBlank(this.code(1));
  }

  /** Goes to the end of an unquoted text on its line; gives where its last character is. */
  protected plainEnd(): number {
    const { text } = this;
    let last = this.at;
    let at = this.at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === newline) break;
      if (code === 58 && isBlank(text.charCodeAt(at + 1))) break;
      if (code === hash && text.charCodeAt(at - 1) === space) break;
      if (code === 9) throw new GiveUp();
      if (code !== space && code !== carriage) last = at + 1;
    }
    this.at = at;
    return last;
  }

  /** An unquoted text inside brackets; it ends at a bracket, a comma, or a colon before a space. */
  protected flowPlain(): string {
    const { text } = this;
    const start = this.at;
    const first = this.code();
    if (reserved.has(first) || first === 33 || first === 124 || first === 62) throw new GiveUp();
    if ((first === 45 || first === 63 || first === 58) && isBlankOrFlow(this.code(1)))
      throw new GiveUp();
    let last = start;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (
        code === newline ||
        code === 44 ||
        code === 91 ||
        code === 93 ||
        code === 123 ||
        code === 125
      )
        break;
      if (code === 58 && isBlankOrFlow(text.charCodeAt(at + 1))) break;
      if (code === hash && text.charCodeAt(at - 1) === space) break;
      if (code === 9) throw new GiveUp();
      if (code !== space && code !== carriage) last = at + 1;
    }
    if (last === start) throw new GiveUp();
    this.at = last;
    return text.slice(start, last);
  }
}

/** Characters that no unquoted text starts with, and anchors and aliases: `& * @ % ] } , # \``. */
export const reserved = new Set([38, 42, 64, 37, 93, 125, 44, 35, 96]);

export function isBlank(code: number): boolean {
  return code === space || code === newline || code === carriage || Number.isNaN(code);
}

export function isBlankOrFlow(code: number): boolean {
  return isBlank(code) || code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

function isTagChar(code: number): boolean {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return letter || (code >= 48 && code <= 58) || code === 45 || code === 95;
}
