import type { Severity } from '../rules/rule.ts';

const order: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** 0 for the worst. */
export function severityOrder(severity: Severity): number {
  return order.indexOf(severity);
}
