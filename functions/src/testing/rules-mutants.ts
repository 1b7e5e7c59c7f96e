/** Rules with one thing changed. */
export interface Mutant {
  /** What was changed, with its line. */
  readonly name: string;
  readonly rules: string;
}

const allowed = /\ballow ([a-z, ]+?)\s*:\s*if\s+([^;]+);|\ballow ([a-z, ]+?)\s*;/g;
const returned = /\breturn\s+([^;]+);/g;

/**
 * Rules text with one condition dropped at a time: that of an `allow`, and each part of what a function
 * returns; and with one `allow` dropped, or widened to all reading or all writing.
 */
export function mutantsOf(rules: string): Mutant[] {
  const found: Mutant[] = [];
  const replace = (at: number, old: string, by: string) => {
    const line = rules.slice(0, at).split('\n').length;
    found.push({
      name: `line ${line}: ${old} → ${by || 'nothing'}`,
      rules: rules.slice(0, at) + by + rules.slice(at + old.length),
    });
  };
  for (const { 0: statement, 1: operations, 2: condition, index } of rules.matchAll(allowed)) {
    replace(index, statement, '');
    if (condition === undefined || operations === undefined) continue;
    replace(index, statement, `allow ${operations}: if true;`);
    replace(index, statement, `allow ${operations}, write: if ${condition};`);
    for (const without of withoutOne(condition)) {
      replace(index, statement, `allow ${operations}: if ${without};`);
    }
  }
  for (const { 0: statement, 1: condition = '', index } of rules.matchAll(returned)) {
    replace(index, statement, 'return true;');
    for (const without of withoutOne(condition)) replace(index, statement, `return ${without};`);
  }
  return found;
}

/** `a && b && c` without each of its parts; nothing where there is only one. */
function withoutOne(condition: string): string[] {
  const parts = condition.split('&&').map((part) => part.trim());
  if (parts.length < 2) return [];
  return parts.map((_, dropped) => parts.filter((_part, index) => index !== dropped).join(' && '));
}
