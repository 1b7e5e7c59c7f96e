import { lazy, Suspense, useState } from 'react';
import { useModel } from '../../../api/model.ts';
import { useModelPart } from '../../../api/stored-model-part.ts';
import { ProblemAlert } from '../../../parts/problem-alert.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useSession } from '../../../session/session.ts';
import { useShownReport } from '../shown-report.ts';
import { AskModel } from './ask-model.tsx';
import classes from './model-part.module.css';

// Markdown comes with it, which most reports don't need.
const Part = lazy(async () => ({ default: (await import('./model-part.tsx')).ModelPartView }));

/** What a language model adds to a stored report, live; or the offer to ask one. */
export function ModelSection() {
  const { reportId } = useShownReport();
  const session = useSession();
  const uid = session.state === 'signed-in' ? session.uid : undefined;
  const { data: part, error } = useModelPart(uid, reportId);
  const model = useModel();
  const [failure, setFailure] = useState<unknown>();
  if (reportId === undefined || part === undefined) {
    return error === undefined ? null : <ProblemAlert error={error} />;
  }
  if (part === null && !model) return null;
  const isWriting = part?.state === 'writing' && part.ends > Date.now();
  return (
    <section className={classes.section} aria-labelledby="model-part">
      <h2 id="model-part" className={classes.heading}>
        What a language model adds
      </h2>
      {failure !== undefined && <ProblemAlert error={failure} />}
      {part && (
        <Suspense fallback={<Waiting what="The model's part" height={160} />}>
          <Part part={part} isWriting={isWriting} />
        </Suspense>
      )}
      {model && !isWriting && (
        <AskModel model={model} reportId={reportId} before={part?.role} failed={setFailure} />
      )}
    </section>
  );
}
