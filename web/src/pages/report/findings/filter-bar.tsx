import { Button, Select, TextInput } from '@mantine/core';
import type { Report } from '@stackstage/contracts';
import { Icon } from '../../../parts/icon.tsx';
import { pillarNames } from '../../../parts/pillars.ts';
import { severities } from '../../../parts/severity.tsx';
import type { Filter } from './filter.ts';
import classes from './filter-bar.module.css';

interface FilterBarProps {
  readonly filter: Filter;
  readonly report: Report;
  /** How many rows and resources are shown. */
  readonly found: string;
  set(changes: Readonly<Record<string, string>>): void;
}

/** Search and filters above the list. */
export function FilterBar({ filter, report, found, set }: FilterBarProps) {
  const files = report.files.map(({ name }) => name);
  const isFiltered = ['q', 'pillar', 'severity', 'resource', 'file', 'rule'].some(
    (name) => filter[name as 'q'] !== '',
  );
  const choice = (name: keyof Filter, label: string, data: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={filter[name] || null}
      onChange={(value) => set({ [name]: value ?? '' })}
      clearable
      w={148}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return (
    <div className={classes.bar}>
      <TextInput
        className={classes.search}
        data-search
        aria-label="Search findings"
        placeholder="Title, rule, resource or other scanner's id"
        leftSection={<Icon name="search" size={16} />}
        value={filter.q}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      {choice(
        'severity',
        'Severity',
        severities.map((value) => ({ value, label: capital(value) })),
      )}
      {choice(
        'pillar',
        'Pillar',
        Object.entries(pillarNames).map(([value, label]) => ({ value, label })),
      )}
      {files.length > 1 &&
        choice(
          'file',
          'File',
          files.map((value) => ({ value, label: value })),
        )}
      <Select
        aria-label="State"
        data={[
          { value: 'open', label: `Open (${report.issues.length})` },
          { value: 'suppressed', label: `Suppressed (${report.suppressed.length})` },
          { value: 'undetermined', label: `Not known (${report.undetermined.length})` },
        ]}
        value={filter.state}
        allowDeselect={false}
        onChange={(value) => set({ state: value === 'open' ? '' : (value ?? '') })}
        w={156}
      />
      <Select
        aria-label="Group by"
        data={['severity', 'resource', 'pillar', 'file'].map((value) => ({
          value,
          label: `By ${value}`,
        }))}
        value={filter.group}
        allowDeselect={false}
        onChange={(value) => set({ group: value === 'severity' ? '' : (value ?? '') })}
        w={132}
      />
      <span className={classes.found} role="status">
        {found}
      </span>
      {isFiltered && (
        <span className={classes.set}>
          {filter.resource && <code>{filter.resource}</code>}
          {filter.rule && <code>{filter.rule}</code>}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() =>
              set({ q: '', pillar: '', severity: '', resource: '', file: '', rule: '' })
            }
          >
            Show all
          </Button>
        </span>
      )}
    </div>
  );
}
