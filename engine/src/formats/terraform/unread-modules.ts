import { localFolder } from './module-instance.ts';
import type { ModuleInstance, World } from './scope.ts';

/** Tells once for each call whose module is not among the files. */
export function reportUnreadModules(roots: readonly ModuleInstance[], world: World): void {
  const seen = new Set<string>();
  const waiting = roots.map(({ config }) => config);
  for (let config = waiting.pop(); config; config = waiting.pop()) {
    if (seen.has(config.folder)) continue;
    seen.add(config.folder);
    for (const item of config.items.values()) {
      if (item.kind !== 'module') continue;
      const folder = localFolder(item, config.folder);
      const called = folder === undefined ? undefined : world.modules.get(folder);
      if (called) {
        waiting.push(called);
        continue;
      }
      const source = item.block.body.attributes.get('source')?.value;
      const from =
        source?.kind === 'literal' ? String(source.value.value) : 'a source that is not stated';
      const where =
        folder === undefined ? `comes from ${from}` : `is in ${from}, which is not among the files`;
      const message = `Module "${item.name}" ${where}; what it makes is neither reviewed nor priced.`;
      world.report('warning', 'unread-module', message, item.block.head, `module.${item.name}`);
    }
  }
}
