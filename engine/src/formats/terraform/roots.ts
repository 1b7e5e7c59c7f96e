import type { ModuleConfig } from './configuration.ts';
import { localFolder } from './module-instance.ts';

/**
 * Folders that Terraform would be run in: those that no other module calls. A folder under `modules`
 * that nobody calls is spare when there are others. Where all call one another in a ring, the first.
 */
export function rootFolders(modules: ReadonlyMap<string, ModuleConfig>): readonly string[] {
  const called = new Set<string>();
  for (const config of modules.values())
    for (const item of config.items.values()) {
      const folder = item.kind === 'module' ? localFolder(item, config.folder) : undefined;
      if (folder !== undefined && folder !== config.folder) called.add(folder);
    }
  const folders = [...modules.keys()].sort(
    (a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : a > b ? 1 : 0),
  );
  const free = folders.filter((folder) => !called.has(folder) && !folder.includes('.terraform'));
  const proper = free.filter((folder) => !folder.split('/').includes('modules'));
  if (proper.length > 0) return proper;
  return free.length > 0 ? free : folders.slice(0, 1);
}

const depthOf = (folder: string): number => (folder === '' ? 0 : folder.split('/').length);
