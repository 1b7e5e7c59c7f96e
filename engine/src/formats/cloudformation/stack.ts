import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceRange } from '../../source/range.ts';
import { reference, type Value } from '../../source/value.ts';
import { textOf, under, type YamlNode } from '../../source/yaml/node.ts';
import { truthOf } from './conditions.ts';
import { writeOut } from './for-each.ts';
import { nearest } from './nearest.ts';
import { handedIn, parameterValue } from './parameters.ts';
import { pseudoParameters } from './pseudo-parameters.ts';
import { resolveIn } from './resolve.ts';
import { expandServerless } from './sam/expand.ts';
import type { Scope, Truth } from './scope.ts';
import {
  type Entries,
  type ResourceBlock,
  resourceBlock,
  section,
  type Template,
} from './template.ts';
import { relocate, unknownFrom } from './values.ts';

/** What a stack gets from outside of its template. */
export interface Surroundings {
  readonly limits: Limits;
  readonly region: string;
  /** Its logical id in the parent, or its file's name: what tells its resources from others of that name. */
  readonly name: string;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly addressOf: (stack: Stack, id: string) => string;
  /** What the parent hands in for a parameter. */
  readonly handed: (parameter: string) => Value | undefined;
  readonly imported: (name: Value, at: SourceRange) => Value | undefined;
}

/** A template with its parameters decided, as it would be deployed. */
export interface Stack {
  readonly template: Template;
  readonly name: string;
  readonly resources: ReadonlyMap<string, ResourceBlock>;
  readonly outputs: Entries;
  readonly scope: Scope;
  /** Stacks that its `AWS::CloudFormation::Stack` resources make, by logical id. */
  readonly children: Map<string, Stack>;
  /** Whether a resource is made; open conditions give a reason. */
  readonly made: (resource: ResourceBlock) => Truth;
  /** A node's value inside a resource, whose own condition holds there. */
  readonly within: (resource: ResourceBlock, node: YamlNode) => Value | undefined;
  readonly output: (name: string) => Value | undefined;
}

/** How far one value may lead to another before it is left open: names of names of names. */
const deepest = 12;
const deepestCondition = 30;
/** After so many names that lead nowhere, no more are told. */
const mostUnresolved = 200;

