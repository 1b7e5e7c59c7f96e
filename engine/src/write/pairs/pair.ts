/**
 * How a CloudFormation type and a Terraform type say the same, used in both directions.
 *
 * Arguments are a list of `argument=Property` (the property left out is the argument in PascalCase).
 * Both sides may be paths (`health_check.path=HealthCheckPath`); `{…}` goes into a map or each map of a list;
 * `Attributes[idle_timeout.timeout_seconds]` is the value of that key in a list of `Key` and `Value`;
 * `#camel` says that the keys of the structure are written in camelCase in Terraform's JSON text, `#list` that the
 * property is a list where Terraform takes one.
 */
export interface Pair {
  readonly cloudformation: string;
  readonly terraform: string;
  /** Terraform attributes that say what `Ref` gives, the usual one first; none: `id`. */
  readonly ref: readonly string[];
  /** CloudFormation attribute of `Fn::GetAtt` → Terraform attribute. */
  readonly gets: ReadonlyMap<string, string>;
  readonly entries: readonly Entry[];
  /** What stands inside the CloudFormation resource and is a resource of its own in Terraform. */
  readonly parts: readonly Part[];
  /** CloudFormation takes its tags as a map, not as a list of `Key` and `Value`. */
  readonly mapTags: boolean;
}

/** One argument and the property that says the same. */
export interface Entry {
  readonly argument: readonly string[];
  readonly property: readonly string[];
  /** Of the last property, the key in its list of `Key` and `Value`. */
  readonly key?: string;
  readonly camel?: true;
  readonly list?: true;
  readonly inside?: readonly Entry[];
}

/** A Terraform resource that refines another, and is a property of it in CloudFormation. */
export interface Part {
  readonly terraform: string;
  /** The argument that names the owner, and the owner's attribute that it holds. */
  readonly owner: string;
  readonly attribute: string;
  /** The list that gives one resource for each of its entries; entries' properties are then relative to it. */
  readonly each?: string;
  readonly entries: readonly Entry[];
}

interface Definition {
  readonly ref?: string;
  readonly gets?: string;
  readonly args: string;
  readonly parts?: readonly PartDefinition[];
  readonly mapTags?: true;
}

interface PartDefinition {
  readonly type: string;
  readonly owner: string;
  readonly attribute?: string;
  readonly each?: string;
  readonly args: string;
}

/** Declares a pair; see {@link Pair} for the notation. */
export function pair(cloudformation: string, terraform: string, definition: Definition): Pair {
  const { ref = 'id', gets = '', args, parts = [], mapTags = false } = definition;
  return {
    cloudformation,
    terraform,
    ref: ref.split(' '),
    gets: new Map(
      gets
        .split(' ')
        .filter(Boolean)
        .map((one) => [one.split('=')[1] ?? '', one.split('=')[0] ?? '']),
    ),
    entries: entriesOf(args),
    parts: parts.map(({ type, owner, attribute = 'id', each, args: own }) => ({
      terraform: type,
      owner,
      attribute,
      ...(each !== undefined && { each }),
      entries: entriesOf(own),
    })),
    mapTags,
  };
}

interface Growing {
  readonly argument: readonly string[];
  readonly property: readonly string[];
  readonly key?: string;
  readonly camel?: true;
  readonly list?: true;
  inside?: Growing[];
}

function entriesOf(text: string): readonly Entry[] {
  const root: Growing[] = [];
  const open = [root];
  for (const token of text.split(/\s+|(?=[{}])/).filter(Boolean)) {
    const at = open.at(-1) ?? root;
    if (token === '}') open.pop();
    else if (token.startsWith('{')) {
      const inside: Growing[] = [];
      const last = at.at(-1);
      if (!last) throw new Error(`Nothing stands before the bracket in "${text}".`);
      last.inside = inside;
      open.push(inside);
      if (token.length > 1) inside.push(entryOf(token.slice(1)));
    } else at.push(entryOf(token.replace('}', '')));
  }
  return root;
}

function entryOf(token: string): Growing {
  const [bare = '', mark] = token.split('#');
  const [argument = '', property = ''] = bare.split('=');
  const bracket = property.indexOf('[');
  const path = bracket < 0 ? property : property.slice(0, bracket);
  return {
    argument: argument.split('.'),
    property:
      property === '' ? argument.split('.').map(pascal) : path === '.' ? [''] : path.split('.'),
    ...(bracket >= 0 && { key: property.slice(bracket + 1, -1) }),
    ...(mark === 'camel' && { camel: true as const }),
    ...(mark === 'list' && { list: true as const }),
  };
}

/** `vpc_id` as `VpcId`. */
export function pascal(name: string): string {
  return name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
