import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParallel, inSeries } from './combine.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });

test('nothing in series is always there; nothing in parallel is not asked for', () => {
  expect(inSeries([])).toBe(1);
  expect(inParallel([])).toBe(1);
});

test('two of 99.9 % are 99.8 % in series and 99.9999 % in parallel', () => {
  expect(inSeries([0.999, 0.999])).toBeCloseTo(0.998001, 9);
  expect(inParallel([0.999, 0.999])).toBeCloseTo(0.999999, 9);
});

test('a further part never helps in series and never harms in parallel', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), part, (parts, more) => {
      expect(inSeries([...parts, more])).toBeLessThanOrEqual(inSeries(parts));
      expect(inParallel([...parts, more])).toBeGreaterThanOrEqual(inParallel(parts) - 1e-12);
    }),
  );
});

test('a part outside [0, 1] is a defect', () => {
  expect(() => inSeries([1.2])).toThrow(RangeError);
  expect(() => inParallel([Number.NaN])).toThrow(RangeError);
});
