import { describe, expect, expectTypeOf, it } from 'vitest';
import { toWire } from './wire.ts';

describe('toWire', () => {
  it('renames keys in objects and arrays, in value and in type', () => {
    const wire = toWire({
      monthlyUsd: 1,
      lines: [{ unitPriceUsd: 2 }],
      inner: { asOf: 'notChanged' },
    });
    expect(wire).toEqual({
      monthly_usd: 1,
      lines: [{ unit_price_usd: 2 }],
      inner: { as_of: 'notChanged' },
    });
    expectTypeOf(wire.lines[0]?.unit_price_usd).toEqualTypeOf<number | undefined>();
    expectTypeOf(wire.inner.as_of).toEqualTypeOf<string>();
  });

  it('keeps null, undefined and plain values', () => {
    expect(toWire({ aB: null, c: undefined })).toEqual({ a_b: null, c: undefined });
    expect(toWire([1, 'camelCase', true])).toEqual([1, 'camelCase', true]);
  });

  it('takes a key named __proto__ for a key', () => {
    const wire = toWire(JSON.parse('{"__proto__": {"isAdmin": true}}') as object);
    expect(Object.hasOwn(wire, '__proto__')).toBe(true);
    expect(({} as { is_admin?: boolean }).is_admin).toBeUndefined();
  });
});
