import { Select } from '@mantine/core';
import type { StoredReport } from '../api/stored-reports.ts';
import { moment } from './units.ts';

interface ReportChoiceProps {
  readonly label: string;
  readonly reports: readonly StoredReport[];
  readonly value: string;
  /** What stands for no report, if that may be chosen. */
  readonly none?: string;
  /** One that isn't among them, such as one that was deleted. */
  readonly also?: { readonly id: string; readonly title: string };
  choose(id: string): void;
}

/** Picks one of the stored reports. */
export function ReportChoice(props: ReportChoiceProps) {
  const { label, reports, value, none, also, choose } = props;
  return (
    <Select
      label={label}
      w={340}
      maw="100%"
      searchable
      allowDeselect={false}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...(also ? [{ value: also.id, label: also.title }] : []),
        ...reports.map(({ id, title, created_at }) => ({
          value: id,
          label: `${title}, ${moment(new Date(created_at))}`,
        })),
      ]}
      value={value}
      onChange={(id) => choose(id ?? '')}
    />
  );
}
