/** Prints, as JSON, the functions of `functions/dist` that do not load; run by `broken-functions.ts`. */
import { pathToFileURL } from 'node:url';
import { root } from './config.ts';

const functions = (await import(pathToFileURL(`${root}functions/dist/index.js`).href)) as Readonly<
  Record<string, { readonly load: () => Promise<unknown> }>
>;
const broken: { name: string; reason: string }[] = [];
for (const [name, { load }] of Object.entries(functions)) {
  try {
    await load();
  } catch (error) {
    broken.push({ name, reason: error instanceof Error ? error.message : String(error) });
  }
}
console.log(JSON.stringify(broken));
process.exit(0);
