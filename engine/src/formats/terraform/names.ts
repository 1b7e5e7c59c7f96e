import type { AccessStep } from '../../source/hcl/syntax.ts';
import type { SourceRange } from '../../source/range.ts';
import { scalar, unknown, type Value } from '../../source/value.ts';
import { asText } from './convert.ts';
import { expand } from './expand.ts';
import { relativePath } from './file-names.ts';
import { once } from './once.ts';
import { failed, undecided } from './open-values.ts';
import type { Expansion, Scope } from './scope.ts';
import { variableValue } from './variable-value.ts';

/** What a name stands for, and how many of the steps after it that took. */
export interface Found {
  readonly value: Value;
  readonly used: number;
}

/** Looks up the beginning of a traversal: `var.x`, `local.y`, `aws_vpc.main[0]`, `each`. */
export function lookUp(
  name: string,
  steps: readonly AccessStep[],
  scope: Scope,
  at: SourceRange,
): Found {
  for (let own = scope.names; own; own = own.outer)
    if (own.name === name) return { value: own.value, used: 0 };
  const first = attributeName(steps[0]);
  if (first === undefined) return notDeclared(name, scope, at, 0);
  switch (name) {
    case 'var':
      return { value: variableValue(first, scope, at), used: 1 };
    case 'local':
      return { value: localValue(first, scope, at), used: 1 };
    case 'path':
      return { value: pathValue(first, scope, at), used: 1 };
    case 'terraform':
      return {
        value: unknown(`terraform.${first} is chosen when Terraform runs`, at),
        used: steps.length,
      };
    case 'module':
      return item(`module.${first}`, 1, steps, scope, at);
    case 'data':
    case 'ephemeral':
    case 'resource': {
      const second = attributeName(steps[1]) ?? '';
      const prefix = name === 'data' ? 'data.' : '';
      return item(`${prefix}${first}.${second}`, 2, steps, scope, at);
    }
    case 'self':
    case 'each':
    case 'count':
      return { value: failed(`${name} is not set here`, at), used: steps.length };
    default:
      return item(`${name}.${first}`, 1, steps, scope, at);
  }
}

const attributeName = (step: AccessStep | undefined): string | undefined => {
  if (step?.kind === 'attribute') return step.name;
  if (step?.kind === 'index' && step.index.kind === 'literal')
    return String(step.index.value.value);
  return undefined;
};

function item(
  key: string,
  used: number,
  steps: readonly AccessStep[],
  scope: Scope,
  at: SourceRange,
): Found {
  const declared = scope.module.config.items.get(key);
  if (!declared) return notDeclared(key, scope, at, steps.length);
  const expansion = expand(key, declared, scope);
  const next = steps[used];
  const [single] = expansion.instances;
  if (expansion.kind === 'single' && single)
    return { value: { kind: 'reference', to: single.address, attribute: '', at }, used };
  if (expansion.kind === 'unknown' && single)
    return oneForAll(expansion, single.address, next, used, at);
  if (next?.kind !== 'index') return { value: { ...expansion.value, at }, used };

  const index = scope.world.evaluate(next.index, scope);
  const name = asText(index);
  if (name === undefined)
    return {
      value: undecided([index, expansion.value], at, 'the index is not known'),
      used: used + 1,
    };
  const instance = expansion.byKey.get(name);
  const value: Value = instance
    ? { kind: 'reference', to: instance.address, attribute: '', at }
    : failed(`${key} has no instance ${JSON.stringify(name)}`, at);
  return { value, used: used + 1 };
}

/** Where nobody knows how many there are, each is the one that is declared, and all are not known. */
function oneForAll(
  expansion: Expansion,
  address: string,
  next: AccessStep | undefined,
  used: number,
  at: SourceRange,
): Found {
  const value: Value = { kind: 'reference', to: address, attribute: '', at };
  if (next?.kind === 'index') return { value, used: used + 1 };
  if (next?.kind === 'attribute') return { value, used };
  const { because } = expansion;
  return { value: { kind: 'unknown', because, mentions: [value], at }, used };
}

function notDeclared(name: string, scope: Scope, at: SourceRange, used: number): Found {
  const where = scope.module.address === '' ? '' : ` in ${scope.module.address}`;
  scope.world.report('warning', 'unresolved', `${name} is not declared${where}.`, at);
  return { value: failed(`${name} is not declared`, at), used };
}

/** The value of a local; once per module instance. */
export function localValue(name: string, scope: Scope, at: SourceRange): Value {
  const { module, world } = scope;
  const attribute = module.config.locals.get(name);
  if (!attribute) return notDeclared(`local.${name}`, scope, at, 0).value;
  const prefix = module.address === '' ? '' : `${module.address}.`;
  return once<Value>(
    world,
    module.memo,
    `local.${name}`,
    `${prefix}local.${name}`,
    attribute.at,
    () => world.evaluate(attribute.value, { world, module, names: undefined }),
    (because) => unknown(because, at),
  );
}

function pathValue(name: string, { module }: Scope, at: SourceRange): Value {
  if (name === 'root') return scalar('.', at);
  if (name === 'module') return scalar(relativePath(module.root, module.config.folder), at);
  return unknown(`path.${name} is set when Terraform runs`, at);
}
