import type { Express } from 'express';
import { type HttpsOptions, onRequest } from 'firebase-functions/https';

const defaults: HttpsOptions = {
  region: 'us-central1',
  invoker: 'public',
  cors: false, // ours is an allow-list; the emulator's would answer every origin
  memory: '512MiB',
  timeoutSeconds: 55,
  concurrency: 20,
  maxInstances: 20,
};

/**
 * An endpoint as a Cloud Function of its own, which loads what it uses when it is first asked: every
 * process loads the file that lists all functions. `load` is there to try that without a request.
 */
export function deploy(load: () => Promise<Express>, options: HttpsOptions = {}) {
  let app: Promise<Express> | undefined;
  const run = onRequest({ ...defaults, ...options }, async (request, response) => {
    app ??= load();
    (await app)(request, response);
  });
  return Object.assign(run, { load });
}
