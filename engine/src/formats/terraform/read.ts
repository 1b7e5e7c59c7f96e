import type { Assumption } from '../../graph/assumption.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import { compareRanges } from '../../source/range.ts';
import type { Format, Reading, ReadOptions } from '../declaration.ts';
import type { ModuleConfig } from './configuration.ts';
import { resourceCycles } from './cycles.ts';
import { declareAll } from './declare.ts';
import { evaluate } from './evaluate.ts';
import { normalise } from './file-names.ts';
import { withManifests } from './manifests.ts';
import { readProject } from './project.ts';
import { recognises } from './recognise.ts';
import { rootModules } from './root-module.ts';
import type { World } from './scope.ts';
import { reportUnreadModules } from './unread-modules.ts';

/**
 * Terraform and OpenTofu configuration. Every nested block is a list of maps in a declaration's
 * properties, even when it stands there once; arguments that hold objects are maps.
 */
export const terraform: Format = { name: 'terraform', recognises, read };

/** Steps of evaluation that one reading may take, and more for each character: about a second. */
const mostSteps = 3_000_000;
const stepsPerCharacter = 2;

function read(
  files: readonly TextFile[],
  beside: readonly TextFile[],
  options: ReadOptions,
): Reading {
  const { grammars, limits } = options;
  if (!grammars) throw new Error('Terraform can not be read without its grammar.');
  const diagnostics: Diagnostic[] = [];
  const { modules, variableFiles } = readProject(files, beside, grammars, limits, diagnostics);
  const assumptions = new Map<string, Assumption>();
  const world = makeWorld(
    files,
    beside,
    modules,
    { ...options, grammars },
    diagnostics,
    assumptions,
  );
  const roots = rootModules(world, variableFiles, assumptions);
  const blocks = declareAll(roots, world);
  reportUnreadModules(roots, world);
  for (const cycle of resourceCycles(blocks)) {
    const first = blocks.find(({ address }) => address === cycle[0]);
    const message = `These resources refer to one another in a ring: ${cycle.slice(0, 12).join(' → ')}.`;
    if (first) world.report('warning', 'cycle', message, first.at);
  }
  return {
    declarations: withManifests(blocks, limits.links),
    diagnostics: diagnostics.sort((a, b) => compareRanges(a.at, b.at)),
    assumptions: [...assumptions.values()],
  };
}

function makeWorld(
  files: readonly TextFile[],
  beside: readonly TextFile[],
  modules: ReadonlyMap<string, ModuleConfig>,
  options: ReadOptions & { readonly grammars: World['grammars'] },
  diagnostics: Diagnostic[],
  assumptions: Map<string, Assumption>,
): World {
  const seen = new Set<string>();
  return {
    grammars: options.grammars,
    limits: options.limits,
    files: new Map([...files, ...beside].map(({ name, text }) => [normalise(name), text])),
    modules,
    assumedRegion: (provider) =>
      options.region ?? (provider === 'google' ? 'us-central1' : 'us-east-1'),
    instances: new Map(),
    evaluate,
    report: (severity, code, message, at, subject) => {
      const name = `${code} ${message} ${at.file}:${at.start.offset}`;
      if (seen.has(name)) return;
      seen.add(name);
      diagnostics.push({ severity, code, message, at, ...(subject && { subject }) });
    },
    assumeZones: (region, address) => {
      const id = `zones.${region}`;
      const before = assumptions.get(id)?.resources ?? [];
      const text = `${region} is taken to have three availability zones.`;
      const resources = before.includes(address) ? before : [...before, address];
      assumptions.set(id, { id, text, value: 3, resources });
    },
    assumedRegions: new Set(),
    fuel: {
      left: files.reduce((sum, { text }) => sum + stepsPerCharacter * text.length, mostSteps),
      depth: 0,
      reported: false,
      deepReported: false,
    },
    running: [],
    templates: new Map(),
  };
}
