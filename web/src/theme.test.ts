import { describe, expect, it } from 'vitest';
import { meanings } from './theme.ts';

type Meaning = keyof typeof meanings;
const severities = ['critical', 'high', 'medium', 'low', 'info', 'gain'] as const;

/** Text needs 4.5 : 1 (WCAG 2.2, 1.4.3); controls and graphics 3 : 1 (1.4.11). */
const pairs: [Meaning, Meaning, number][] = [
  ...(['page', 'panel', 'raised', 'sunken', 'code'] as const).flatMap(
    (ground): [Meaning, Meaning, number][] => [
      ['text', ground, 4.5],
      ['text-soft', ground, 4.5],
      ['text-faint', ground, 4.5],
      ['accent-text', ground, 4.5],
      ['accent', ground, 3],
      ['control', ground, 3],
      ...severities.map((name): [Meaning, Meaning, number] => [name, ground, 4.5]),
    ],
  ),
  ...severities.map((name): [Meaning, Meaning, number] => [name, `${name}-soft`, 4.5]),
  ['on-accent', 'accent', 4.5],
  ['accent-text', 'accent-soft', 4.5],
  ['text', 'mark', 4.5],
  ['text', 'hover', 4.5],
  ['text-faint', 'hover', 4.5],
  ['text', 'added', 4.5],
  ['text', 'removed', 4.5],
];

describe.each(['light', 'dark'] as const)('the %s theme', (scheme) => {
  const index = scheme === 'light' ? 0 : 1;
  it.each(pairs)('%s on %s reaches %s : 1', (front, ground, least) => {
    expect(contrast(meanings[front][index], meanings[ground][index])).toBeGreaterThanOrEqual(least);
  });
});

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
