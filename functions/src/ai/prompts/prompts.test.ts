import { expect, test } from 'vitest';
import { fingerprint, type PromptName, prompt, prompts, versionOf } from './prompts.ts';

const names = Object.keys(prompts) as PromptName[];

test.each(names)('%s: a changed text has a new version', (name) => {
  const { sha256, version } = prompts[name];
  const says = `The text of ${name} has changed: raise its version above ${version} and put its fingerprint into the table.`;
  expect(sha256, says).toBe(fingerprint(prompt(name)));
});

test('what is stored names each prompt with its version', () => {
  expect(versionOf('system', 'role-cto')).toBe(
    `system ${prompts.system.version}, role-cto ${prompts['role-cto'].version}`,
  );
});
