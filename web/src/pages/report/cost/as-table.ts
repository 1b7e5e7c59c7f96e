import type { EstimatedCost } from '@stackstage/contracts';

const columns = [
  'Resource',
  'Component',
  'Quantity',
  'Unit',
  'Unit price USD',
  'USD a month',
  'Price as of',
  'Assumption',
] as const;

/** All lines with tabs between, as spreadsheets take them; what could start a formula is defused. */
export function asTable({ lines }: EstimatedCost): string {
  const rows = lines.map((line) => [
    line.resource,
    line.component,
    line.quantity,
    line.unit,
    line.unit_price_usd,
    line.monthly_usd,
    line.price_as_of,
    line.assumption ?? line.derived ?? '',
  ]);
  return [columns, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

function cell(value: string | number): string {
  const text = String(value).replaceAll(/[\t\r\n]+/g, ' ');
  return typeof value === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text;
}
