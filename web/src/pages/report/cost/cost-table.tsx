import { Tooltip } from '@mantine/core';
import type { CostLine } from '@stackstage/contracts';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { ScrollFrame } from '../../../parts/scroll-frame.tsx';
import { day, quantity, unitOf, unitPrice, usd } from '../../../parts/units.ts';
import { Visible } from '../../../parts/visible-text.tsx';
import { useShownReport } from '../shown-report.ts';
import type { ResourceCost } from './by-resource.ts';
import classes from './cost-table.module.css';

/** The lines of the estimate under their resources, with each one's share as a bar. */
export function CostTable({ parts, total }: { parts: readonly ResourceCost[]; total: number }) {
  const { base } = useShownReport();
  return (
    <ScrollFrame className={classes.frame} aria-label="Cost by resource">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Resource and component</th>
            <th scope="col" className={classes.right}>
              Quantity
            </th>
            <th scope="col" className={classes.right}>
              Unit price
            </th>
            <th scope="col">Price of</th>
            <th scope="col">Rests on</th>
            <th scope="col" className={classes.right}>
              A month
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ resource, monthlyUsd, lines }) => (
            <Fragment key={resource}>
              <tr className={classes.resource}>
                <th scope="rowgroup" colSpan={5}>
                  <span className={classes.name}>
                    <Link to={`${base}/diagram?resource=${encodeURIComponent(resource)}`}>
                      <code>
                        <Visible text={resource} />
                      </code>
                    </Link>
                    <span className={classes.track}>
                      <span
                        className={classes.bar}
                        style={{ width: `${total > 0 ? (100 * monthlyUsd) / total : 0}%` }}
                      />
                    </span>
                    <span className={classes.share}>
                      {total > 0 ? Math.round((100 * monthlyUsd) / total) : 0} %
                    </span>
                  </span>
                </th>
                <td className={classes.right}>{usd(monthlyUsd)}</td>
              </tr>
              {lines.map((line) => (
                <Line key={line.component} line={line} />
              ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr className={classes.resource}>
            <th scope="row" colSpan={5}>
              Together
            </th>
            <td className={classes.right}>{usd(total)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  );
}

function Line({ line }: { line: CostLine }) {
  const restsOn = [line.assumption, line.derived].filter((text) => text !== undefined);
  return (
    <tr>
      <td className={classes.component}>{line.component}</td>
      <td className={classes.right}>
        {quantity(line.quantity)}{' '}
        <span className={classes.unit}>{unitOf(line.quantity, line.unit)}</span>
      </td>
      <td className={classes.right}>{unitPrice(line.unit_price_usd)}</td>
      <td className={classes.date}>
        <Tooltip label={line.price_source} disabled={line.price_source === ''}>
          <span>{line.price_as_of ? day(line.price_as_of) : 'no date'}</span>
        </Tooltip>
      </td>
      <td className={classes.rests}>
        {line.usage_based && <span className={classes.assumed}>assumed</span>}
        {restsOn.join('; ')}
      </td>
      <td className={classes.right}>{usd(line.monthly_usd)}</td>
    </tr>
  );
}
