import * as z from 'zod';
import { type ArgumentsOf, type ToolName, toolArguments } from './arguments.ts';
import { drawDiagram } from './draw-diagram.ts';
import { estimateChange } from './estimate-change.ts';
import { compareWithSuggestion, rankRegions, search } from './other-tools.ts';
import { readReport } from './read-report.ts';
import { refused, type ToolContext, type ToolResult } from './tool.ts';
import { writeCode } from './write-code.ts';

type Run<Name extends ToolName> = (
  asked: ArgumentsOf<Name>,
  context: ToolContext,
) => ToolResult | Promise<ToolResult>;

const tools: { readonly [Name in ToolName]: Run<Name> } = {
  read_report: readReport,
  search_catalogue: search,
  estimate_change: estimateChange,
  rank_regions: rankRegions,
  compare_with_suggestion: compareWithSuggestion,
  draw_diagram: drawDiagram,
  write_code: writeCode,
};

/** Runs a tool with arguments as a model wrote them; what is wrong with them is a result, not an error. */
export async function runTool(
  name: string,
  written: string,
  context: ToolContext,
): Promise<ToolResult> {
  if (!Object.hasOwn(toolArguments, name))
    return refused(`There is no tool of this name. There are: ${Object.keys(tools).join(', ')}.`);
  let value: unknown;
  try {
    value = JSON.parse(written.trim() === '' ? '{}' : written);
  } catch {
    return refused('The arguments are not JSON.');
  }
  const known = name as ToolName;
  const parsed = toolArguments[known].schema.safeParse(value);
  if (!parsed.success)
    return refused(`The arguments do not fit: ${z.prettifyError(parsed.error).slice(0, 800)}`);
  const run = tools[known] as Run<ToolName>;
  return run(parsed.data as ArgumentsOf<ToolName>, context);
}
