import { modelKey } from './ai/key.ts';
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
export const analyze = deploy(async () => (await import('./endpoints/analyze.ts')).analyze, {
  memory: '1GiB', // the engine may take 512 MB beside the process itself
  concurrency: 4,
  secrets: [modelKey],
});
export const assistant = deploy(async () => (await import('./endpoints/assistant.ts')).assistant, {
  memory: '1GiB', // its tools and the built-in advisor run in the engine's worker
  concurrency: 8,
  secrets: [modelKey],
});
export const chatEdit = deploy(async () => (await import('./endpoints/chat-edit.ts')).chatEdit);
export const chatExportPdf = deploy(
  async () => (await import('./endpoints/chat-export-pdf.ts')).chatExportPdf,
  {
    memory: '1GiB',
    concurrency: 4,
  },
);
export const regions = deploy(async () => (await import('./endpoints/regions.ts')).regions, {
  memory: '1GiB',
  concurrency: 4,
});
export const compare = deploy(async () => (await import('./endpoints/compare.ts')).compare);
export const exportPdf = deploy(async () => (await import('./endpoints/export-pdf.ts')).exportPdf, {
  memory: '1GiB',
  concurrency: 4,
});
export const health = deploy(async () => (await import('./endpoints/health.ts')).health);
export const openapi = deploy(async () => (await import('./endpoints/openapi.ts')).openapi);
