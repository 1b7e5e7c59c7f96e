import { referencesIn } from '../../source/value.ts';
import { select } from '../select.ts';
import type { LinkReading } from '../service.ts';

/**
 * Links to what the paths name and to the resources of these types that name this one: an address is
 * attached to the gateway that holds it, though only the gateway says so.
 */
export function toWhatNamesIt(path: string, ...types: readonly string[]): LinkReading {
  return (context) => {
    const named = select(context, path).flatMap(({ value }) =>
      value ? [...referencesIn(value)].map(({ to, at }) => ({ to, at })) : [],
    );
    const naming = types.flatMap((type) =>
      (context.attachments.get(type) ?? []).map(({ address, at }) => ({ to: address, at })),
    );
    return [...named, ...naming];
  };
}

/**
 * Link to the last resource that a text names: `service/<cluster>/<service>` is about the service.
 */
export function toLastNamed(path: string): LinkReading {
  return (context) =>
    select(context, path).flatMap(({ value }) => {
      const last = value ? [...referencesIn(value)].at(-1) : undefined;
      return last ? [{ to: last.to, at: last.at }] : [];
    });
}

/**
 * Where a function's events come from. An API or balancer is left out: it waits for the function's
 * answer, so it forwards to it instead.
 */
export function eventSources(path: string): LinkReading {
  return (context) =>
    select(context, path).flatMap(({ value }) =>
      (value ? [...referencesIn(value)] : [])
        .filter(({ to }) => !isCaller(context.find(to)?.type ?? ''))
        .map(({ to, at }) => ({ to, at })),
    );
}

function isCaller(type: string): boolean {
  return (
    type.startsWith('aws_api') ||
    type.startsWith('AWS::ApiGateway') ||
    type === 'AWS::Serverless::Api' ||
    type === 'AWS::Serverless::HttpApi' ||
    type.startsWith('aws_lb') ||
    type.startsWith('AWS::ElasticLoadBalancing')
  );
}
