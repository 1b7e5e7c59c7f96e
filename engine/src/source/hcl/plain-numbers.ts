/** A number with an exponent; what stands in a name is none. */
const withExponent = /(?<![\w.])(?<![A-Za-z_]-)\d+(?:\.\d+)?[eE][+-]?\d+(?!\w)/g;

/**
 * The text with digits in place of exponents (`1.5E-3` as `1.50003`): HCL has them, the grammar has not. As
 * the length stays, so do all places; values are read from the original.
 */
export function withPlainNumbers(text: string): string {
  return text.replace(withExponent, (number) => number.replace(/[eE+-]/g, '0'));
}
