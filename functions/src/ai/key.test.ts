import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/suite/config.ts';
import * as functions from '../index.ts';

interface Deployed {
  readonly __endpoint: { readonly secretEnvironmentVariables?: readonly { key: string }[] };
}

describe('the key of the language model', () => {
  it('is bound to the functions that ask one, and to no other', () => {
    const bound = Object.entries(functions as unknown as Record<string, Deployed>).flatMap(
      ([name, { __endpoint }]) =>
        (__endpoint.secretEnvironmentVariables ?? []).map(({ key }) => `${name} ${key}`),
    );
    expect(bound.sort()).toEqual(['analyze OPENROUTER_API_KEY', 'assistant OPENROUTER_API_KEY']);
  });

  it('lies in a file that is neither kept in git nor deployed', () => {
    expect(readFileSync(`${root}.gitignore`, 'utf8')).toContain('.secret.local');
    const { functions: deployed } = JSON.parse(readFileSync(`${root}firebase.json`, 'utf8'));
    expect(deployed[0].ignore).toContain('.secret.local');
  });
});
