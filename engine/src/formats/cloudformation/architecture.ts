import type { Assumption } from '../../graph/assumption.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { startOf } from '../../source/range.ts';
import type { Value } from '../../source/value.ts';
import { textOf, under } from '../../source/yaml/node.ts';
import type { Declaration, Reading, ReadOptions } from '../declaration.ts';
import { circlesOf } from './cycles.ts';
import { declare } from './declare.ts';
import { exportsOf } from './exports.ts';
import { nestedTemplate } from './nested.ts';
import { type Stack, type Surroundings, stackOf } from './stack.ts';
import type { ResourceBlock, Template } from './template.ts';

/** Region for what needs one (zones, service names) while nobody states one. */
const usualRegion = 'us-east-1';

/** All templates as one architecture: nested stacks inside their parents, exports found by imports. */
export function architectureOf(templates: readonly Template[], options: ReadOptions): Reading {
  const diagnostics: Diagnostic[] = [];
  const imports = new Map<string, { output: string; file: string }>();
  const { stacks, made } = stacksOf(templates, options, diagnostics, (output, file) =>
    imports.set(`${file} ${output}`, { output, file }),
  );
  const declarations: Declaration[] = [];
  const only = templates.length === 1 ? templates[0] : undefined;
  const kept = new Map<string, { because: string; resources: string[] }>();
  const addressOf = addresses(stacks);

  for (const stack of stacks) {
    if (!made(stack)) continue;
    let makes = 0;
    for (const resource of stack.resources.values()) {
      if (declarations.length >= options.limits.resources) {
        const limit = options.limits.resources.toLocaleString('en');
        const message = `The templates make more than ${limit} resources; those after it are left out.`;
        diagnostics.push({
          severity: 'error',
          code: 'too-many-resources',
          message,
          at: resource.at,
        });
        return finish();
      }
      const truth = stack.made(resource);
      if (truth === false) continue;
      makes++;
      const declaration = declare(stack, resource, addressOf);
      if (truth !== true) keep(kept, stack, resource, truth.because, declaration.address);
      declarations.push(declaration);
    }
    if (stack.resources.size > 0 && makes === 0) {
      const message = 'Every resource of the template stands under a condition that is false.';
      const at = startOf(stack.template.file);
      diagnostics.push({ severity: 'warning', code: 'no-resources', message, at });
    }
  }
  return finish();

  function finish(): Reading {
    diagnostics.push(...circlesOf(declarations));
    return {
      declarations,
      diagnostics,
      assumptions: [...kept].map(assumption).concat([...imports.values()].map(importTaken)),
      ...(only &&
        stacks.length === 1 && {
          template: { root: only.root, made: new Set(declarations.map(({ name }) => name)) },
        }),
    };
  }
}

function keep(
  kept: Map<string, { because: string; resources: string[] }>,
  { template }: Stack,
  { body }: ResourceBlock,
  because: string,
  address: string,
): void {
  const name = textOf(under(body, 'Condition')) ?? '';
  const key = `${template.file} ${name}`;
  const before = kept.get(key);
  if (before) before.resources.push(address);
  else kept.set(key, { because, resources: [address] });
}

function assumption([key, { because, resources }]: [
  string,
  { because: string; resources: string[] },
]): Assumption {
  const name = key.slice(key.lastIndexOf(' ') + 1);
  return {
    id: `condition.${name}`,
    text: `Condition ${name} is taken to hold, as it can't be decided: ${because}.`,
    value: 'true',
    resources,
  };
}

function importTaken({ output, file }: { output: string; file: string }): Assumption {
  return {
    id: `import.${output}`,
    text: `What another template imports is taken to be output ${output} of ${file}, as only the stack's name differs.`,
    value: file,
  };
}

/** Stacks in file order, each followed by those nested in it. */
function stacksOf(
  templates: readonly Template[],
  { limits, region = usualRegion }: ReadOptions,
  diagnostics: Diagnostic[],
  taken: (output: string, file: string) => void,
): { readonly stacks: readonly Stack[]; readonly made: (stack: Stack) => boolean } {
  const stacks: Stack[] = [];
  const above = new Map<Stack, { stack: Stack; resource: ResourceBlock }>();
  let address: ((stack: Stack, id: string) => string) | undefined;
  let complete = false;
  const find = exportsOf(() => stacks, taken);
  const common = {
    limits,
    region,
    report: (diagnostic: Diagnostic) => diagnostics.push(diagnostic),
    addressOf: (stack: Stack, id: string) => {
      if (!complete) return id;
      address ??= addresses(stacks);
      return address(stack, id);
    },
    imported: (name: Value) => find(name),
  };

  const add = (
    template: Template,
    name: string,
    handed: Surroundings['handed'],
    around: readonly Template[],
  ) => {
    const stack = stackOf(template, { ...common, name, handed });
    stacks.push(stack);
    for (const resource of stack.resources.values()) {
      const inner = nestedTemplate(resource, template, templates);
      if (!inner || stacks.length > limits.copies) continue;
      if (around.includes(inner)) {
        const message = `Stack ${resource.id} is made of a template that it stands in itself.`;
        diagnostics.push({ severity: 'warning', code: 'cycle', message, at: resource.at });
        continue;
      }
      const hand = (parameter: string): Value | undefined => {
        const node = under(under(under(resource.body, 'Properties'), 'Parameters'), parameter);
        return node && stack.within(resource, node);
      };
      const child = add(inner, `${name === '' ? '' : `${name}/`}${resource.id}`, hand, [
        ...around,
        inner,
      ]);
      stack.children.set(resource.id, child);
      above.set(child, { stack, resource });
    }
    return stack;
  };

  const inside = innerTemplates(templates);
  for (const template of templates) {
    if (!inside.has(template)) add(template, '', () => undefined, [template]);
  }
  complete = true;
  return { stacks, made: (stack) => isMade(stack, above) };
}

/** Whether a nested stack is made: no stack around it stands under a condition that is false. */
function isMade(
  stack: Stack,
  above: ReadonlyMap<Stack, { stack: Stack; resource: ResourceBlock }>,
): boolean {
  for (let at = above.get(stack); at; at = above.get(at.stack)) {
    if (at.stack.made(at.resource) === false) return false;
  }
  return true;
}

/** Templates that others nest, unless all nest each other. */
function innerTemplates(templates: readonly Template[]): Set<Template> {
  const inner = new Set<Template>();
  if (templates.length < 2) return inner;
  for (const template of templates) {
    const resources = under(template.root, 'Resources');
    if (resources?.kind !== 'map') continue;
    for (const [id, { value, key }] of resources.entries) {
      const type = textOf(under(value, 'Type'));
      if (type === undefined) continue;
      const found = nestedTemplate({ id, type, at: key, body: value }, template, templates);
      if (found) inner.add(found);
    }
  }
  return inner.size === templates.length ? new Set() : inner;
}

/**
 * Logical ids as addresses. Where stacks share one, a nested stack's comes after its stack's id and a file's
 * own after its name.
 */
function addresses(stacks: readonly Stack[]): (stack: Stack, id: string) => string {
  const owners = new Map<string, Stack[]>();
  for (const stack of stacks) {
    for (const id of stack.resources.keys()) {
      const before = owners.get(id);
      if (before) before.push(stack);
      else owners.set(id, [stack]);
    }
  }
  return (stack, id) => {
    const all = owners.get(id) ?? [];
    if (all.length < 2) return id;
    if (stack.name !== '') return `${stack.name}/${id}`;
    return all.filter(({ name }) => name === '').length > 1 ? `${stack.template.file}/${id}` : id;
  };
}
