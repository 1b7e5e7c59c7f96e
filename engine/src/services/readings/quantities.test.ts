import { expect, test } from 'vitest';
import { composeBytes, kubernetesQuantity } from './quantities.ts';

test.each([
  ['250m', 0.25],
  ['1.5', 1.5],
  ['128Mi', 128 * 2 ** 20],
  ['1G', 1e9],
  ['2e3', 2000],
  ['10Ki', 10_240],
  ['x', undefined],
  ['1gb', undefined],
  ['', undefined],
])('Kubernetes reads %s as %s', (text, value) => expect(kubernetesQuantity(text)).toBe(value));

test.each([
  ['512m', 512 * 2 ** 20],
  ['1.5gb', 1.5 * 2 ** 30],
  ['100', 100],
  ['64K', 65_536],
  ['2b', 2],
  ['x', undefined],
])('Compose reads %s as %s bytes', (text, value) => expect(composeBytes(text)).toBe(value));
