import { Button } from '@mantine/core';
import type { StoredReport } from '../../api/stored-reports.ts';
import { count } from '../../parts/units.ts';
import classes from './chat-page.module.css';

/** What one may ask first: about the report where one is chosen, else about the cloud. */
export function FirstQuestions({
  report,
  ask,
}: {
  report: StoredReport | undefined;
  ask(question: string): void;
}) {
  return (
    <div className={classes.first}>
      <h2>{report ? `About “${report.title}”` : 'What would you like to know?'}</h2>
      <p>
        {report
          ? `Score ${report.score} of 100, ${count(report.resources, 'resource')}. Answers come from this report and name what they rest on.`
          : 'Choose a report below to ask about your own architecture, or begin with a general question.'}
      </p>
      <div className={classes.questions}>
        {questionsFor(report).map((question) => (
          <Button key={question} variant="default" onClick={() => ask(question)}>
            {question}
          </Button>
        ))}
      </div>
    </div>
  );
}

function questionsFor(report: StoredReport | undefined): readonly string[] {
  if (!report)
    return [
      'What is the difference between RTO and RPO?',
      'When should I use spot instances?',
      'What is a NAT gateway?',
    ];
  const { critical, high } = report.issues;
  return [
    `Why is my score ${report.score}?`,
    ...(critical + high > 0
      ? ['How do I fix the worst finding?']
      : ['What should I improve first?']),
    ...(report.monthly_usd > 0 ? ['What does it cost, and where would it be cheaper?'] : []),
    'Show me the diagram',
    'What would a CTO ask?',
  ];
}
