import type { ProposedArchitecture } from '@stackstage/contracts';
import { AnswerPicture } from '../../../parts/answer-picture.tsx';
import { usd } from '../../../parts/units.ts';
import classes from './model-part.module.css';

/** How the model reads the words, beside the engine's own reading, which the report is. */
export function Proposal({ proposal }: { proposal: ProposedArchitecture }) {
  const { diagram, score, monthly_usd, disagreements } = proposal;
  return (
    <>
      <h3 className={classes.subheading}>Your words as the model reads them</h3>
      <p>
        The engine gives that reading {score} of 100 and {usd(monthly_usd)} a month; this report is
        the engine’s own reading.
      </p>
      <AnswerPicture diagram={diagram} />
      {disagreements.length === 0 ? (
        <p>Both name the same services in the same number and region.</p>
      ) : (
        <table className={classes.table}>
          <caption>Where the two differ: say more on these to settle it.</caption>
          <thead>
            <tr>
              <th scope="col">About</th>
              <th scope="col">This report</th>
              <th scope="col">The model</th>
            </tr>
          </thead>
          <tbody>
            {disagreements.map(({ about, engine, model }) => (
              <tr key={about}>
                <th scope="row">{about}</th>
                <td>{engine}</td>
                <td>{model}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
