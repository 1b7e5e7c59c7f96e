import { Problem } from '@stackstage/contracts';
import type { Request } from 'express';

/** Who signed in, as their verified token says; nothing about a person comes from anywhere else. */
export interface User {
  readonly uid: string;
  readonly email: string | undefined;
  /** How they signed in: `password`, `google.com`. */
  readonly provider: string;
  readonly signedInAt: Date;
  readonly expiresAt: Date;
}

const bearer = /^Bearer ([\w.-]{1,8192})$/i;

/**
 * The token of the Authorization header; cookies are never looked at.
 *
 * @throws Problem `not-signed-in`
 */
export function bearerOf(request: Request): string {
  const [, token] = bearer.exec(request.get('authorization') ?? '') ?? [];
  if (token) return token;
  throw new Problem(
    'not-signed-in',
    'Send `Authorization: Bearer` with the ID token of a sign-in.',
  );
}
