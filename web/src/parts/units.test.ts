import { describe, expect, it } from 'vitest';
import {
  bytes,
  count,
  day,
  downtime,
  percent,
  unitOf,
  unitPrice,
  usd,
  usdChange,
} from './units.ts';

describe('units', () => {
  it.each([
    [0, '$0'],
    [1204.4, '$1,204'],
    [12.4, '$12.40'],
    [0.0036, '$0.0036'],
    [-3, '-$3.00'],
  ])('usd %s', (amount, words) => expect(usd(amount)).toBe(words));

  it('says the sign of a change', () => {
    expect([usdChange(-217), usdChange(3.2), usdChange(0.001)]).toEqual(['−$217', '+$3.20', '±$0']);
  });

  it('keeps the digits of a unit price', () => {
    expect([unitPrice(0.0456), unitPrice(0.0000004), unitPrice(12)]).toEqual([
      '$0.0456',
      '$0.0000004',
      '$12',
    ]);
  });

  it('counts, measures and dates', () => {
    expect(count(1, 'finding')).toBe('1 finding');
    expect(count(1200, 'finding')).toBe('1,200 findings');
    expect([bytes(812), bytes(14_541), bytes(5 * 1024 ** 2)]).toEqual(['812 B', '14.2 kB', '5 MB']);
    expect(unitOf(100, '1,000 requests')).toBe('× 1,000 requests');
    expect([unitOf(2, 'hour'), unitOf(1, 'hour'), unitOf(5, 'GB'), unitOf(5, 'GB-month')]).toEqual([
      'hours',
      'hour',
      'GB',
      'GB-months',
    ]);
    expect([percent(0.9995), percent(0.99995), percent(1), percent(0.9)]).toEqual([
      '99.95 %',
      '99.995 %',
      '100 %',
      '90 %',
    ]);
    expect(downtime(263)).toBe('4.4 hours a year');
    expect(day('2026-11-24')).toBe('24 Nov 2026');
    expect(day('not a date')).toBe('not a date');
  });
});
