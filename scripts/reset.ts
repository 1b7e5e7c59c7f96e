import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runningSuite } from './suite/config.ts';
import { takenPorts } from './suite/ports.ts';

const config = runningSuite();
if ((await takenPorts(config)).length > 0) {
  console.error(
    'The local suite seems to run. Stop it first (Ctrl-C), or it will save its data again.',
  );
  process.exit(1);
}
rmSync(join(root, config.dataFolder), { recursive: true, force: true });
console.log('Everything stored by the local suite is forgotten.');
