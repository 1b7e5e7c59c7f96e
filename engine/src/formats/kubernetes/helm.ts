import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import { lineIndex } from '../../source/line-index.ts';

const action =
  /\{\{-?\s{0,20}(?:\.Values|\.Release|\.Chart|\.Capabilities|\$\.Values|include\s|template\s|define\s|if\s|range\s|with\s|end\b|toYaml\s|tpl\s)/;
const surely = /\{\{-?\s{0,20}(?:[\w ()"]{0,80})(?:\$?\.Values\.|\.Release\.|\.Chart\.)/;

/**
 * Says that a file is a template of Helm, which has to be rendered before it can be read.
 * @param unreadable whether it has mistakes as YAML: then any action of a template language is reason enough
 */
export function helmDiagnostic(file: TextFile, unreadable: boolean): Diagnostic | undefined {
  const found = (unreadable ? action : surely).exec(file.text);
  if (!found) return undefined;
  return {
    severity: 'error',
    code: 'unsupported',
    message:
      'This is a Helm template: what it makes depends on values. Render it with `helm template` and hand in the result.',
    at: lineIndex(file.name, file.text).rangeAt(found.index, found.index + found[0].length),
  };
}
