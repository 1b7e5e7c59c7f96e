import type { Citation, Evidence } from '@stackstage/contracts';
import type { ToolContext } from '../tools/tool.ts';

/** A citation that has no number yet. */
export type Unnumbered = Omit<Citation, 'number'>;

/**
 * What a mark such as `issue:RULE@ADDRESS` stands for in this report or in the catalogue.
 * @returns undefined when there is no such thing
 */
export function resolve(mark: string, { report, reportId }: ToolContext): Unnumbered | undefined {
  const cut = mark.indexOf(':');
  const kind = cut < 0 ? mark : mark.slice(0, cut);
  const rest = cut < 0 ? '' : mark.slice(cut + 1).trim();
  const inReport = reportId === undefined ? {} : { report_id: reportId };
  if (kind === 'rule' || kind === 'service') {
    const id = rest;
    return /^[a-z0-9-]{2,80}$/.test(id)
      ? { kind, label: id, ...(kind === 'rule' ? { rule: id } : { service: id }) }
      : undefined;
  }
  if (!report) return undefined;
  switch (kind) {
    case 'report':
      return { kind, label: 'the report', ...inReport };
    case 'issue': {
      const at = rest.indexOf('@');
      const [rule, address] = at < 0 ? [rest, undefined] : [rest.slice(0, at), rest.slice(at + 1)];
      const found = report.issues.find(
        (issue) => issue.rule === rule && (address === undefined || issue.resource === address),
      );
      if (!found) return undefined;
      const { title, resource, evidence } = found;
      const [place] = evidence;
      return { kind, label: title, rule, resource, ...(place && { evidence: place }), ...inReport };
    }
    case 'resource':
    case 'cost': {
      const found = report.resources.find(({ address }) => address === rest);
      if (!found) return undefined;
      const { address, evidence } = found;
      return { kind, label: address, resource: address, evidence, ...inReport };
    }
    case 'recommendation': {
      const found = report.recommendations.find(({ rule }) => rule === rest);
      return found && { kind, label: found.title, rule: rest, ...inReport };
    }
    case 'line': {
      const [, file = '', line = ''] = /^(.{1,500}):(\d{1,7})$/.exec(rest) ?? [];
      const start = Number(line);
      if (!report.files.some(({ name }) => name === file) || start < 1) return undefined;
      const evidence = { file, start_line: start, end_line: start };
      const within = report.resources
        .filter(({ evidence: at }) => at.file === file && spans(at, start))
        .toSorted((a, b) => lengthOf(a.evidence) - lengthOf(b.evidence))[0];
      const resource = within && { resource: within.address };
      return { kind, label: `${file}, line ${line}`, evidence, ...resource, ...inReport };
    }
    default:
      return undefined;
  }
}

type Lines = Pick<Evidence, 'start_line' | 'end_line'>;

function spans({ start_line, end_line }: Lines, line: number): boolean {
  return start_line <= line && line <= end_line;
}

function lengthOf({ start_line, end_line }: Lines): number {
  return end_line - start_line;
}
