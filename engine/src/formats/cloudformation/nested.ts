import { textOf, under, type YamlNode } from '../../source/yaml/node.ts';
import type { ResourceBlock, Template } from './template.ts';

/** The template among those handed in that a nested stack is made of, by the end of its address. */
export function nestedTemplate(
  resource: ResourceBlock,
  from: Template,
  templates: readonly Template[],
): Template | undefined {
  const property =
    resource.type === 'AWS::CloudFormation::Stack'
      ? 'TemplateURL'
      : resource.type === 'AWS::Serverless::Application'
        ? 'Location'
        : undefined;
  if (property === undefined) return undefined;
  const written = lastText(under(under(resource.body, 'Properties'), property));
  const path = written
    ?.split('?', 1)[0]
    ?.split('/')
    .filter((part) => part !== '.' && part !== '');
  if (!path) return undefined;
  const others = templates.filter((template) => template !== from);
  for (let length = path.length; length > 0; length--) {
    const end = path.slice(-length).join('/');
    if (end.startsWith('..')) continue;
    const found = others.filter(({ file }) => file === end || file.endsWith(`/${end}`));
    if (found.length === 1) return found[0];
    if (found.length > 1) return nearestTo(from.file, found);
  }
  return undefined;
}

/** The one in the same folder, when there are several of a name. */
function nearestTo(file: string, found: readonly Template[]): Template | undefined {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return found.find((each) => each.file.startsWith(folder)) ?? found[0];
}

/** The last text in a node that names a file: a plain address, or the end of a Join or Sub. */
function lastText(node: YamlNode | undefined): string | undefined {
  if (!node) return undefined;
  if (node.kind === 'scalar') {
    const text = textOf(node);
    return text !== undefined && /\.(?:ya?ml|json|template)(?:\?|$)/i.test(text.slice(-300))
      ? text
      : undefined;
  }
  const inner =
    node.kind === 'list' ? node.items : [...node.entries.values()].map(({ value }) => value);
  let last: string | undefined;
  for (const each of inner) last = lastText(each) ?? last;
  return last;
}
