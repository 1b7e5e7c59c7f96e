import type { Report } from '@stackstage/contracts';
import { count } from '../../../parts/units.ts';
import { resourcesOf } from '../findings/causes.ts';
import { useShownReport } from '../shown-report.ts';
import classes from './text-twin.module.css';

/** The drawing as a tree of places, resources and links, in reading order. */
export function TextTwin({ choose }: { choose(address: string): void }) {
  const { report } = useShownReport();
  const held = new Set(report.places.flatMap(({ holds }) => holds));
  const outside = report.resources.filter(({ address }) => !held.has(address));
  return (
    <details className={classes.twin}>
      <summary>The same as text</summary>
      <ul>
        {report.places
          .filter(({ inside }) => inside === undefined)
          .map(({ id }) => (
            <PlaceItem key={id} id={id} report={report} choose={choose} />
          ))}
        {outside.length > 0 && (
          <li>
            In no place
            <Resources
              addresses={outside.map(({ address }) => address)}
              report={report}
              choose={choose}
            />
          </li>
        )}
      </ul>
    </details>
  );
}

interface ItemProps {
  readonly report: Report;
  choose(address: string): void;
}

function PlaceItem({ id, report, choose }: ItemProps & { readonly id: string }) {
  const place = report.places.find((one) => one.id === id);
  if (!place) return null;
  return (
    <li>
      {place.kind} <b>{place.label}</b>
      <Resources addresses={place.holds} report={report} choose={choose} />
      <ul>
        {report.places
          .filter(({ inside }) => inside === id)
          .map((inner) => (
            <PlaceItem key={inner.id} id={inner.id} report={report} choose={choose} />
          ))}
      </ul>
    </li>
  );
}

function Resources({
  addresses,
  report,
  choose,
}: ItemProps & { readonly addresses: readonly string[] }) {
  return (
    <ul>
      {addresses.map((address) => {
        const to = report.links.filter(({ from }) => from === address).map((link) => link.to);
        const found = report.issues.filter((issue) => resourcesOf(issue).includes(address)).length;
        return (
          <li key={address}>
            <button type="button" className={classes.resource} onClick={() => choose(address)}>
              {address}
            </button>
            {found > 0 && `, ${count(found, 'finding')}`}
            {to.length > 0 && `, leads to ${[...new Set(to)].join(', ')}`}
          </li>
        );
      })}
    </ul>
  );
}
