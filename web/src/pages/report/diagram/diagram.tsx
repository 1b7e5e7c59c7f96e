import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { Canvas } from '../../../parts/canvas.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { svgElement } from '../../../parts/svg-element.ts';
import { Waiting } from '../../../parts/waiting.tsx';
import { useShownReport } from '../shown-report.ts';
import classes from './diagram.module.css';
import { MermaidTwin } from './mermaid-twin.tsx';
import { ResourceDrawer } from './resource-drawer.tsx';
import { TextTwin } from './text-twin.tsx';
import { useDrawing } from './use-drawing.ts';

/** The drawing, to move in and to ask. */
export function Diagram() {
  const { report, title } = useShownReport();
  const { data, error, refetch } = useDrawing();
  const [search, setSearch] = useSearchParams();
  const element = useMemo(() => (data ? svgElement(data.svg) : undefined), [data]);
  const chosen = report.resources.find(({ address }) => address === search.get('resource'));
  const choose = (address: string | undefined) =>
    setSearch(address === undefined ? {} : { resource: address }, {
      replace: true,
      preventScrollReset: true,
    });

  if (report.resources.length === 0) {
    return (
      <EmptyState icon="info" title="Nothing to draw">
        The files hold no resource that is known.
      </EmptyState>
    );
  }
  if (error) return <ProblemAlert error={error} retry={refetch} />;
  return (
    <div className={classes.page}>
      <div className={classes.frame}>
        {data && element ? (
          <Canvas
            element={element}
            saved={{ ...data, mermaid: report.diagram }}
            title={title}
            twin="The same as text is below."
            chosen={chosen?.address}
            choose={choose}
          />
        ) : (
          <Waiting what="The drawing" height="100%" />
        )}
        {chosen && <ResourceDrawer resource={chosen} close={() => choose(undefined)} />}
      </div>
      <TextTwin choose={choose} />
      <MermaidTwin />
    </div>
  );
}
