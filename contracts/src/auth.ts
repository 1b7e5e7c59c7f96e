import * as z from 'zod';

/** Long enough for any address that mail servers take (RFC 5321). */
const Email = z.email().max(254);

/** No rule on kinds of characters; common passwords are refused by the service. */
const NewPassword = z.string().min(8).max(256);

export const SignupRequest = z.strictObject({ email: Email, password: NewPassword }).meta({
  id: 'SignupRequest',
  examples: [{ email: 'ada@example.org', password: 'correct horse battery' }],
});
export type SignupRequest = z.infer<typeof SignupRequest>;

const PasswordLogin = z.strictObject({
  email: Email,
  password: z.string().min(1).max(256),
});
const GoogleLogin = z.strictObject({
  google_id_token: z.string().min(1).max(8_192).describe('From Google, for this project.'),
});

export const LoginRequest = z.union([PasswordLogin, GoogleLogin]).meta({
  id: 'LoginRequest',
  examples: [{ email: 'ada@example.org', password: 'correct horse battery' }],
});
export type LoginRequest = z.infer<typeof LoginRequest>;

export const Credentials = z
  .object({
    id_token: z.string().describe('For `Authorization: Bearer`.'),
    refresh_token: z.string(),
    expires_in: z.int().positive().describe('Seconds until the ID token ends.'),
    uid: z.string(),
  })
  .meta({ id: 'Credentials' });
export type Credentials = z.infer<typeof Credentials>;

export const Session = z
  .object({
    uid: z.string(),
    email: z.string().nullable(),
    provider: z.string().describe('How this session signed in: `password`, `google.com`.'),
    signed_in_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
