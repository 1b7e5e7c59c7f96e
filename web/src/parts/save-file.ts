import { fileName } from './file-name.ts';
import { toast } from './toast.ts';

/** Saves a text as a file. */
export function saveText(text: string, name: string, type: string): void {
  saveBlob(new Blob([text], { type }), name);
}

/** Saves bytes as a file; its name loses what file systems refuse. */
export function saveBlob(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName(name);
  link.click();
  toast(`Saved ${link.download}`);
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
