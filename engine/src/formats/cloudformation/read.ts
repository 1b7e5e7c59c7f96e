import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import { startOf } from '../../source/range.ts';
import { under, type YamlNode } from '../../source/yaml/node.ts';
import { readYaml } from '../../source/yaml/read.ts';
import type { Format, Reading, ReadOptions } from '../declaration.ts';
import { architectureOf } from './architecture.ts';
import { macrosTold } from './macros.ts';
import { recognises } from './recognise.ts';
import { section, type Template, transformsOf } from './template.ts';

/** CloudFormation and SAM templates, in YAML and JSON. */
export const cloudformation: Format = { name: 'cloudformation', recognises, read };

function read(
  files: readonly TextFile[],
  _beside: readonly TextFile[],
  options: ReadOptions,
): Reading {
  const diagnostics: Diagnostic[] = [];
  const templates: Template[] = [];
  const inOrder = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const file of inOrder) {
    const reading = readYaml(file, options.limits, '1.1');
    diagnostics.push(...reading.diagnostics);
    const root =
      reading.documents.find((document) => under(document, 'Resources')) ?? reading.documents[0];
    const broken = reading.diagnostics.some(({ severity }) => severity === 'error');
    const problem = root && withoutResources(root, file.name);
    if (problem && !broken) diagnostics.push(problem);
    if (root && !problem) {
      const template = templateOf(file.name, root);
      diagnostics.push(...macrosTold(template));
      templates.push(template);
    }
  }
  const reading = architectureOf(templates, options);
  return { ...reading, diagnostics: [...diagnostics, ...reading.diagnostics] };
}

function withoutResources(root: YamlNode, file: string): Diagnostic | undefined {
  const resources = under(root, 'Resources');
  if (resources?.kind === 'map' && resources.entries.size > 0) return undefined;
  const found = !resources
    ? 'no "Resources"'
    : resources.kind === 'map' || (resources.kind === 'scalar' && resources.value === null)
      ? 'an empty "Resources"'
      : `a ${resources.kind === 'list' ? 'list' : 'text'} under "Resources"`;
  const message = `Found ${found}, expected a map of resources, each with a "Type".`;
  return { severity: 'error', code: 'no-resources', message, at: resources?.at ?? startOf(file) };
}

function templateOf(file: string, root: YamlNode): Template {
  return {
    file,
    root,
    parameters: section(root, 'Parameters'),
    mappings: section(root, 'Mappings'),
    conditions: section(root, 'Conditions'),
    outputs: section(root, 'Outputs'),
    transforms: transformsOf(root),
  };
}
