/** Numbers as people read them: with their unit, in the language of the page. */
const locale = 'en-US';

/** US dollars: whole from 100 up, cents below; `$1,204`, `$12.40`, `$0.0036`. */
export function usd(amount: number): string {
  const size = Math.abs(amount);
  const digits = size === 0 || size >= 100 ? 0 : size >= 0.01 ? 2 : 6;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits === 6 ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** A difference with its sign: `−$217`, `+$3.20`, `±$0`. */
export function usdChange(amount: number): string {
  if (Math.abs(amount) < 0.005) return '±$0';
  return `${amount < 0 ? '−' : '+'}${usd(Math.abs(amount))}`;
}

/** A unit price, with as many digits as it has. */
export function unitPrice(amount: number): string {
  return `$${new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(amount)}`;
}

/** A quantity with at most two digits after the point: `1,460`, `0.5`. */
export function quantity(amount: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: amount < 1 ? 4 : 2 }).format(
    amount,
  );
}

/** `1 finding`, `12 findings`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${quantity(amount)} ${amount === 1 ? one : many}`;
}

/** Bytes, in steps of 1,024: `812 B`, `14.2 kB`, `5 MB`. */
export function bytes(amount: number): string {
  if (amount < 1024) return `${amount} B`;
  const [size, unit] = amount < 1024 ** 2 ? [amount / 1024, 'kB'] : [amount / 1024 ** 2, 'MB'];
  return `${size.toFixed(1).replace('.0', '')} ${unit}`;
}

/** The unit of a quantity, in the plural where it has one: `hours`, `GB-months`, `GB`, `× 1,000 requests`. */
export function unitOf(amount: number, unit: string): string {
  if (/^\d/.test(unit)) return `× ${unit}`;
  return amount !== 1 && /[a-z]{3}$/.test(unit) && !unit.endsWith('s') ? `${unit}s` : unit;
}

/** `142 ms`. */
export function milliseconds(amount: number): string {
  return `${Math.round(amount)} ms`;
}

/** A fraction as percent, with as many nines as it takes to see a difference: `99.95 %`. */
export function percent(fraction: number): string {
  const digits = fraction > 0.999 && fraction < 1 ? 3 : fraction > 0.99 && fraction < 1 ? 2 : 1;
  return `${(fraction * 100).toFixed(digits).replace(/\.?0+$/, '')} %`;
}

/** Minutes a year as people say them: `4.4 hours a year`. */
export function downtime(minutesAYear: number): string {
  if (minutesAYear < 1) return `${Math.round(minutesAYear * 60)} seconds a year`;
  if (minutesAYear < 90) return `${Math.round(minutesAYear)} minutes a year`;
  if (minutesAYear < 36 * 60) return `${(minutesAYear / 60).toFixed(1)} hours a year`;
  return `${(minutesAYear / 1440).toFixed(1)} days a year`;
}

/** `24 Nov 2026`. */
export function day(date: Date | string): string {
  const at = typeof date === 'string' ? new Date(date) : date;
  return Number.isNaN(at.getTime())
    ? String(date)
    : at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `24 Nov 2026, 14:05`. */
export function moment(date: Date): string {
  return `${day(date)}, ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}
