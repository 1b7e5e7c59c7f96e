import type { FormatName } from '../formats/declaration.ts';
import type { Place } from '../graph/architecture.ts';
import type { Assumption } from '../graph/assumption.ts';
import type { Pillar, Reference, Severity } from '../rules/rule.ts';
import type { PillarScore } from '../score/score.ts';
import type { DiagnosticCode } from '../source/diagnostic.ts';

/** Lines of a file; both ends count, from 1. */
export interface Evidence {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** What a reader of the report gets: plain data, ready for the wire. */
export interface Report {
  /** Version of this shape; grows when a field changes its meaning. */
  readonly schemaVersion: 1;
  readonly engineVersion: string;
  /** 0–100. */
  readonly score: number;
  readonly scoring: { readonly formula: string; readonly pillars: readonly PillarScore[] };
  readonly issues: readonly Issue[];
  readonly suppressed: readonly (Issue & {
    readonly reason: string;
    readonly suppressedAt: Evidence;
  })[];
  /** Questions the files leave open. */
  readonly undetermined: readonly Undetermined[];
  readonly recommendations: readonly Recommendation[];
  /** Mermaid source. */
  readonly diagram: string;
  /** Terraform of the suggested architecture. */
  readonly codeTemplate: string;
  /** The same as CloudFormation, where all parts are AWS. */
  readonly cloudformationTemplate?: string;
  readonly estimatedCost: EstimatedCost;
  readonly suggestion: SuggestionSummary;
  readonly availability: AvailabilitySummary;
  readonly files: readonly {
    readonly name: string;
    readonly format: FormatName | 'unread';
    readonly resources: number;
  }[];
  readonly resources: readonly ResourceEntry[];
  readonly links: readonly LinkEntry[];
  readonly places: readonly Place[];
  readonly assumptions: readonly Assumption[];
  readonly diagnostics: readonly DiagnosticEntry[];
  /** The lines around each piece of evidence, once for each file and stretch. */
  readonly excerpts: readonly Excerpt[];
}

export interface Issue {
  /** Id of the rule. */
  readonly rule: string;
  readonly title: string;
  readonly pillar: Pillar;
  readonly severity: Severity;
  /** Why it differs from the rule's own severity, when it does. */
  readonly severityBecause?: string;
  readonly resource: string;
  /** All resources concerned, when several. */
  readonly resources?: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The provider's page of the default that decided, when no written line did. */
  readonly byDefault?: string;
  readonly explanation: string;
  readonly fix: string;
  readonly references: readonly Reference[];
  /** Ids of the same check in other scanners. */
  readonly equivalents: readonly string[];
}

export interface Undetermined {
  readonly rule: string;
  readonly title: string;
  readonly pillar: Pillar;
  readonly resource: string;
  /** Finishes "not known, as …". */
  readonly because: string;
  readonly evidence: Evidence;
}

export interface Recommendation {
  readonly rule: string;
  readonly title: string;
  readonly pillar: Pillar;
  readonly severity: Severity;
  readonly text: string;
  readonly resources: readonly string[];
  /** Points the score gains when only this is done. */
  readonly scoreGain: number;
  /** Change of the monthly cost when only this is done, USD; absent when no remedy is known to us. */
  readonly monthlyUsdChange?: number;
}

export interface EstimatedCost {
  readonly monthlyUsd: number;
  readonly currency: 'USD';
  /** ISO date of the newest price used. */
  readonly asOf: string;
  readonly oldestAsOf: string;
  readonly lines: readonly CostEntry[];
  readonly notPriced: readonly {
    readonly resource: string;
    readonly component: string;
    readonly reason: string;
  }[];
  /** Addresses of what the provider charges nothing for. */
  readonly free: readonly string[];
  /** Resources with at least one line. */
  readonly pricedResources: number;
}

export interface CostEntry {
  readonly resource: string;
  readonly component: string;
  readonly quantity: number;
  readonly unit: string;
  readonly unitPriceUsd: number;
  readonly monthlyUsd: number;
  readonly usageBased: boolean;
  readonly assumption?: string;
  readonly priceAsOf: string;
  readonly priceSource: string;
  /** How the price for this region was got, when it isn't listed. */
  readonly derived?: string;
}

export interface SuggestionSummary {
  readonly score: number;
  readonly pillars: readonly PillarScore[];
  readonly monthlyUsd: number;
  readonly issues: readonly {
    readonly rule: string;
    readonly resource: string;
    readonly severity: Severity;
  }[];
  readonly changes: readonly {
    readonly rule: string;
    readonly resource: string;
    readonly text: string;
  }[];
  readonly diagram: string;
  /** What the drawing of the suggestion has more and less than the report's own. */
  readonly addedResources: readonly (ResourceEntry & { readonly place: string })[];
  readonly removedResources: readonly string[];
  readonly addedLinks: readonly LinkEntry[];
  /** How the code template differs from the input's own form: said when it had to be translated. */
  readonly note?: string;
}

export interface AvailabilitySummary {
  /** Promised availability of the weakest path in percent; absent when no service on it has a promise. */
  readonly percent?: number;
  readonly downtimeMinutesPerYear?: number;
  /** Address of the resource that limits it most. */
  readonly limitedBy?: string;
  readonly path: readonly {
    readonly resource: string;
    readonly percent: number;
    readonly source: string;
  }[];
  readonly note: string;
}

export interface ResourceEntry {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly kind: string;
  readonly provider: string;
  /** Name of the service; null when no service file knows the type. */
  readonly service: string | null;
  readonly region: string;
  readonly evidence: Evidence;
  readonly refines?: string;
  readonly generatedBy?: string;
  readonly monthlyUsd?: number;
  readonly icon?: string;
}

export interface LinkEntry {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly port?: number;
  readonly evidence?: Evidence;
}

export interface DiagnosticEntry {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Excerpt {
  readonly file: string;
  readonly startLine: number;
  readonly lines: readonly string[];
}
