/** Whom an answer's words are for. */
export type Role = 'cto' | 'devops' | 'architect';

export const roles: readonly { readonly value: Role; readonly label: string }[] = [
  { value: 'architect', label: 'Architect' },
  { value: 'devops', label: 'DevOps' },
  { value: 'cto', label: 'CTO' },
];
