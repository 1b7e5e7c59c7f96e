import { locateIn } from '../../../source/hcl/locate.ts';
import { parseTemplate } from '../../../source/hcl/parse.ts';
import type { Expression } from '../../../source/hcl/syntax.ts';
import { scalar, unknown, type Value } from '../../../source/value.ts';
import { asMap, asText, setOf } from '../convert.ts';
import { folderOf, join, normalise } from '../file-names.ts';
import type { Call, Functions } from './function.ts';
import { globMatcher } from './glob.ts';

/** Functions on the files handed in. @see Terraform language reference, "Filesystem Functions" */
export const files: Functions = {
  file: ([path], call) => {
    const found = path && find(path, call);
    if (!found) return undefined;
    return found.text === undefined ? missing(found.name, call) : found.text;
  },
  fileexists: ([path], call) => {
    const found = path && find(path, call);
    if (!found) return undefined;
    return found.text !== undefined ? true : missing(found.name, call);
  },
  filebase64: ([path], { at, scope }) => {
    const found = path && find(path, { at, scope });
    if (!found) return undefined;
    if (found.text === undefined) return missing(found.name, { at, scope });
    return { kind: 'encoded', encoding: 'base64', of: scalar(found.text, at), at };
  },
  fileset: ([folder, pattern], { at, scope }) => {
    const path = folder && asText(folder);
    const glob = pattern && asText(pattern);
    if (path === undefined || glob === undefined) return undefined;
    const start = nameIn(path, scope.module.root);
    const prefix = start === '' ? '' : `${start}/`;
    const matches = globMatcher(glob);
    const names = [...scope.world.files.keys()]
      .filter((name) => name.startsWith(prefix) && matches(name.slice(prefix.length)))
      .map((name) => scalar(name.slice(prefix.length), at));
    if (names.length > 0) return setOf(names, at);
    return unknown(`no file that matches ${glob} is among those given`, at);
  },
  templatefile: ([path, variables], call) => {
    const found = path && find(path, call);
    if (!found || !variables) return undefined;
    if (found.text === undefined) return missing(found.name, call);
    const { world } = call.scope;
    let template = world.templates.get(found.name);
    if (!template) {
      const locate = locateIn(found.name, found.text);
      template = parseTemplate(found.text, locate, world.grammars, world.limits);
      world.templates.set(found.name, template);
    }
    return fillTemplate(template, variables, call);
  },
  templatestring: ([text, variables], call) => {
    const source = text && asText(text);
    if (source === undefined || !variables) return undefined;
    const { world } = call.scope;
    const template = parseTemplate(source, () => call.at, world.grammars, world.limits);
    return fillTemplate(template, variables, call);
  },
  basename: ([path]) => {
    const text = path && asText(path);
    return text === undefined ? undefined : text.slice(text.lastIndexOf('/') + 1);
  },
  dirname: ([path]) => {
    const text = path && asText(path);
    return text === undefined ? undefined : folderOf(text) || '.';
  },
  abspath: () => undefined,
  pathexpand: ([path]) => {
    const text = path && asText(path);
    return text === undefined || text.startsWith('~') ? undefined : text;
  },
};

/** Fills a template with a map of variables; nothing else is in its scope. */
function fillTemplate(
  template: Expression,
  variables: Value,
  { at, scope }: Call,
): Value | undefined {
  const entries = asMap(variables);
  if (!entries) return undefined;
  let names: Call['scope']['names'];
  for (const [name, value] of entries) names = { name, value, outer: names };
  const value = scope.world.evaluate(template, { ...scope, names });
  return { ...value, at };
}

function find(
  path: Value,
  { scope }: Call,
): { name: string; text: string | undefined } | undefined {
  const text = asText(path);
  if (text === undefined) return undefined;
  const name = nameIn(text, scope.module.root);
  return { name: normalise(text), text: scope.world.files.get(name) };
}

const nameIn = (path: string, root: string): string =>
  path.startsWith('/') ? normalise(path) : join(root, path);

const missing = (name: string, { at }: Call): Value =>
  unknown(`the file ${name} is not among those given`, at);
