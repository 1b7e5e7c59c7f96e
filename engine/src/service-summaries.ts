import { providerNames } from './assemble/regions.ts';
import { kinds } from './graph/kinds.ts';
import { services } from './services/index.ts';

/** What can be told of a service that StackStage knows. */
export interface ServiceSummary {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly kind: string;
  /** What its kind is. */
  readonly meaning: string;
  /** Its types in all formats: `aws_db_instance`, `AWS::RDS::DBInstance`. */
  readonly types: readonly string[];
  /** A sentence about its price. */
  readonly priced: string;
}

/** Every service of the catalogue. */
export function serviceSummaries(): readonly ServiceSummary[] {
  return services.map(({ id, name, provider, kind, formats, prices }) => ({
    id,
    name,
    provider: providerNames[provider],
    kind,
    meaning: kinds[kind].meaning,
    types: [...new Set(Object.values(formats).flatMap((block) => [block.type].flat()))],
    priced:
      prices === 'free'
        ? 'The provider charges nothing for it.'
        : prices.length > 0
          ? 'StackStage prices it.'
          : 'StackStage has no prices for it yet.',
  }));
}
