/**
 * The name of the file that a pasted text would be, from its content; none when it reads like words.
 * The service decides what it is; the name only helps.
 */
export function pastedName(text: string): string | undefined {
  const start = text.trimStart();
  if (start.startsWith('{')) return 'pasted.json';
  if (
    /^\s*(resource|data|module|variable|provider|terraform|locals|output)\b[^\n:]*\{/m.test(text)
  ) {
    return 'pasted.tf';
  }
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const keys = lines.filter((line) => /^\s*(- )?[\w.:"'/-]+:(\s|$)/.test(line)).length;
  return lines.length > 2 && keys >= lines.length / 3 ? 'pasted.yaml' : undefined;
}
