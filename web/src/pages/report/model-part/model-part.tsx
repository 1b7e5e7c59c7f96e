import type { ModelPartDocument } from '@stackstage/contracts';
import { useCallback } from 'react';
import { CitationLink } from '../../../parts/citation-link.tsx';
import { Markdown } from '../../../parts/markdown.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { roles } from '../../../parts/roles.ts';
import { count } from '../../../parts/units.ts';
import { useShownReport } from '../shown-report.ts';
import { ModelFindings } from './model-findings.tsx';
import classes from './model-part.module.css';
import { Proposal } from './proposal.tsx';

const lost = 'The answer was lost on its way. What was written until then is kept; ask again.';

/** The narrative, findings and questions of a model, marked as its own. */
export function ModelPartView({
  part,
  isWriting,
}: {
  part: ModelPartDocument;
  isWriting: boolean;
}) {
  const { base } = useShownReport();
  const { narrative, citations, findings, questions, proposal, dropped, model } = part;
  const cite = useCallback(
    (number: number) => (
      <CitationLink citation={citations.find((one) => one.number === number)} number={number} />
    ),
    [citations],
  );
  const reader = roles.find(({ value }) => value === part.role)?.label ?? part.role;
  const notice = part.state === 'writing' && !isWriting ? lost : part.notice;
  return (
    <div className={classes.part}>
      <p className={classes.by}>
        {model === undefined ? 'By the model' : `By ${model}`}, for the {reader}. No part of the
        score, the cost or the findings.
      </p>
      <div aria-busy={isWriting}>
        <Markdown text={narrative} cite={cite} />
        {isWriting && <p className={classes.sent}>Writing …</p>}
      </div>
      <span role="status" className="visually-hidden">
        {isWriting ? 'The model is writing.' : 'What the model adds is complete.'}
      </span>
      {notice && <Notice>{notice}</Notice>}
      {findings.length > 0 && <ModelFindings findings={findings} base={base} />}
      {questions.length > 0 && (
        <>
          <h3 className={classes.subheading}>Questions to answer</h3>
          <ul className={classes.list}>
            {questions.map(({ question, why }) => (
              <li key={question}>
                <span className={classes.title}>{question}</span>
                <span className={classes.why}>{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {proposal && <Proposal proposal={proposal} />}
      {dropped > 0 && (
        <p className={classes.sent}>{count(dropped, 'citation')} of what is not there left out.</p>
      )}
    </div>
  );
}
