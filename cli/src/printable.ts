/** What steers a terminal, reorders or hides text: control characters, bidirectional and zero-width marks. */
const steering = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** Text of one line without characters that would steer a terminal or show another order than it has. */
export function printable(text: string): string {
  return text.toWellFormed().replace(steering, '\uFFFD');
}
