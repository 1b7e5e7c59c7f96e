import { toWire } from '@stackstage/contracts';
import { analyzeProposal, makeReport } from '@stackstage/engine';
import type { ArgumentsOf } from './arguments.ts';
import { refused, shortened, type ToolContext, type ToolResult } from './tool.ts';

/** Code that the engine writes: of the report's suggestion, or of a graph. */
export function writeCode(asked: ArgumentsOf<'write_code'>, { report }: ToolContext): ToolResult {
  const written =
    asked.what === 'graph'
      ? asked.graph && toWire(makeReport(analyzeProposal(asked.graph)))
      : report;
  if (!written)
    return refused(
      asked.what === 'graph' ? 'Send the `graph`.' : 'No report is attached to this conversation.',
    );
  const whole =
    asked.language === 'terraform' ? written.code_template : written.cloudformation_template;
  if (whole === undefined)
    return refused('CloudFormation can only be written where all parts are AWS.');
  const code = asked.resources?.length ? blocksOf(whole, asked.resources) : whole;
  if (code === '') return refused('No block of the code is named after these resources.');
  return {
    says: `wrote ${asked.language === 'terraform' ? 'Terraform' : 'CloudFormation'}`,
    content: { language: asked.language, code: shortened(code) },
  };
}

/** The blocks of a Terraform file, or resources of a template, that carry the names of some addresses. */
export function blocksOf(code: string, addresses: readonly string[]): string {
  const names = addresses.flatMap((address) => {
    const [type, label = type] = address
      .replace(/\[[^\]]*\]$/, '')
      .split('.')
      .slice(-2);
    return [`"${type}" "${label}"`, `\n  ${label}:\n`];
  });
  const isTerraform = /^(?:resource|terraform|provider|variable) /m.test(code);
  const blocks = isTerraform ? code.split(/\n(?=\w)/) : code.split(/\n(?= {2}\w+:\n)/);
  return blocks
    .filter((block) => names.some((name) => `\n${block}\n`.includes(name)))
    .map((block) => block.trimEnd())
    .join('\n\n');
}
