import type { Value } from '../../source/value.ts';
import { under } from '../../source/yaml/node.ts';
import { same } from './same.ts';
import type { Stack } from './stack.ts';

/**
 * What the stacks at hand export, found by the name that another imports.
 * @param taken told when only the end of the name fits, as the exporting stack's own name is open
 */
export function exportsOf(
  stacks: () => readonly Stack[],
  taken: (output: string, file: string) => void,
): (name: Value) => Value | undefined {
  let all: { stack: Stack; output: string; name: Value }[] | undefined;
  const asking = new Set<string>();
  return (name) => {
    all ??= stacks().flatMap((stack) =>
      [...stack.outputs].flatMap(([output, { value }]) => {
        const node = under(under(value, 'Export'), 'Name');
        const exported = node && stack.scope.resolve(node);
        return exported ? [{ stack, output, name: exported }] : [];
      }),
    );
    const certain = all.filter((each) => same(each.name, name) === true);
    const found = certain.length > 0 ? certain : all.filter((each) => sameEnd(each.name, name));
    const [only, second] = found;
    if (!only || second) return undefined;
    if (certain.length === 0) taken(only.output, only.stack.template.file);
    const key = `${only.stack.name} ${only.output}`;
    if (asking.has(key)) return undefined;
    asking.add(key);
    const value = only.stack.output(only.output);
    asking.delete(key);
    return value;
  };
}

/** Whether two names differ only in an unknown beginning, such as the name of the exporting stack. */
function sameEnd(exported: Value, imported: Value): boolean {
  const end = openThenText(exported);
  if (end === undefined) return false;
  if (imported.kind === 'scalar') return String(imported.value).endsWith(end);
  return openThenText(imported) === end;
}

function openThenText(value: Value): string | undefined {
  if (value.kind !== 'text' || value.parts.length !== 2) return undefined;
  const [open, text] = value.parts;
  return typeof open !== 'string' && typeof text === 'string' && text.length > 2 ? text : undefined;
}
