import { expect, it } from 'vitest';
import { mutantsOf } from './rules-mutants.ts';

const rules = `
function isOwner(uid) { return signedIn() && request.auth.uid == uid; }
match /a/{uid} { allow get, list: if isOwner(uid) && isOpen(); }
match /b/{uid} { allow get; }
`;

it('drops every condition, each part of one, and every allow; and widens them to writing', () => {
  const changed = mutantsOf(rules).map(({ name }) => name);
  const open = 'allow get, list: if isOwner(uid) && isOpen();';
  const owner = 'return signedIn() && request.auth.uid == uid;';
  expect(changed).toEqual([
    `line 3: ${open} → nothing`,
    `line 3: ${open} → allow get, list: if true;`,
    `line 3: ${open} → allow get, list, write: if isOwner(uid) && isOpen();`,
    `line 3: ${open} → allow get, list: if isOpen();`,
    `line 3: ${open} → allow get, list: if isOwner(uid);`,
    'line 4: allow get; → nothing',
    `line 2: ${owner} → return true;`,
    `line 2: ${owner} → return request.auth.uid == uid;`,
    `line 2: ${owner} → return signedIn();`,
  ]);
  for (const { rules: mutant } of mutantsOf(rules)) expect(mutant).not.toBe(rules);
});
