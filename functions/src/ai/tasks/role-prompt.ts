import type { PromptName } from '../prompts/prompts.ts';

/** Whom an answer is for. */
export type Role = 'cto' | 'devops' | 'architect';

const names = {
  cto: 'role-cto',
  devops: 'role-devops',
  architect: 'role-architect',
} as const satisfies Record<Role, PromptName>;

/** The prompt that says how to speak to them. */
export function rolePrompt(role: Role): (typeof names)[Role] {
  return names[role];
}
