import { deploy } from './http/deploy.ts';
import { takeBodiesUnparsed } from './http/opaque-bodies.ts';

takeBodiesUnparsed();

export const authSignup = deploy(
  async () => (await import('./endpoints/auth-signup.ts')).authSignup,
);
export const authLogin = deploy(async () => (await import('./endpoints/auth-login.ts')).authLogin);
export const authSession = deploy(
  async () => (await import('./endpoints/auth-session.ts')).authSession,
);
export const health = deploy(async () => (await import('./endpoints/health.ts')).health);
export const openapi = deploy(async () => (await import('./endpoints/openapi.ts')).openapi);
