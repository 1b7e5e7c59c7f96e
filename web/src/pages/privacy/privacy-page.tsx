import { useModel } from '../../api/model.ts';
import { Page } from '../../shell/page.tsx';
import { kept } from './kept.ts';
import classes from './privacy-page.module.css';

/** What is stored, where and how long, and what goes to a language model. */
export function PrivacyPage() {
  const model = useModel();
  return (
    <Page title="What is stored and sent">
      <div className={classes.page}>
        <section className={classes.part}>
          <h2>Stored</h2>
          <p>
            In the Firebase project of whoever runs this StackStage; on your own machine when you
            run it there. Nobody but you can read it through the product.
          </p>
          <div className={classes.frame}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Holds</th>
                  <th scope="col">How long</th>
                </tr>
              </thead>
              <tbody>
                {kept.map(({ what, holds, until }) => (
                  <tr key={what}>
                    <th scope="row">{what}</th>
                    <td>{holds}</td>
                    <td>{until}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        <section className={classes.part}>
          <h2>Sent to a language model</h2>
          <p>{modelSentence(model)}</p>
          <p>
            It gets your question with the last ten messages of the chat, the facts of the report
            (score, findings, cost, names of resources, links) and what it looks up in that one
            report; for a report’s own addition also the lines of the files. You can leave the model
            out of a report in the options of Analyse.
          </p>
          <p>
            Secrets (keys, passwords, tokens, connection strings, private keys) are replaced by
            placeholders before anything is stored or sent, as far as they can be told from other
            text. The report says what was found and where.
          </p>
        </section>
        <section className={classes.part}>
          <h2>Everything else</h2>
          <p>
            No analytics, and no fonts, icons or scripts from elsewhere. This browser keeps your
            sign-in and the theme; signing out clears the sign-in in every tab. Logs hold times,
            sizes and codes, never content, tokens or e-mail addresses.
          </p>
        </section>
      </div>
    </Page>
  );
}

function modelSentence(model: ReturnType<typeof useModel>): string {
  if (model === undefined) return 'Looking up which model is configured …';
  if (model === null)
    return 'No language model is configured here: nothing is sent to one, and the built-in advisor answers. With one configured it would be as follows.';
  return `Here ${model.name} is asked, on ${model.provider}.`;
}
