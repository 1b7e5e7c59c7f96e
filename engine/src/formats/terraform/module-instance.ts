import type { ItemBlock } from './configuration.ts';
import { join } from './file-names.ts';
import type { Input, ModuleInstance, Scope } from './scope.ts';

/** Arguments of a module block that are Terraform's own, not the module's. */
const metaArguments: ReadonlySet<string> = new Set([
  ...['source', 'version', 'providers', 'count', 'for_each', 'depends_on'],
]);

const deepestModules = 30;

/** The instance of a local module that a call makes; undefined when its files are not at hand. */
export function makeChild(
  address: string,
  item: ItemBlock,
  scope: Scope,
): ModuleInstance | undefined {
  const { world, module } = scope;
  const { block } = item;
  const folder = localFolder(item, module.config.folder);
  const config = folder === undefined ? undefined : world.modules.get(folder);
  if (!config) return undefined;
  const chain = callChain(module);
  if (chain.includes(config.folder)) {
    const shown = [...chain, config.folder].map((name) => name || 'the root module').join(' → ');
    world.report('warning', 'cycle', `Module "${item.name}" calls itself: ${shown}.`, block.head);
    return undefined;
  }
  if (chain.length > deepestModules) {
    const message = `Modules call one another more than ${deepestModules} deep here.`;
    world.report('warning', 'too-deep', message, block.head);
    return undefined;
  }
  const inputs = new Map<string, Input>();
  for (const [name, attribute] of block.body.attributes)
    if (!metaArguments.has(name))
      inputs.set(name, { kind: 'argument', expression: attribute.value, scope });
  return {
    address,
    config,
    root: module.root,
    parent: module,
    inputs,
    mark: module.mark,
    memo: new Map(),
    expansions: new Map(),
    call: { block, scope },
  };
}

/** The folder of a module whose source is a path; undefined for registries and repositories. */
export function localFolder(item: ItemBlock, from: string): string | undefined {
  const source = item.block.body.attributes.get('source')?.value;
  if (source?.kind !== 'literal' || typeof source.value.value !== 'string') return undefined;
  const path = source.value.value;
  const local = path === '.' || path === '..' || path.startsWith('./') || path.startsWith('../');
  return local ? join(from, path) : undefined;
}

function callChain(module: ModuleInstance): readonly string[] {
  const chain: string[] = [];
  for (let at: ModuleInstance | undefined = module; at; at = at.parent)
    chain.unshift(at.config.folder);
  return chain;
}
