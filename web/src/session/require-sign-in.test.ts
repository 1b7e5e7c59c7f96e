import { expect, it } from 'vitest';
import { pathAfterSignIn, signInPath } from './require-sign-in.tsx';

it('comes back to where one was', () => {
  const path = '/reports/r1/findings?pillar=security';
  expect(pathAfterSignIn(new URL(signInPath(path), 'http://x').searchParams)).toBe(path);
});

it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'does not lead away to %s',
  (to) => expect(pathAfterSignIn(new URLSearchParams({ to }))).toBe('/'),
);
