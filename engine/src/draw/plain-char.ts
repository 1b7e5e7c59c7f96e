/**
 * Whether a character shows itself and nothing else: control characters and those that reorder, hide or join
 * text don't, and in a drawing stand for nothing a reader could see.
 */
export function isPlainChar(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  const hides =
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f && code !== 0x200d) || // a joiner makes one sign of several
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    code === 0xfffe ||
    code === 0xffff;
  return code >= 0x20 && !(code >= 0x7f && code <= 0x9f) && !hides;
}
