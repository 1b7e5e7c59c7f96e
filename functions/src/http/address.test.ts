import type { Request } from 'express';
import { expect, it } from 'vitest';
import { configuration } from '../configuration.ts';
import { callerAddress } from './address.ts';

function asked(remoteAddress: string, forwarded?: string): Request {
  return { get: () => forwarded, socket: { remoteAddress } } as unknown as Request;
}
const behind = (hops: number) => configuration({ FORWARDED_HOPS: String(hops) });

it.each([
  ['the connection when no proxy is configured', asked('9.9.9.9', '1.1.1.1'), 0, '9.9.9.9'],
  ['what the only proxy added', asked('10.0.0.1', 'forged, 5.5.5.5'), 1, '5.5.5.5'],
  [
    'what the first of two proxies added',
    asked('10.0.0.1', 'forged, 5.5.5.5, 6.6.6.6'),
    2,
    '5.5.5.5',
  ],
  ['nobody when the proxies added too little', asked('10.0.0.1', '5.5.5.5'), 2, undefined],
  ['nobody on this machine', asked('127.0.0.1'), 0, undefined],
])('is %s', (_name, request, hops, address) => {
  expect(callerAddress(request, behind(hops))).toBe(address);
});