/** Makes a stack of a template. Nothing is resolved before it is asked for. */
export function stackOf(template: Template, surroundings: Surroundings): Stack {
  const { limits, region } = surroundings;
  const parameters = new Map<string, Value | 'open'>();
  const truths = new Map<string, Truth | 'open'>();
  const told = new Set<string>();
  let given: string | undefined;
  let depth = 0;
  let unresolved = 0;

  const report: Scope['report'] = (code, message, at, severity = 'warning') => {
    const key = `${at.start.offset} ${message}`;
    if (told.has(key) || (code === 'unresolved' && ++unresolved > mostUnresolved)) return;
    told.add(key);
    surroundings.report({ severity, code, message, at });
  };

  const cyclic = (what: string, at: SourceRange): string => {
    report('cycle', `${what} depends on itself.`, at);
    return `${what} depends on itself`;
  };

  const parameter = (name: string): Value | undefined => {
    const entry = template.parameters.get(name);
    if (!entry) return undefined;
    const before = parameters.get(name);
    if (before === 'open') return unknownFrom(cyclic(`Parameter ${name}`, entry.key), entry.key);
    if (before) return before;
    parameters.set(name, 'open');
    const handed = surroundings.handed(name);
    const value = handed ? handedIn(entry.value, handed) : parameterValue(name, entry);
    parameters.set(name, value);
    return value;
  };

  const condition = (name: string, at: SourceRange): Truth => {
    if (name === given) return true;
    const entry = template.conditions.get(name) ?? written.get(name);
    if (!entry) {
      const close = nearest(name, template.conditions.keys());
      report(
        'unresolved',
        `Found condition "${name.slice(0, 80)}", but the template has none of that name${close}`,
        at,
      );
      return { because: `the template has no condition ${name}` };
    }
    const before = truths.get(name);
    if (before === 'open') return { because: cyclic(`Condition ${name}`, entry.key) };
    if (before !== undefined) return before;
    if (depth > deepestCondition) return { because: 'conditions lead too far' };
    truths.set(name, 'open');
    const outer = given;
    given = undefined;
    depth++;
    const truth = truthOf(entry.value, scope);
    depth--;
    given = outer;
    truths.set(name, truth);
    return truth;
  };

  const missing = (name: string, at: SourceRange, what: string): Value => {
    const names = () => [...template.parameters.keys(), ...resources.keys()];
    const close = unresolved < 20 ? nearest(name, names()) : '.';
    const message = `Found ${what} "${name.slice(0, 80)}", but the template has no parameter or resource of that name${close}`;
    report('unresolved', message, at);
    return unknownFrom(`the template has no ${name}`, at);
  };

  const leftOut = (resource: ResourceBlock, at: SourceRange): Value | undefined =>
    made(resource) === false
      ? unknownFrom(`resource ${resource.id} is not made, as its condition is false`, at)
      : undefined;

  const ref: Scope['ref'] = (name, at) => {
    const pseudo = pseudoParameters.get(name);
    if (pseudo) return pseudo(region, at);
    const said = parameter(name);
    if (said) return relocate(said, at);
    const resource = resources.get(name) ?? ownerOf(name, resources);
    if (!resource) return missing(name, at, 'a reference to');
    return leftOut(resource, at) ?? reference(surroundings.addressOf(stack, resource.id), '', at);
  };

  const attribute: Scope['attribute'] = (id, name, at) => {
    const resource = resources.get(id) ?? ownerOf(id, resources);
    if (!resource) return missing(id, at, 'an attribute of');
    const child = stack.children.get(resource.id);
    if (child && name.startsWith('Outputs.')) {
      const output = depth > deepest ? undefined : nested(() => child.output(name.slice(8)));
      if (output) return relocate(output, at);
      return unknownFrom(`stack ${id} has no output ${name.slice(8)}`, at);
    }
    const gone = leftOut(resource, at);
    if (gone) return gone;
    const to = reference(surroundings.addressOf(stack, resource.id), name, at);
    const says = depth > deepest ? undefined : nested(() => stated(resource, name));
    return says ? { ...to, says } : to;
  };

  const nested = (run: () => Value | undefined): Value | undefined => {
    depth++;
    const value = run();
    depth--;
    return value;
  };

  /** The value of a node that others lead to: asked once, and open while it is being asked. */
  const asked = new Map<YamlNode, Value | 'open' | undefined>();
  const once = (node: YamlNode, run: () => Value | undefined): Value | undefined => {
    if (asked.has(node)) {
      const before = asked.get(node);
      return before === 'open' ? undefined : before;
    }
    asked.set(node, 'open');
    const value = run();
    asked.set(node, value);
    return value;
  };

  /** What a resource's own block says of an attribute: `Queue.QueueName`, `Db.Endpoint.Port`. */
  const stated = (resource: ResourceBlock, name: string): Value | undefined => {
    const own = name.slice(name.lastIndexOf('.') + 1);
    const node = under(under(resource.body, 'Properties'), own);
    const value = node && once(node, () => stack.within(resource, node));
    return value?.kind === 'reference' ? value.says : value;
  };

  const resolve: Scope['resolve'] = (node) => resolveIn(scope, node);

  const made = (resource: ResourceBlock): Truth => {
    const name = textOf(under(resource.body, 'Condition'));
    return name === undefined
      ? true
      : condition(name, under(resource.body, 'Condition')?.at ?? resource.at);
  };

  const scope: Scope = {
    template,
    region,
    limits,
    resolve,
    condition,
    parameter,
    ref,
    attribute,
    imported: surroundings.imported,
    report,
  };

  let resources: ReadonlyMap<string, ResourceBlock> = new Map();
  let written: Entries = new Map();
  written = writeOut(template.conditions, scope);
  resources = expandServerless(
    template,
    blocksOf(writeOut(section(template.root, 'Resources'), scope), scope),
  );

  const stack: Stack = {
    template,
    name: surroundings.name,
    resources,
    outputs: writeOut(template.outputs, scope),
    scope,
    children: new Map(),
    made,
    within: (resource, node) => {
      const outer = given;
      const own = textOf(under(resource.body, 'Condition'));
      given =
        own !== undefined && typeof condition(own, resource.at) !== 'boolean' ? own : undefined;
      const value = resolve(node);
      given = outer;
      return value;
    },
    output: (name) => {
      const node = under(stack.outputs.get(name)?.value, 'Value');
      return node && once(node, () => resolve(node));
    },
  };
  return stack;
}

function blocksOf(entries: Entries, scope: Scope): Map<string, ResourceBlock> {
  const blocks = new Map<string, ResourceBlock>();
  for (const [id, entry] of entries) {
    if (id === 'Fn::Transform') continue;
    const block = resourceBlock(id, entry);
    if (block) blocks.set(id, block);
    else {
      const message = `Found resource "${id.slice(0, 80)}" without a type, expected "Type: AWS::…".`;
      scope.report('syntax', message, entry.key);
    }
  }
  return blocks;
}

/** What a transform makes of a resource under a name we don't make: `MyApiProdStage`, `MyFunction.Version`. */
function ownerOf(
  name: string,
  resources: ReadonlyMap<string, ResourceBlock>,
): ResourceBlock | undefined {
  const plain = name.split('.', 1)[0] ?? name;
  const direct = resources.get(plain);
  if (direct?.type.startsWith('AWS::Serverless::')) return direct;
  let owner: ResourceBlock | undefined;
  for (const resource of resources.values()) {
    const fits = resource.type.startsWith('AWS::Serverless::') && plain.startsWith(resource.id);
    if (fits && resource.id.length > (owner?.id.length ?? 0)) owner = resource;
  }
  return owner;
}
