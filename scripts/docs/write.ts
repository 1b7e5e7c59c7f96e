/** `npm run docs`: writes the pages of docs/ that are made from the engine's tables. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablePages } from './tables.ts';

for (const [name, text] of tablePages()) {
  writeFileSync(join(import.meta.dirname, '../../docs', name), text);
  process.stdout.write(`docs/${name}\n`);
}
