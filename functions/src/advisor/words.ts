/** `$1,234.50`; cents only where they count. */
export function usd(amount: number): string {
  const sign = amount < 0 ? '−' : '';
  const size = Math.abs(amount);
  const digits = size >= 1000 ? 0 : 2;
  return `${sign}$${size.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}

/** `1 finding`, `2 findings`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  const [last = '', ...others] = items.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

/** An address or other code in a sentence. */
export function code(text: string): string {
  return text.includes('`') ? text : `\`${text}\``;
}

/** `main.tf, line 12`. */
export function place({ file, start_line }: { file: string; start_line: number }): string {
  return `${file}, line ${start_line}`;
}
