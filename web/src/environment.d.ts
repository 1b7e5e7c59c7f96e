/** `emulators` of emulators.config.json; put there by vite.config.ts. */
declare const __EMULATORS__: Readonly<
  Record<'hosting' | 'auth' | 'firestore', { readonly host: string; readonly port: number }>
>;
