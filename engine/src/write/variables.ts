import { namesSecret } from '../services/readings/secrets.ts';
import type { Wanted } from './hcl.ts';
import { quoted } from './hcl-text.ts';
import { labelOf, snake } from './names.ts';
import type { ArgumentType } from './shapes.ts';

interface Variable {
  readonly description: string;
  type: ArgumentType;
  sensitive: boolean;
}

/** The variables that what is written needs: each name once, with what it is for. */
export interface Variables {
  /** The expression for a variable of that purpose. */
  readonly use: (wanted: Wanted, because: string, sensitive: boolean) => string;
  /** Their blocks in the order of their names. */
  readonly blocks: () => readonly string[];
  /** What is asked of the provider when the code runs. */
  readonly dataBlocks: () => readonly string[];
}

/** The reasons that CloudFormation's pseudo parameters are left open with. */
const unnamedStack = 'the stack gets its name at deployment';
const unnamedAccount = 'the template does not say which account it is for';

/** Names that Terraform keeps for itself. */
const reserved: ReadonlySet<string> = new Set([
  ...['source', 'version', 'providers', 'count', 'for_each', 'lifecycle', 'depends_on', 'locals'],
]);

const types: Readonly<Record<ArgumentType, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'bool',
  list: 'list(string)',
  map: 'map(string)',
  any: 'any',
};

/** Variables for what no file states. */
export function variablesFor(): Variables {
  const declared = new Map<string, Variable>();
  let account = false;
  return {
    use: (wanted, because, sensitive) => {
      if (because === unnamedAccount) {
        account = true;
        return 'data.aws_caller_identity.current.account_id';
      }
      const own = wellKnown.get(because) ?? ownName(because) ?? lookedUp(because, wanted);
      const name = own ?? nameFor(wanted.path);
      const there = declared.get(name);
      if (!there)
        declared.set(name, {
          description: describe(wanted, because, own),
          type: typeOf(wanted),
          sensitive: sensitive || namesSecret(wanted.path.at(-1) ?? '') || namesSecret(name),
        });
      else {
        if (there.type !== typeOf(wanted)) there.type = 'any';
        there.sensitive ||= sensitive;
      }
      return `var.${name}`;
    },
    dataBlocks: () => (account ? ['data "aws_caller_identity" "current" {}\n'] : []),
    blocks: () =>
      [...declared]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { description, type, sensitive }]) => {
          const rows = [
            ['description', quoted(description)],
            ['type', types[type]],
            ...(sensitive ? [['sensitive', 'true']] : []),
          ];
          const lines = rows.map(([key = '', text]) => `  ${key.padEnd(11)} = ${text}\n`);
          return `variable ${quoted(name)} {\n${lines.join('')}}\n`;
        }),
  };
}

/** Text where the name says so and no type does. */
function typeOf({ type, path }: Wanted): ArgumentType {
  return type === 'any' && textNames.has(path.at(-1) ?? '') ? 'string' : type;
}

const textNames: ReadonlySet<string> = new Set([
  ...['image', 'Image', 'name', 'Name', 'arn', 'Arn', 'Resource', 'id', 'region'],
]);

/** Reasons that stand for the same thing wherever they occur. */
const wellKnown: ReadonlyMap<string, string> = new Map([
  [unnamedStack, 'stack_name'],
  ['the files name no image', 'ami_id'],
]);

/** A variable for what a data source would say, shared by all that ask it for the same argument. */
function lookedUp(because: string, { path }: Wanted): string | undefined {
  const found = /^data\.\w{1,80}\.(\w{1,60})/.exec(because);
  return found?.[1] && nameFor([found[1], path.at(-1) ?? '']);
}

/** The name of the user's own variable or parameter, where the reason is that it has no value. */
function ownName(because: string): string | undefined {
  const found = /^(?:variable|parameter) (?:[\w.[\]"-]{1,200}\.)?(\w{1,60}) has no default/.exec(
    because,
  );
  return found?.[1] && safe(snake(found[1]));
}

function nameFor(path: readonly string[]): string {
  const [label = 'value', ...rest] = path;
  const words = rest.length > 3 ? rest.slice(-3) : rest;
  return safe(labelOf([label, ...words].join('_')));
}

const safe = (name: string): string => (reserved.has(name) ? `${name}_value` : name);

function describe({ path }: Wanted, because: string, own: string | undefined): string {
  if (because === unnamedStack) return 'Goes into the names of what is made here.';
  const [label = '', ...rest] = path;
  const words = rest
    .map((one) => one.replaceAll('_', ' '))
    .reverse()
    .join(' of ');
  const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)} of ${label}`;
  return own === undefined ? `${sentence}: ${because}.` : `${sentence}.`;
}
