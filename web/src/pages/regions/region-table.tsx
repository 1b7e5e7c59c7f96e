import type { RegionsResponse } from '@stackstage/contracts';
import { ScrollFrame } from '../../parts/scroll-frame.tsx';
import { milliseconds, quantity, usd } from '../../parts/units.ts';
import { countryName } from './countries.ts';
import classes from './region-table.module.css';

type Region = RegionsResponse['regions'][number];
type Ranked = {
  readonly [Name in keyof Region]: Region[Name] extends string[] ? readonly string[] : Region[Name];
};

/** Regions best first, each measure with its number and a bar against the worst. */
export function RegionTable({ regions }: { regions: readonly Ranked[] }) {
  const most = (of: (region: Ranked) => number) => Math.max(...regions.map(of), 0);
  const [dearest, farthest, dirtiest] = [
    most((region) => region.monthly_usd),
    most((region) => region.round_trip_ms),
    most((region) => region.carbon ?? 0),
  ];
  return (
    <ScrollFrame className={classes.frame} aria-label="Regions, best first">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Region</th>
            <th scope="col">Score</th>
            <th scope="col">Cost a month</th>
            <th scope="col">Round trip</th>
            <th scope="col">Carbon, g/kWh</th>
            <th scope="col">Data in</th>
            <th scope="col">Why here</th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr
              key={`${region.provider}${region.region}`}
              data-current={region.current || undefined}
            >
              <th scope="row">
                {region.name}
                <span className={classes.id}>
                  {region.region}
                  {region.current && <b> · now</b>}
                </span>
              </th>
              <td className={classes.score}>{Math.round(region.score)}</td>
              <td>
                <Measure text={usd(region.monthly_usd)} part={region.monthly_usd / dearest} />
              </td>
              <td>
                <Measure
                  text={milliseconds(region.round_trip_ms)}
                  part={region.round_trip_ms / farthest}
                />
              </td>
              <td>
                {region.carbon === null ? (
                  <span className={classes.unknown}>not known</span>
                ) : (
                  <Measure
                    text={quantity(Math.round(region.carbon))}
                    part={region.carbon / dirtiest}
                  />
                )}
              </td>
              <td>
                {region.residency.length === 2 ? countryName(region.residency) : region.residency}
              </td>
              <td className={classes.reasons}>
                {region.reasons.join('; ')}
                {region.missing.length > 0 && (
                  <span className={classes.missing}>
                    No price there: {region.missing.slice(0, 3).join(', ')}
                    {region.missing.length > 3 && ` and ${region.missing.length - 3} more`}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Measure({ text, part }: { text: string; part: number }) {
  return (
    <span className={classes.measure}>
      {text}
      <span className={classes.track}>
        <span style={{ width: `${Number.isFinite(part) ? 100 * part : 0}%` }} />
      </span>
    </span>
  );
}
