import { ActionIcon } from '@mantine/core';
import type { ResourceEntry } from '@stackstage/contracts';
import { Link, useSearchParams } from 'react-router';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { SeverityMark } from '../../../parts/severity.tsx';
import { count, usd } from '../../../parts/units.ts';
import { Visible } from '../../../parts/visible-text.tsx';
import { causesOf, resourcesOf } from '../findings/causes.ts';
import { Evidence } from '../findings/evidence.tsx';
import { useShownReport } from '../shown-report.ts';
import { linkWords } from './link-words.ts';
import classes from './resource-drawer.module.css';

/** What is known of the box that is chosen. */
export function ResourceDrawer({ resource, close }: { resource: ResourceEntry; close(): void }) {
  const { report, base } = useShownReport();
  const [search] = useSearchParams();
  const line = Number(search.get('line'));
  const { address, service, type, region, evidence } = resource;
  const causes = causesOf(report.issues.filter((issue) => resourcesOf(issue).includes(address)));
  const lines = report.estimated_cost.lines.filter((line) => line.resource === address);
  const links = report.links.filter(({ from, to }) => from === address || to === address);
  return (
    <aside className={classes.drawer} aria-label={address}>
      <header className={classes.head}>
        <div className={classes.what}>
          <h2>{service ?? type}</h2>
          <code>
            <Visible text={address} />
          </code>
        </div>
        <CopyButton text={address} what="address" />
        <ActionIcon aria-label="Close" onClick={close}>
          <Icon name="close" size={16} />
        </ActionIcon>
      </header>
      {region && <p className={classes.place}>{region}</p>}
      <section>
        <Evidence
          evidence={[line ? { ...evidence, start_line: line, end_line: line } : evidence]}
          label={address}
        />
      </section>
      <section>
        <h3>{count(causes.length, 'finding')}</h3>
        <ul className={classes.list}>
          {causes.map((cause) => (
            <li key={cause.key}>
              <Link
                to={`${base}/findings?resource=${encodeURIComponent(address)}&at=${encodeURIComponent(cause.key)}`}
              >
                <SeverityMark severity={cause.severity} bare /> {cause.title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Cost</h3>
        {lines.length === 0 ? (
          <p className={classes.place}>
            {report.estimated_cost.free.includes(address) ? 'Free of charge.' : 'Not priced.'}
          </p>
        ) : (
          <Link to={`${base}/cost`}>
            {usd(lines.reduce((sum, line) => sum + line.monthly_usd, 0))} a month
          </Link>
        )}
      </section>
      {links.length > 0 && (
        <section>
          <h3>Links</h3>
          <ul className={classes.list}>
            {links.map(({ from, to, kind, port }) => (
              <li key={from + to + kind}>
                <span className={classes.kind}>
                  {linkWords(kind, from === address ? 'from' : 'to', port)}
                </span>{' '}
                <code>{from === address ? to : from}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
