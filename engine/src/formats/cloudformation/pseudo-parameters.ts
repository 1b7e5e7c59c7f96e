import type { SourceRange } from '../../source/range.ts';
import { scalar, unknown, type Value } from '../../source/value.ts';

type Pseudo = (region: string, at: SourceRange) => Value | undefined;

const open =
  (because: string): Pseudo =>
  (_region, at) =>
    unknown(because, at);

/** What `AWS::…` names say; `AWS::NoValue` says nothing. */
export const pseudoParameters: ReadonlyMap<string, Pseudo> = new Map<string, Pseudo>([
  ['AWS::Region', (region, at) => scalar(region, at)],
  ['AWS::Partition', (region, at) => scalar(partitionOf(region), at)],
  [
    'AWS::URLSuffix',
    (region, at) => scalar(region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com', at),
  ],
  ['AWS::NoValue', () => undefined],
  ['AWS::AccountId', open('the template does not say which account it is for')],
  ['AWS::StackId', open('the stack gets its id at deployment')],
  ['AWS::NotificationARNs', open('the stack gets its notification topics at deployment')],
  [
    'AWS::StackName',
    (_region, at) => {
      const name = unknown('the stack gets its name at deployment', at);
      return { kind: 'text', parts: [name], at };
    },
  ],
]);

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
