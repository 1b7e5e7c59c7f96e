import type { Response } from 'express';

/** An answer that is a file to be saved. */
export interface FileAnswer {
  /** What it is called when saved, as people would name it; made safe where it is sent. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Sends a file for the browser to save, under a name without any path in it. */
export function sendFile(
  response: Response,
  contentType: string,
  { name, bytes }: FileAnswer,
): void {
  response.attachment(safeName(name)).type(contentType).send(bytes);
}

/** Without path, control and direction characters, and not too long for any file system. */
export function safeName(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const kept = stem
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"*/:<>?\\|]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  return `${kept || 'report'}${extension}`;
}
