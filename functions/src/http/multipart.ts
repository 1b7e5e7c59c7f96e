import { Problem } from '@stackstage/contracts';
import busboy from 'busboy';

const largestFiles = 500;
const largestField = 80 * 1024; // bytes: 20,000 characters of any script
const mostFields = 20;
const mostHeaderPairs = 20;

/** A file as it came in: its name is a label, never a path to open. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UploadedFile[];
}

/**
 * The fields and files of a multipart body. It is read from the bytes at hand: the platform has drained
 * the request's stream already.
 *
 * @throws Problem `body-unreadable`, `too-many-files` or `text-too-long`
 */
export function readMultipart(raw: Buffer, contentType: string): Promise<Form> {
  return new Promise((resolve, reject) => {
    const fields = new Map<string, string>();
    const files: UploadedFile[] = [];
    const unreadable = () =>
      reject(
        new Problem('body-unreadable', 'The form is cut off or has no boundary. Send it again.'),
      );
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: { 'content-type': contentType },
        preservePath: true,
        defParamCharset: 'utf8',
        limits: {
          files: largestFiles,
          fields: mostFields,
          fieldSize: largestField,
          headerPairs: mostHeaderPairs,
        },
      });
    } catch {
      return unreadable();
    }
    parser.on('file', (_field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', unreadable);
      stream.on('end', () => files.push({ name: filename ?? '', content: Buffer.concat(chunks) }));
    });
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) {
        const detail = `The field "${name}" is longer than the service takes. Send it as a file.`;
        return reject(new Problem('text-too-long', detail));
      }
      fields.set(name, value);
    });
    parser.on('filesLimit', () => {
      const detail = `At most ${largestFiles} files are taken at once. Leave some out.`;
      reject(new Problem('too-many-files', detail, { limit: largestFiles }));
    });
    parser.on('fieldsLimit', unreadable);
    parser.on('error', unreadable);
    parser.on('close', () => resolve({ fields: Object.fromEntries(fields), files }));
    parser.end(raw);
  });
}
