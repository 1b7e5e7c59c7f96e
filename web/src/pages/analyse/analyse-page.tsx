import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { signInPath } from '../../session/require-sign-in.tsx';
import { useSession } from '../../session/session.ts';
import { Page } from '../../shell/page.tsx';
import classes from './analyse-page.module.css';
import { change, forgetChosen, useChosen } from './chosen.ts';
import { Entry } from './entry.tsx';
import { LastReports } from './last-reports.tsx';
import { Running } from './running.tsx';
import { Samples } from './samples.tsx';
import { useAnalysis } from './use-analysis.ts';

/** The first page: one large area that takes a drop, a paste or words. */
export function AnalysePage() {
  const chosen = useChosen();
  const session = useSession();
  const navigate = useNavigate();
  const { start, cancel, progress, error } = useAnalysis((id) => {
    forgetChosen();
    void navigate(`/reports/${id}`);
  });

  const analyse = () => {
    if (session.state === 'signed-in') return start(session.uid, chosen);
    change({ waitsForSignIn: true });
    void navigate(signInPath('/'));
  };
  useEffect(() => {
    if (session.state !== 'signed-in' || !chosen.waitsForSignIn) return;
    change({ waitsForSignIn: false });
    start(session.uid, chosen);
  }, [session, chosen, start]);

  return (
    <Page title="Analyse">
      <div className={classes.page}>
        <div className={classes.lead}>
          <p className={classes.question}>What does your architecture look like?</p>
          <p className={classes.promise}>
            Files or words in. Out comes a drawing, a score with every finding on its line, the
            monthly cost, and a better version as code.
          </p>
        </div>
        {progress ? (
          <Running progress={progress} cancel={cancel} />
        ) : (
          <Entry
            chosen={chosen}
            analyse={analyse}
            signedIn={session.state === 'signed-in'}
            error={error}
          />
        )}
        <Samples />
        {session.state === 'signed-in' && <LastReports />}
      </div>
    </Page>
  );
}
