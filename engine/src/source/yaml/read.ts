import type { Limits } from '../../limits.ts';
import type { TextFile } from '../file.ts';
import { lineIndex } from '../line-index.ts';
import { composeYaml } from './compose.ts';
import { parseJson } from './json.ts';
import type { YamlReading } from './node.ts';
import type { YamlVersion } from './plain-scalar.ts';
import { quickYaml } from './quick.ts';

/**
 * Reads YAML or JSON into located nodes, aliases and merge keys resolved. What parsed before and around a
 * syntax error still comes, beside the diagnostic. Nothing that the text holds makes it throw.
 * @param version `1.1` where the format takes yes and no as booleans (CloudFormation, Kubernetes)
 */
export function readYaml(
  file: TextFile,
  limits: Limits,
  version: YamlVersion = '1.2',
): YamlReading {
  const lines = lineIndex(file.name, file.text);
  const { text } = file;
  if (!looksLikeJson(text)) {
    return quickYaml(text, lines, limits, version) ?? composeYaml(text, lines, limits, version);
  }

  const json = parseJson(file.text, lines, limits);
  const clean = json.diagnostics.every(({ severity }) => severity !== 'error');
  const limited = json.diagnostics.some(({ code }) => code !== 'syntax' && code !== 'duplicate');
  if (clean || limited || file.name.endsWith('.json')) return json;
  const yaml = composeYaml(file.text, lines, limits, version);
  return yaml.diagnostics.some(({ severity }) => severity === 'error') ? json : yaml;
}

function looksLikeJson(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '{' || char === '[') return true;
    if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t') return false;
  }
  return false;
}
