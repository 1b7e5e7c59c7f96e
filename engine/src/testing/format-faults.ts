/** Where Terraform text isn't as `terraform fmt` leaves it: indentation by twos, equals signs in one column. */
export function formatFaults(text: string): readonly string[] {
  const faults: string[] = [];
  let chain: number | undefined;
  let depth = 0;
  let heredoc = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (heredoc) {
      heredoc = line !== 'EOT';
      continue;
    }
    const bare = line.trim();
    const balance = brackets(bare);
    const closes = /^[\]})]/.test(bare) ? 1 : 0;
    const indent = line.length - line.trimStart().length;
    if (bare !== '' && indent !== 2 * (depth - closes))
      faults.push(`line ${index + 1} is indented by ${indent}`);
    if (/\s$/.test(line)) faults.push(`line ${index + 1} ends in blanks`);
    heredoc = bare.endsWith('<<EOT');
    const equals = /^(?:"[^"]*"|[\w-]+) += /.exec(bare);
    if (equals && balance === 0) {
      chain ??= equals[0].length;
      if (equals[0].length !== chain) faults.push(`line ${index + 1} is out of its column`);
    } else chain = undefined;
    if (heredoc) chain = undefined;
    depth += balance > 0 ? 1 : balance < 0 ? -1 : 0;
  }
  return faults;
}

/** Opening less closing brackets outside of strings. */
function brackets(line: string): number {
  let balance = 0;
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    const char = line.charAt(index);
    if (quoted && char === '\\') index++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && '[{('.includes(char)) balance++;
    else if (!quoted && ']})'.includes(char)) balance--;
  }
  return balance;
}
