import { describe, expect, it } from 'vitest';
import { addressOf, wishOf } from './audience.ts';

const wish = (query: string) => wishOf(new URLSearchParams(query));

describe('wishOf', () => {
  it('reads what addressOf writes', () => {
    const asked = wish('audience=DE:60,US:40&residency=EU&weights=10,80,10');
    expect(asked.audience).toEqual([
      { country: 'DE', share: 60 },
      { country: 'US', share: 40 },
    ]);
    expect(wishOf(new URLSearchParams(addressOf(asked)))).toEqual(asked);
  });

  it('leaves out what makes no sense', () => {
    const asked = wish('audience=germany:1,FR:-3,IT&weights=1,x,3&residency=europe');
    expect(asked.audience).toEqual([{ country: 'IT', share: 1 }]);
    expect(asked.residency).toBe('');
    expect(asked.weights).toEqual({ cost: 45, latency: 40, carbon: 15 });
  });

  it('has an audience even when none is named', () => {
    expect(wish('').audience).toHaveLength(1);
  });
});
