import type { Value } from '../../source/value.ts';
import { itemsAt, textAt, valueAt } from '../value-paths.ts';
import { labelsOf } from './pod-spec.ts';

/** Which labels are chosen. */
export interface Selector {
  readonly matches: Matches;
  /** A key and value that all it chooses have, to find them by. */
  readonly pair?: readonly [key: string, value: string];
}

type Matches = (labels: ReadonlyMap<string, string>) => boolean;

/**
 * A selector as Kubernetes reads it: plain pairs (`Service`), or `matchLabels` and `matchExpressions`.
 * An empty one chooses everything.
 */
export function selectorOf(value: Value | undefined): Selector {
  const isFull =
    valueAt(value, 'matchLabels') !== undefined || valueAt(value, 'matchExpressions') !== undefined;
  const pairs = labelsOf(isFull ? valueAt(value, 'matchLabels') : value);
  const expressions = isFull ? itemsAt(value, 'matchExpressions').map(expressionOf) : [];
  const [pair] = pairs;
  return {
    matches: (labels) =>
      [...pairs].every(([key, wanted]) => labels.get(key) === wanted) &&
      expressions.every((holds) => holds(labels)),
    ...(pair && { pair }),
  };
}

function expressionOf(value: Value): Matches {
  const key = textAt(value, 'key') ?? '';
  const values = itemsAt(value, 'values').map((one) => textAt(one, ''));
  switch (textAt(value, 'operator')) {
    case 'In':
      return (labels) => labels.has(key) && values.includes(labels.get(key));
    case 'NotIn':
      return (labels) => !values.includes(labels.get(key));
    case 'Exists':
      return (labels) => labels.has(key);
    case 'DoesNotExist':
      return (labels) => !labels.has(key);
    default:
      return () => false;
  }
}
