import { toast } from './toast.ts';

/** Copies from a menu, which is gone by the time it is done, and says how it went. */
export async function copyText(text: string, what: string): Promise<void> {
  const said = await navigator.clipboard.writeText(text).then(
    () => `Copied ${what}`,
    () => `The browser refused to copy ${what}`,
  );
  toast(said);
}
