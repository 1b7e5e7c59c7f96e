import { endpoint } from '../http/endpoint.ts';

/** Reached only with a token that is valid now and was not revoked. */
export const authSession = endpoint('authSession', async ({ user }) => ({
  uid: user.uid,
  email: user.email ?? null,
  provider: user.provider,
  signed_in_at: user.signedInAt.toISOString(),
  expires_at: user.expiresAt.toISOString(),
}));
