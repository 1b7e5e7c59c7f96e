import { type App, getApps, initializeApp } from 'firebase-admin/app';

/** The Admin SDK's app of this process, made on first use. */
export function adminApp(projectId: string): App {
  return getApps()[0] ?? initializeApp({ projectId });
}
