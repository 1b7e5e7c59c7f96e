import { list, scalar, type Value } from '../../source/value.ts';
import { itemsOf, textOf, under, type YamlEntry, type YamlNode } from '../../source/yaml/node.ts';
import { plainScalar } from '../../source/yaml/plain-scalar.ts';
import { fetched, unknownFrom } from './values.ts';

/** What a parameter says when nobody hands one in: its default, or the only value it allows. */
export function parameterValue(name: string, { key, value: declared }: YamlEntry): Value {
  const type = textOf(under(declared, 'Type')) ?? 'String';
  const standard = under(declared, 'Default');
  if (type.startsWith('AWS::SSM::Parameter::Value')) {
    const path = textOf(standard);
    const which = path === undefined ? '' : ` (${path})`;
    return unknownFrom(`parameter ${name} is read from Systems Manager${which} at deployment`, key);
  }
  const said = standard ?? onlyAllowed(declared);
  if (!said) return unknownFrom(`parameter ${name} has no default`, key);
  return typed(type, said);
}

/** A value handed in for a parameter, as the parameter's type takes it. */
export function handedIn(declared: YamlNode, value: Value): Value {
  const type = textOf(under(declared, 'Type')) ?? 'String';
  const lists = type === 'CommaDelimitedList' || type.startsWith('List<');
  if (!lists || value.kind !== 'scalar') return value;
  return splitList(String(value.value ?? ''), type, value.at);
}

/** The values a parameter may have, when it lists them. */
export function allowedValues(declared: YamlNode): readonly string[] | undefined {
  const allowed = itemsOf(under(declared, 'AllowedValues'));
  return allowed.length === 0 ? undefined : allowed.map((each) => textOf(each) ?? '');
}

function onlyAllowed(declared: YamlNode): YamlNode | undefined {
  const [only, second] = itemsOf(under(declared, 'AllowedValues'));
  return second ? undefined : only;
}

function typed(type: string, node: YamlNode): Value {
  if (type === 'CommaDelimitedList' || type.startsWith('List<')) {
    if (node.kind === 'list')
      return list(
        itemsOf(node).map((item) => typed('String', item)),
        node.at,
      );
    return splitList(textOf(node) ?? '', type, node.at);
  }
  if (node.kind !== 'scalar') return scalar('', node.at);
  if (type === 'Number') return scalar(plainScalar(node.text.trim(), '1.2') ?? '', node.at);
  return typeof node.value === 'string'
    ? fetched(node.value, node.at)
    : scalar(node.value ?? '', node.at);
}

function splitList(text: string, type: string, at: Value['at']): Value {
  const texts = text === '' ? [] : text.split(',').map((item) => item.trim());
  const number = type === 'List<Number>';
  return list(
    texts.map((item) => scalar(number ? plainScalar(item, '1.2') : item, at)),
    at,
  );
}
