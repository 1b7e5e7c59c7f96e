import { closeSync, openSync, readSync } from 'node:fs';
import { hasCode } from './output.ts';

const piece = 1024 * 1024;

/**
 * What a file, a pipe or a device holds, up to a number of bytes: one that never ends can't fill the memory.
 * @returns at most one byte more than `most`, which tells that there is more
 */
export function readBytes(from: string | number, most: number): Buffer {
  const file = typeof from === 'number' ? from : openSync(from, 'r');
  try {
    const parts: Buffer[] = [];
    let length = 0;
    while (length <= most) {
      const part = Buffer.allocUnsafe(Math.min(piece, most + 1 - length));
      const read = readPiece(file, part);
      if (read === 0) break;
      parts.push(part.subarray(0, read));
      length += read;
    }
    return Buffer.concat(parts);
  } finally {
    if (typeof from !== 'number') closeSync(file);
  }
}

function readPiece(file: number, part: Buffer): number {
  for (;;) {
    try {
      return readSync(file, part, 0, part.length, null);
    } catch (error) {
      if (hasCode(error, 'EOF')) return 0;
      if (!hasCode(error, 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
