import { toWire } from '@stackstage/contracts';
import { analyzeProposal, makeReport } from '@stackstage/engine';
import type { ArgumentsOf } from './arguments.ts';
import { around, currentSource, diagramOf, suggestedSource } from './drawing.ts';
import { refused, type ToolContext, type ToolResult } from './tool.ts';

/** A diagram by the engine's own renderer. */
export async function drawDiagram(
  asked: ArgumentsOf<'draw_diagram'>,
  { report }: ToolContext,
): Promise<ToolResult> {
  const drawn =
    asked.what === 'graph'
      ? asked.graph && toWire(makeReport(analyzeProposal(asked.graph)))
      : report;
  if (!drawn)
    return refused(
      asked.what === 'graph' ? 'Send the `graph`.' : 'No report is attached to this conversation.',
    );
  const whole = asked.what === 'suggested' ? suggestedSource(drawn) : currentSource(drawn);
  const source = asked.around?.length ? around(whole, asked.around) : whole;
  if (source.resources.length === 0)
    return refused('None of these addresses is in the architecture; read the resources first.');
  const title = asked.title ?? titles[asked.what];
  const diagram = await diagramOf(source, title);
  return {
    says: `drew ${source.resources.length} resources`,
    content: {
      id: diagram.id,
      place_with: `{{diagram:${diagram.id}}}`,
      resources: source.resources.slice(0, 60).map(({ address }) => address),
    },
    diagrams: [diagram],
  };
}

const titles = {
  current: 'The architecture as it is',
  suggested: 'The architecture as suggested',
  graph: 'A proposed architecture',
} as const;
