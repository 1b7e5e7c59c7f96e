import type { FileAnswer } from '@stackstage/contracts';
import type { Response } from 'express';

/** Whether an answer is a file to be sent as its bytes. */
export function isFile(answer: unknown): answer is FileAnswer {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'bytes' in answer &&
    answer.bytes instanceof Uint8Array
  );
}

/** Sends a file for download; the name goes in UTF-8 beside a plain one (RFC 6266), without path characters. */
export function sendFile(response: Response, { contentType, fileName, bytes }: FileAnswer): void {
  const name =
    fileName
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, '-')
      .slice(0, 120) || 'download';
  const plain = name.replace(/[^\x20-\x7e]+/g, '_').replaceAll('%', '_');
  const encoded = encodeURIComponent(name).replace(
    /['()]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  response.set('Content-Type', contentType);
  response.set(
    'Content-Disposition',
    `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  );
  response.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
