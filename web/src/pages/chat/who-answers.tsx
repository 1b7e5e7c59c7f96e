import { Switch } from '@mantine/core';
import type { Model } from '../../api/model.ts';
import { WhatIsSent } from '../../parts/what-is-sent.tsx';
import classes from './composer.module.css';

interface AskModelProps {
  readonly asksModel: boolean;
  choose(asksModel: boolean): void;
}

/** Whether the model is asked; else the built-in advisor answers. */
export function AskModel({ asksModel, choose }: AskModelProps) {
  return (
    <Switch
      size="xs"
      label="Ask the model"
      className={classes.switch ?? ''}
      checked={asksModel}
      onChange={(event) => choose(event.currentTarget.checked)}
    />
  );
}

interface WhoAnswersProps {
  readonly model: Model;
  readonly asksModel: boolean;
  readonly isAboutReport: boolean;
}

/** Who gets what of the next question. */
export function WhoAnswers({ model, asksModel, isAboutReport }: WhoAnswersProps) {
  const what = isAboutReport
    ? 'your question, the last ten messages and the facts of the report'
    : 'your question and the last ten messages';
  return (
    <p className={classes.answers}>
      {asksModel ? (
        <WhatIsSent model={model} what={what} />
      ) : (
        'The built-in advisor answers, from the report and the catalogue. Nothing is sent to a model.'
      )}
    </p>
  );
}
