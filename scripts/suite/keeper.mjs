/**
 * Keeps the emulators from outliving the command that started them: `keeper.mjs PROGRAM [ARGUMENT…]`.
 *
 * It leads a process group of its own, so that a terminal's Ctrl-C reaches the supervisor only, which
 * saves what is stored before it ends the group. When the supervisor is gone without having done so
 * (its end of our standard input closes), the group is ended from here.
 */
import { spawn } from 'node:child_process';

const graceMs = 8_000;
const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));

process.stdin.resume();
process.stdin.on('close', () => {
  process.kill(0, 'SIGTERM');
  setTimeout(() => process.kill(0, 'SIGKILL'), graceMs);
});
