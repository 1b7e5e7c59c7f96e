/** `1.1` also takes yes, no, on and off as booleans, as CloudFormation and Kubernetes do. */
export type YamlVersion = '1.1' | '1.2';

const nulls = new Set(['', '~', 'null', 'Null', 'NULL']);
const truths = new Map<string, boolean>(
  [
    ['true', 'True', 'TRUE'],
    ['false', 'False', 'FALSE'],
  ].flatMap((words, no) => words.map((word): [string, boolean] => [word, no === 0])),
);
const moreTruths = new Map<string, boolean>(
  [
    ['yes', 'Yes', 'YES', 'on', 'On', 'ON'],
    ['no', 'No', 'NO', 'off', 'Off', 'OFF'],
  ].flatMap((words, no) => words.map((word): [string, boolean] => [word, no === 0])),
);
const infinities = new Map([
  ['.inf', Number.POSITIVE_INFINITY],
  ['+.inf', Number.POSITIVE_INFINITY],
  ['-.inf', Number.NEGATIVE_INFINITY],
  ['.nan', Number.NaN],
]);

const whole = /^[-+]?\d+$/;
const fraction = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const octal = /^0o?[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;

/**
 * What an unquoted scalar means. Dates, base-60 numbers, numbers too long to be exact (account ids with
 * leading zeros among them) stay text, as the formats read here mean them so.
 */
export function plainScalar(text: string, version: YamlVersion): string | number | boolean | null {
  if (nulls.has(text)) return null;
  const truth = truths.get(text) ?? (version === '1.1' ? moreTruths.get(text) : undefined);
  if (truth !== undefined) return truth;
  const first = text.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (!digit && first !== 43 && first !== 45 && first !== 46) return text;
  if (text.length > 40) return text;
  return numberOf(text) ?? infinities.get(text.toLowerCase()) ?? text;
}

function numberOf(text: string): number | undefined {
  if (hexadecimal.test(text)) return exact(Number(text));
  if (text.length > 1 && octal.test(text)) return exact(Number.parseInt(text.replace('o', ''), 8));
  if (whole.test(text)) {
    const leadingZero = text.length > 1 && text.startsWith('0');
    return leadingZero ? undefined : exact(Number(text));
  }
  return fraction.test(text) ? Number(text) : undefined;
}

function exact(value: number): number | undefined {
  return Number.isSafeInteger(value) ? value : undefined;
}
