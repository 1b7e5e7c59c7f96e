import type { Assumption } from '../../graph/assumption.ts';
import { startOf } from '../../source/range.ts';
import type { ModuleConfig } from './configuration.ts';
import { blockName } from './providers.ts';
import { rootFolders } from './roots.ts';
import type { Input, ModuleInstance, World } from './scope.ts';
import { type VariableFile, variableFileKind, variableFilesOf } from './variable-files.ts';

/** The instances of the modules that Terraform would be run in, with the values of their variables. */
export function rootModules(
  world: World,
  variableFiles: readonly VariableFile[],
  assumptions: Map<string, Assumption>,
): readonly ModuleInstance[] {
  const folders = rootFolders(world.modules);
  const configs = folders.flatMap((folder) => world.modules.get(folder) ?? []);
  const uses = namesUsed(configs);
  return configs.map((config) => {
    const inputs = new Map<string, Input>();
    const module: ModuleInstance = {
      address: '',
      config,
      root: config.folder,
      parent: undefined,
      inputs,
      mark: markFor(config.folder, uses),
      memo: new Map(),
      expansions: new Map(),
      call: undefined,
    };
    const { used, others } = variableFilesOf(config.folder, variableFiles);
    for (const file of used) {
      if (variableFileKind(file.name) === 'on-demand') assume(file.name, assumptions);
      for (const [name, attribute] of file.body.attributes) {
        const value = world.evaluate(attribute.value, { world, module, names: undefined });
        inputs.set(name, { kind: 'value', value });
      }
    }
    const [first] = others;
    if (first) {
      const message = `There are several files of variables (${others.map(({ name }) => name).join(', ')}) and nothing says which one is meant; none is used. Give one of them alone.`;
      world.report('info', 'unresolved', message, startOf(first.name));
    }
    return module;
  });
}

function assume(name: string, assumptions: Map<string, Assumption>): void {
  const id = `variables.${name}`;
  const text = `Variables have the values of ${name}, the only such file.`;
  assumptions.set(id, { id, text, value: name });
}

/** How often each address of a root module occurs among all roots. */
function namesUsed(configs: readonly ModuleConfig[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { items, providers } of configs)
    for (const name of [
      ...items.keys(),
      ...providers.map((block) => `provider.${blockName(block)}`),
    ])
      uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}

/** Puts the folder before an address that another root has too: `envs/dev:aws_vpc.main`. */
function markFor(folder: string, uses: ReadonlyMap<string, number>): (name: string) => string {
  if (folder === '') return (name) => name;
  return (name) => ((uses.get(name) ?? 0) > 1 ? `${folder}:${name}` : name);
}
