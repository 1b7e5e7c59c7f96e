import type { SourceRange } from '../../source/range.ts';
import { itemsOf, textOf, type YamlNode } from '../../source/yaml/node.ts';
import { callOf } from './intrinsic.ts';
import { allowedValues } from './parameters.ts';
import { same } from './same.ts';
import type { Scope, Truth } from './scope.ts';
import { knownText } from './values.ts';

/** Whether a condition's expression holds. */
export function truthOf(node: YamlNode, scope: Scope): Truth {
  const call = conditionCall(node);
  if (!call) {
    const value = scope.resolve(node);
    const text = knownText(value);
    if (text === 'true' || text === 'false') return text === 'true';
    const because = value?.kind === 'unknown' ? value.because : 'it is no condition function';
    return { because };
  }
  const items = itemsOf(call.argument);
  switch (call.name) {
    case 'Fn::And':
      return decide(items, false, scope);
    case 'Fn::Or':
      return decide(items, true, scope);
    case 'Fn::Not': {
      const [only] = items.length > 0 ? items : [call.argument];
      const truth = only ? truthOf(only, scope) : { because: 'it is empty' };
      return typeof truth === 'boolean' ? !truth : truth;
    }
    case 'Fn::Equals':
      return equals(items, scope);
    case 'Condition':
      return scope.condition(textOf(call.argument) ?? '', call.at);
    default: {
      const text = knownText(scope.resolve(node));
      if (text === 'true' || text === 'false') return text === 'true';
      return { because: `${call.name} gives no yes or no here` };
    }
  }
}

function conditionCall(
  node: YamlNode,
): { name: string; argument: YamlNode; at: SourceRange } | undefined {
  if (node.tag === undefined && node.kind === 'map' && node.entries.size === 1) {
    const named = node.entries.get('Condition');
    if (named) return { name: 'Condition', argument: named.value, at: named.value.at };
  }
  return callOf(node);
}

/** One that decides is enough, whatever the others say. */
function decide(items: readonly YamlNode[], decisive: boolean, scope: Scope): Truth {
  let open: Truth = !decisive;
  for (const item of items) {
    const truth = truthOf(item, scope);
    if (truth === decisive) return decisive;
    if (typeof truth !== 'boolean' && typeof open === 'boolean') open = truth;
  }
  return open;
}

function equals(items: readonly YamlNode[], scope: Scope): Truth {
  const [left, right] = items;
  if (!left || !right) return { because: 'Equals has not two values' };
  const a = scope.resolve(left);
  const b = scope.resolve(right);
  const equal = same(a, b);
  if (equal !== undefined) return equal;
  if (excluded(left, knownText(b), scope) || excluded(right, knownText(a), scope)) return false;
  const cause = [a, b].find((value) => value?.kind === 'unknown');
  return { because: cause?.kind === 'unknown' ? cause.because : 'what it compares is not known' };
}

/** Whether a node is a parameter that may not have a certain value. */
function excluded(node: YamlNode, value: string | undefined, scope: Scope): boolean {
  const call = callOf(node);
  const name = call?.name === 'Ref' ? textOf(call.argument) : undefined;
  const declared = name === undefined ? undefined : scope.template.parameters.get(name)?.value;
  const allowed = declared && allowedValues(declared);
  return value !== undefined && allowed !== undefined && !allowed.includes(value);
}
