import type { Limits } from '../../limits.ts';
import type { Diagnostic, DiagnosticCode } from '../../source/diagnostic.ts';
import type { Grammars } from '../../source/hcl/grammars.ts';
import type { Block, Expression } from '../../source/hcl/syntax.ts';
import type { SourceRange } from '../../source/range.ts';
import type { Value } from '../../source/value.ts';
import type { ItemBlock, ModuleConfig } from './configuration.ts';

/** All that one reading of a project shares. */
export interface World {
  readonly grammars: Grammars;
  readonly limits: Limits;
  /** Text of every file handed in, by its name without `./` and `..`. */
  readonly files: ReadonlyMap<string, string>;
  readonly modules: ReadonlyMap<string, ModuleConfig>;
  /** Region to take where a zone's name is needed and no provider block states one. */
  readonly assumedRegion: (provider: string) => string;
  readonly instances: Map<string, Instance>;
  readonly evaluate: Evaluate;
  readonly report: (
    severity: Diagnostic['severity'],
    code: DiagnosticCode,
    message: string,
    at: SourceRange,
    subject?: string,
  ) => void;
  /** Notes that zones of a region were taken to be its first three. */
  readonly assumeZones: (region: string, address: string) => void;
  /** Regions that zones were named of although nothing states them. */
  readonly assumedRegions: Set<string>;
  /** Work left; what would need more is unknown. Keeps loops inside loops from running away. */
  readonly fuel: Fuel;
  /** What is being evaluated, outermost first: shows cycles. */
  readonly running: Running[];
  /** Templates already read, by file name. */
  readonly templates: Map<string, Expression>;
}

interface Fuel {
  left: number;
  /** Evaluations inside one another right now. */
  depth: number;
  reported: boolean;
  deepReported: boolean;
}

interface Running {
  readonly label: string;
  readonly memo: object;
  readonly key: string;
}

type Evaluate = (expression: Expression, scope: Scope) => Value;

/** Where an expression is evaluated: the module's instance and the names that blocks and loops add. */
export interface Scope {
  readonly world: World;
  readonly module: ModuleInstance;
  readonly names: Names | undefined;
}

/** `each`, `count`, a dynamic block's iterator or the variables of a `for`, innermost first. */
export interface Names {
  readonly name: string;
  readonly value: Value;
  readonly outer: Names | undefined;
}

export interface ModuleInstance {
  /** Empty for a root module, else `module.network["a"]`. */
  readonly address: string;
  readonly config: ModuleConfig;
  /** Folder of the root module it belongs to: paths of `file()` start there. */
  readonly root: string;
  readonly parent: ModuleInstance | undefined;
  readonly inputs: ReadonlyMap<string, Input>;
  /** Distinguishes roots whose addresses would collide. */
  readonly mark: (name: string) => string;
  readonly memo: Map<string, Value>;
  readonly expansions: Map<string, Expansion>;
  /** The call that made it, and where its `providers` are looked up. */
  readonly call: { readonly block: Block; readonly scope: Scope } | undefined;
}

/** A value given to a variable: an argument of the call or an entry of a variables file. */
export type Input =
  | { readonly kind: 'argument'; readonly expression: Expression; readonly scope: Scope }
  | { readonly kind: 'value'; readonly value: Value };

/** What `count` or `for_each` makes of a block. */
export interface Expansion {
  readonly kind: 'single' | 'count' | 'each' | 'unknown';
  readonly instances: readonly Instance[];
  readonly byKey: ReadonlyMap<string, Instance>;
  readonly because: string;
  /** All of it as a value. */
  readonly value: Value;
}

/** One resource, data source or module instance. */
export interface Instance {
  readonly kind: 'resource' | 'data' | 'module';
  readonly address: string;
  readonly item: ItemBlock;
  readonly scope: Scope;
  readonly memo: Map<string, Value>;
  /** The child, for an instance of a module that was read. */
  readonly child: ModuleInstance | undefined;
  /** Why nobody knows how many of it there are, where one stands for all. */
  readonly openCount?: string;
}
