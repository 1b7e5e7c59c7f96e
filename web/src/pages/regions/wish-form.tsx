import { ActionIcon, Button, NumberInput, Select, Slider } from '@mantine/core';
import { Icon } from '../../parts/icon.tsx';
import type { Wish } from './audience.ts';
import { countries, countryName, residencies } from './countries.ts';
import classes from './wish-form.module.css';

const weights = [
  { name: 'cost', label: 'Cost' },
  { name: 'latency', label: 'Distance' },
  { name: 'carbon', label: 'Carbon' },
] as const;

/** Who the users are, where data must stay, and what counts how much. */
export function WishForm({ wish, change }: { wish: Wish; change(wish: Wish): void }) {
  const { audience, residency } = wish;
  const setShare = (at: number, parts: Partial<Wish['audience'][number]>) =>
    change({
      ...wish,
      audience: audience.map((one, index) => (index === at ? { ...one, ...parts } : one)),
    });
  const free = countries.filter(({ value }) => !audience.some(({ country }) => country === value));
  return (
    <form className={classes.form} onSubmit={(event) => event.preventDefault()}>
      <fieldset className={classes.group}>
        <legend>Users</legend>
        {audience.map(({ country, share }, index) => (
          <div key={country} className={classes.share}>
            <Select
              aria-label={`Country ${index + 1}`}
              searchable
              allowDeselect={false}
              data={[{ value: country, label: countryName(country) }, ...free]}
              value={country}
              onChange={(value) => value && setShare(index, { country: value })}
            />
            <NumberInput
              aria-label={`Share of ${countryName(country)}`}
              w={96}
              min={1}
              max={100}
              suffix=" %"
              hideControls
              value={share}
              onChange={(value) => Number(value) > 0 && setShare(index, { share: Number(value) })}
            />
            <ActionIcon
              aria-label={`Remove ${countryName(country)}`}
              disabled={audience.length === 1}
              onClick={() =>
                change({ ...wish, audience: audience.filter((_, other) => other !== index) })
              }
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          disabled={audience.length >= 50 || free.length === 0}
          onClick={() => {
            const next = free.find(({ value }) => value === 'US') ?? free[0];
            if (next)
              change({ ...wish, audience: [...audience, { country: next.value, share: 20 }] });
          }}
        >
          Add a country
        </Button>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>Data must stay in</legend>
        <Select
          aria-label="Data must stay in"
          placeholder="anywhere"
          clearable
          data={residencies}
          value={residency || null}
          onChange={(value) => change({ ...wish, residency: value ?? '' })}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>What counts how much</legend>
        {weights.map(({ name, label }) => (
          <div key={name} className={classes.weight}>
            <span>{label}</span>
            <Slider
              thumbLabel={`Weight of ${label.toLowerCase()}`}
              label={null}
              size="sm"
              value={wish.weights[name]}
              onChange={(value) => change({ ...wish, weights: { ...wish.weights, [name]: value } })}
            />
            <span className={classes.value}>{wish.weights[name]}</span>
          </div>
        ))}
      </fieldset>
    </form>
  );
}
