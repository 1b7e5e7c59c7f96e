const simple: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);

/** The text a quoted literal stands for: `\n`, `\u00e9`, `$${`, `%%{`. */
export function unescapeQuoted(raw: string): string {
  if (!raw.includes('\\')) return unescapeMarkers(raw);
  let out = '';
  let from = 0;
  for (let at = raw.indexOf('\\'); at !== -1; at = raw.indexOf('\\', from)) {
    out += raw.slice(from, at);
    const letter = raw[at + 1] ?? '';
    const digits = letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
    if (digits > 0) {
      const code = Number.parseInt(raw.slice(at + 2, at + 2 + digits), 16);
      const exists = code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      out += exists ? String.fromCodePoint(code) : '\ufffd';
      from = at + 2 + digits;
    } else {
      out += simple.get(letter) ?? letter;
      from = at + 2;
    }
  }
  return unescapeMarkers(out + raw.slice(from));
}

/** The text a heredoc literal stands for: only `$${` and `%%{` are escapes there. */
export function unescapeMarkers(raw: string): string {
  if (!raw.includes('${') && !raw.includes('%{')) return raw;
  return raw.replaceAll('$${', '${').replaceAll('%%{', '%{');
}
