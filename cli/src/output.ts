import { renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';

/** The result, whole, even into a pipe whose reader is slow. A reader who left (`| head`) has what he wanted. */
export function print(text: string): void {
  const bytes = Buffer.from(text);
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(1, bytes, sent);
    } catch (error) {
      if (hasCode(error, 'EPIPE')) return;
      if (!hasCode(error, 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** A message for whoever called, beside the result. */
export function say(text: string): void {
  try {
    writeSync(2, `${text}\n`);
  } catch (error) {
    if (!hasCode(error, 'EPIPE') && !hasCode(error, 'EAGAIN')) throw error;
  }
}

/** Writes a file so that it is there whole or as it was before. Throws what the file system says. */
export function writeWhole(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.part`;
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
