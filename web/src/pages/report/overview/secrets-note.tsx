import type { Report } from '@stackstage/contracts';
import { Link } from 'react-router';
import { count } from '../../../parts/units.ts';
import classes from './overview.module.css';

const shown = 3;

/** Which secrets were found in the files, and that they were taken out. */
export function SecretsNote({ report, base }: { report: Report; base: string }) {
  const { secrets = [] } = report;
  if (secrets.length === 0) return null;
  const places = secrets
    .slice(0, shown)
    .map(({ kind, file, line }) => `${kind} in ${file}:${line}`);
  return (
    <p className={classes.secrets} role="note">
      <strong>{count(secrets.length, 'secret')} in your files:</strong> {places.join(', ')}
      {secrets.length > shown && (
        <>
          {' '}
          and <Link to={`${base}/details#secrets`}>{secrets.length - shown} more</Link>
        </>
      )}
      . Taken out before anything was stored or sent. Change what is real: whoever has the files has
      it.
    </p>
  );
}
