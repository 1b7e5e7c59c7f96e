import type { ProblemCode } from '@stackstage/contracts';

const aboutThePassword: readonly ProblemCode[] = ['password-common', 'password-refused'];

/** What the service says against a new password, to stand at its field; `undefined` for any other failure. */
export function refusedPassword(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return aboutThePassword.some((code) => code === error.code) ? error.message : undefined;
}
