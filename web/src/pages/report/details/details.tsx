import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pillarNames } from '../../../parts/pillars.ts';
import { ScrollFrame } from '../../../parts/scroll-frame.tsx';
import { useScrollToHash } from '../../../parts/scroll-to-hash.ts';
import { count, percent, quantity } from '../../../parts/units.ts';
import { formatName } from '../overview/sentences.ts';
import { findingsPath, useShownReport } from '../shown-report.ts';
import classes from './details.module.css';

/** What the report rests on: score's formula, availability's path, assumptions, what is open or unread. */
export function Details() {
  const { report, base } = useShownReport();
  useScrollToHash();
  const unknown = report.resources.filter(({ service }) => service === null);
  return (
    <div className={classes.page}>
      <Part id="score" title={`How the score of ${report.score} comes about`}>
        <p className={classes.formula}>{report.scoring.formula}</p>
        <ScrollFrame className={classes.frame} aria-label="Score by pillar">
          <table className={`${classes.table} ${classes.scores}`}>
            <thead>
              <tr>
                <th scope="col">Pillar</th>
                <th scope="col">Findings</th>
                <th scope="col">Points lost</th>
                <th scope="col">Score</th>
                <th scope="col">Weight</th>
                <th scope="col">Gives</th>
              </tr>
            </thead>
            <tbody>
              {report.scoring.pillars.map((row) => (
                <tr key={row.pillar}>
                  <th scope="row">
                    <Link to={findingsPath(base, { pillar: row.pillar })}>
                      {pillarNames[row.pillar]}
                    </Link>
                  </th>
                  <td>{row.findings}</td>
                  <td>{quantity(row.points)}</td>
                  <td>{quantity(row.score)}</td>
                  <td>{quantity(row.weight)}</td>
                  <td>{quantity(row.contribution)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      </Part>

      <Part id="availability" title="Availability">
        <p>
          {report.availability.note || 'No service on the path has an agreement that we know of.'}
        </p>
        {report.availability.path.length > 0 && (
          <table className={`${classes.table} ${classes.path}`}>
            <thead>
              <tr>
                <th scope="col">On the path</th>
                <th scope="col">Promised</th>
                <th scope="col">By</th>
              </tr>
            </thead>
            <tbody>
              {report.availability.path.map(({ resource, percent: promised, source }) => (
                <tr key={resource}>
                  <th scope="row">
                    <code>{resource}</code>
                    {resource === report.availability.limited_by && (
                      <span className={classes.limits}>the weakest</span>
                    )}
                  </th>
                  <td>{percent(promised / 100)}</td>
                  <td>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Part>

      <Part id="assumptions" title={count(report.assumptions.length, 'assumption')}>
        <List
          none="Nothing had to be assumed."
          rows={report.assumptions.map(({ id, text, resources }) => ({
            key: id,
            main: text,
            note: resources ? resources.join(', ') : 'the whole architecture',
          }))}
        />
      </Part>

      <Part
        id="undetermined"
        title={`${count(report.undetermined.length, 'question')} the files leave open`}
      >
        <List
          none="Every check could be answered."
          rows={report.undetermined.map(({ rule, resource, title, because }) => ({
            key: rule + resource,
            main: `${title}: not known, as ${because}`,
            note: resource,
          }))}
        />
      </Part>

      <Part id="not-reviewed" title={`${count(unknown.length, 'resource')} not reviewed`}>
        <List
          none="Every resource is of a service that StackStage knows."
          rows={unknown.map(({ address, type }) => ({ key: address, main: type, note: address }))}
        />
      </Part>

      <Part
        id="diagnostics"
        title={`${count(report.diagnostics.length, 'note')} from reading the files`}
      >
        <List
          none="All files were read whole."
          rows={report.diagnostics.map(({ severity, message, file, line, column }) => ({
            key: `${file}${line}${column}${message}`,
            main: `${severity === 'info' ? '' : `${severity}: `}${message}`,
            note: `${file}:${line}:${column}`,
          }))}
        />
      </Part>

      {report.secrets && (
        <Part
          id="secrets"
          title={`${count(report.secrets.length, 'secret')} taken out of the files`}
        >
          <List
            none="None was found."
            rows={report.secrets.map(({ kind, file, line }, index) => ({
              key: `${file}:${line} ${index}`,
              main: kind,
              note: `${file}:${line}`,
            }))}
          />
        </Part>
      )}

      <Part id="files" title={count(report.files.length, 'file')}>
        <List
          none="No file was read."
          rows={report.files.map(({ name, format, resources }) => ({
            key: name,
            main: `${formatName(format)}, ${count(resources, 'resource')}`,
            note: name,
          }))}
        />
        <p className={classes.version}>
          Made by engine {report.engine_version}, report format {report.schema_version}.
        </p>
      </Part>
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className={classes.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface ListProps {
  readonly none: string;
  readonly rows: readonly { readonly key: string; readonly main: string; readonly note: string }[];
}

function List({ rows, none }: ListProps) {
  if (rows.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.list}>
      {rows.map(({ key, main, note }) => (
        <li key={key}>
          <span>{main}</span>
          <code>{note}</code>
        </li>
      ))}
    </ul>
  );
}
