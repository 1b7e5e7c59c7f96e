const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** UTF-8 bytes of a text (the engine has no TextEncoder: it knows no host). */
export function utf8Bytes(text: string): number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
}

/** The text of UTF-8 bytes; undefined when they are none. */
function utf8Text(bytes: readonly number[]): string | undefined {
  let out = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const more = first < 0x80 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : -1;
    if (more < 0 || at + more >= bytes.length + 0) {
      if (more !== 0) return undefined;
    }
    let code = more === 0 ? first : first & (63 >> more);
    for (let next = 1; next <= more; next++) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (byte & 63);
    }
    if (code > 0x10ffff) return undefined;
    out += String.fromCodePoint(code);
    at += more + 1;
  }
  return out;
}

export function encodeBase64(text: string): string {
  const bytes = utf8Bytes(text);
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += letters[group >> 18] ?? '';
    out += letters[(group >> 12) & 63] ?? '';
    out += b === undefined ? '=' : (letters[(group >> 6) & 63] ?? '');
    out += c === undefined ? '=' : (letters[group & 63] ?? '');
  }
  return out;
}

/** The text that base64 holds; undefined for what isn't base64 of UTF-8 text. */
export function decodeBase64(encoded: string): string | undefined {
  const bytes: number[] = [];
  let group = 0;
  let bits = 0;
  for (const letter of encoded) {
    if (letter === '=' || letter === '\n' || letter === '\r') continue;
    const value = letters.indexOf(letter === '-' ? '+' : letter === '_' ? '/' : letter);
    if (value < 0) return undefined;
    group = ((group << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((group >> bits) & 255);
    }
  }
  return utf8Text(bytes);
}
