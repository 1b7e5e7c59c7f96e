import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { CodeLines } from '../../../parts/code-lines.tsx';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { PillarBars } from '../../../parts/pillar-bars.tsx';
import { saveText } from '../../../parts/save-file.ts';
import { SeverityMark } from '../../../parts/severity.tsx';
import { count, usd, usdChange } from '../../../parts/units.ts';
import { findingsPath, useShownReport } from '../shown-report.ts';
import classes from './suggestion.module.css';

/** The better version: what it changes, what it gains, and its code. */
export function Suggestion() {
  const { report, base, title } = useShownReport();
  const { suggestion, estimated_cost: cost, recommendations } = report;
  const titles = new Map(report.issues.map((issue) => [issue.rule, issue.title]));
  const templates = [
    { id: 'terraform', label: 'Terraform', text: report.code_template, ending: 'tf' },
    ...(report.cloudformation_template
      ? [
          {
            id: 'cloudformation',
            label: 'CloudFormation',
            text: report.cloudformation_template,
            ending: 'yaml',
          },
        ]
      : []),
  ];
  const [language, setLanguage] = useState('terraform');
  const code = templates.find(({ id }) => id === language) ?? templates[0];

  return (
    <div className={classes.page}>
      <section className={classes.gain} aria-label="Before and after">
        <div>
          <span className={classes.label}>Score</span>
          <span className={classes.figures}>
            {report.score} <Arrow /> <b>{suggestion.score}</b>
          </span>
        </div>
        <div>
          <span className={classes.label}>Cost a month</span>
          <span className={classes.figures}>
            {usd(cost.monthly_usd)} <Arrow /> {usd(suggestion.monthly_usd)}
          </span>
          <span className={classes.note}>
            {usdChange(suggestion.monthly_usd - cost.monthly_usd)}
          </span>
        </div>
        <div>
          <span className={classes.label}>Findings</span>
          <span className={classes.figures}>
            {report.issues.length} <Arrow /> {suggestion.issues.length}
          </span>
          <span className={classes.note}>would remain</span>
        </div>
        <PillarBars pillars={report.scoring.pillars} after={suggestion.pillars} />
      </section>
      {suggestion.note && <p className={classes.remark}>{suggestion.note}</p>}

      <div className={classes.columns}>
        <section className={classes.part}>
          <h2>{count(suggestion.changes.length, 'change')} in it</h2>
          {suggestion.changes.length === 0 && (
            <EmptyState icon="check" title="Nothing to change">
              No finding has a change that could be made without a decision of yours.
            </EmptyState>
          )}
          <ol className={classes.changes}>
            {suggestion.changes.map(({ rule, resource, text }) => (
              <li key={rule + resource + text}>
                <Link to={findingsPath(base, { rule })}>{titles.get(rule) ?? rule}</Link>
                <span className={classes.change}>{text}</span>
                <code>{resource}</code>
              </li>
            ))}
          </ol>
        </section>
        <section className={classes.part}>
          <h2>One by one, what each would bring</h2>
          <ol className={classes.recommendations}>
            {recommendations
              .toSorted((a, b) => b.score_gain - a.score_gain)
              .map((one) => (
                <li key={one.rule}>
                  <SeverityMark severity={one.severity} bare />
                  <div>
                    <Link to={findingsPath(base, { rule: one.rule })}>{one.title}</Link>
                    <p>{one.text}</p>
                  </div>
                  <div className={classes.brings}>
                    <b>+{one.score_gain.toFixed(1)}</b>
                    <span>
                      {one.monthly_usd_change === undefined
                        ? 'cost not known'
                        : usdChange(one.monthly_usd_change)}
                    </span>
                  </div>
                </li>
              ))}
          </ol>
        </section>
      </div>

      {code && code.text !== '' && (
        <section className={classes.part}>
          <div className={classes.codeHead}>
            <h2>The suggested architecture as code</h2>
            {templates.length > 1 && (
              <SegmentedControl
                size="xs"
                aria-label="Language"
                value={code.id}
                onChange={setLanguage}
                data={templates.map(({ id, label }) => ({ value: id, label }))}
              />
            )}
            <CopyButton text={code.text} what={code.label} label="Copy" />
            <Button
              variant="default"
              size="xs"
              leftSection={<Icon name="download" size={16} />}
              onClick={() => saveText(code.text, `${title} suggested.${code.ending}`, 'text/plain')}
            >
              Download
            </Button>
          </div>
          <CodeLines
            title={`${code.label}, ${count(code.text.split('\n').length, 'line')}`}
            lines={code.text.split('\n')}
            tallest={640}
          />
        </section>
      )}
    </div>
  );
}

function Arrow() {
  return (
    <span className={classes.arrow}>
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">becomes</span>
    </span>
  );
}
