import type { Declaration } from '../formats/declaration.ts';
import type { Suppression } from '../graph/architecture.ts';
import type { TextFile } from '../source/file.ts';

/** Words that open a suppression in a comment, each followed by a rule's id. */
const markers = ['stackstage:ignore', 'checkov:skip=', 'trivy:ignore:', 'tfsec:ignore:'] as const;
const nearest = 2;

/**
 * Suppressions written in comments: `# stackstage:ignore RULE reason` inside a resource or on the lines
 * before it; other scanners' comments count for the checks they share with ours.
 */
export function readSuppressions(
  files: readonly TextFile[],
  declarations: readonly Declaration[],
): readonly Suppression[] {
  const byFile = Map.groupBy(declarations, ({ at }) => at.file);
  return files.flatMap((file) => {
    if (!markers.some((marker) => file.text.includes(marker))) return [];
    const inFile = byFile.get(file.name) ?? [];
    let offset = 0;
    return file.text.split('\n').flatMap((text, index) => {
      const found = suppressionIn(text);
      const start = { line: index + 1, column: 1, offset };
      const end = { line: index + 1, column: text.length + 1, offset: offset + text.length };
      offset += text.length + 1;
      if (!found) return [];
      const at = { file: file.name, start, end };
      return resourcesAt(inFile, index + 1).map(({ address }) => ({
        ...found,
        at,
        resource: address,
      }));
    });
  });
}

/** Rule and reason of one comment line; a suppression without a reason counts, and says so. */
function suppressionIn(
  line: string,
): { readonly rule: string; readonly reason: string } | undefined {
  const marker = markers.find((one) => line.includes(one));
  if (!marker) return undefined;
  const [rule = '', ...words] = line
    .slice(line.indexOf(marker) + marker.length)
    .trim()
    .split(/[\s:]+/);
  return rule === '' ? undefined : { rule, reason: words.join(' ').trim() || 'no reason is given' };
}

function resourcesAt(declarations: readonly Declaration[], line: number): readonly Declaration[] {
  const around = declarations.filter(({ at }) => at.start.line <= line && line <= at.end.line);
  if (around.length > 0) return around;
  const next = declarations.filter(
    ({ at }) => at.start.line > line && at.start.line - line <= nearest,
  );
  const first = Math.min(...next.map(({ at }) => at.start.line));
  return next.filter(({ at }) => at.start.line === first);
}
