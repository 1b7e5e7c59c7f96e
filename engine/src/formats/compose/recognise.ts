import type { TextFile } from '../../source/file.ts';

const composeName = /(?:^|[/._-])compose(?:[._-][\w.-]{0,80})?\.(?:ya?ml|json)$/i;
const otherFormats = /^(?:apiVersion|Resources|jobs|AWSTemplateFormatVersion|service|stages):/m;
const holdsContainer = /^\s{1,8}["']?(?:image|build|container_name|extends)["']?\s{0,2}:/m;

/** Whether the file's name is one that `docker compose` looks for, or close to it. */
export function hasComposeName(name: string): boolean {
  return composeName.test(name);
}

/** How sure it is that a file is a Compose file: it has a map of services that run images or builds. */
export function recognises({ name, text }: TextFile): number {
  const services = hasServicesMap(text) || /"services"\s{0,4}:\s{0,4}\{/.test(text);
  if (hasComposeName(name)) return services || holdsContainer.test(text) ? 0.95 : 0.6;
  if (!services || otherFormats.test(text)) return 0;
  return holdsContainer.test(text) ? 0.8 : 0;
}

/** Whether `services:` stands at the left edge with a map, not a list, under it. */
function hasServicesMap(text: string): boolean {
  const lines = text.split('\n', 5000);
  const at = lines.findIndex((line) => /^services\s{0,4}:\s{0,9}(?:#|\{|$)/.test(line.trimEnd()));
  if (at < 0) return false;
  if (lines[at]?.includes('{')) return true;
  const next = lines.slice(at + 1).find((line) => line.trim() !== '' && !/^\s*#/.test(line));
  return next !== undefined && /^\s+[^\s-]/.test(next) && next.includes(':');
}
