import type { FormatName } from '../formats/declaration.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { SourceRange } from '../source/range.ts';
import type { MapValue } from '../source/value.ts';
import type { YamlNode } from '../source/yaml/node.ts';
import type { Assumption } from './assumption.ts';
import type { Facets } from './facets.ts';
import type { Fact, Origin } from './fact.ts';
import type { Kind } from './kinds.ts';
import type { LinkKind } from './link-kinds.ts';

export type Provider = 'aws' | 'azure' | 'google' | 'kubernetes' | 'compose' | 'other';

/** A resource's facets; one that is not there is not applicable to it. */
export type FacetFacts = { readonly [Name in keyof Facets]?: Fact<Facets[Name]> };

/** One thing of the architecture, as every stage after reading sees it. */
export interface Resource {
  /** As its format's own tool writes it; unique in the architecture. */
  readonly address: string;
  /** The type as the file has it: `aws_db_instance`, `AWS::RDS::DBInstance`, `Deployment`. */
  readonly type: string;
  /** What people call it: label, logical id or metadata name. */
  readonly name: string;
  readonly format: FormatName;
  readonly provider: Provider;
  /** `other` when no service file knows the type. */
  readonly kind: Kind;
  /** Id and name of the service file that knows it. */
  readonly service?: { readonly id: string; readonly name: string; readonly icon: string };
  readonly at: SourceRange;
  readonly properties: MapValue;
  /** Region id, from the file or by the assumption that the report names. */
  readonly region: string;
  readonly facets: FacetFacts;
  /** Address of the resource it only refines (a bucket's policy refines the bucket). */
  readonly refines?: string;
  /** The transform that made it, for what the user didn't write. */
  readonly generatedBy?: string;
  /** Addresses of resources that it waits for, as its file says. */
  readonly dependsOn?: readonly string[];
  /** Why nobody knows how many of it there are, where one stands for all. */
  readonly openCount?: string;
}

/** How one resource stands to another; `from` and `to` are addresses, or {@link INTERNET}. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  /** Port of the connection, when one is known. */
  readonly port?: number;
  /** The lines or conclusions it rests on. */
  readonly because: readonly Origin[];
}

/** The users' side of every public entry point. */
export const INTERNET = 'internet';

/** A place that holds resources or other places: cloud, region, network, zone, subnet, cluster, namespace. */
export interface Place {
  readonly id: string;
  readonly kind:
    | 'cloud'
    | 'region'
    | 'network'
    | 'zone'
    | 'subnet'
    | 'subnets'
    | 'cluster'
    | 'namespace'
    | 'project';
  readonly label: string;
  /** Id of the place around it. */
  readonly inside?: string;
  /** The resource that is this place (a VPC, a subnet, a cluster), if one is. */
  readonly resource?: string;
  /** Addresses of what stands directly in it. */
  readonly holds: readonly string[];
}

/** A comment in the user's file that takes a finding off the score, with its reason. */
export interface Suppression {
  /** Rule id, or another scanner's id for the same check. */
  readonly rule: string;
  readonly reason: string;
  readonly at: SourceRange;
  /** Address it applies to. */
  readonly resource: string;
}

/** What all formats are read into: the one graph that everything after reading sees. */
export interface Architecture {
  readonly resources: ReadonlyMap<string, Resource>;
  readonly links: readonly Link[];
  readonly places: readonly Place[];
  readonly assumptions: readonly Assumption[];
  readonly suppressions: readonly Suppression[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where all of it comes from one template of CloudFormation: so that it can be written again. */
  readonly template?: SourceTemplate;
}

/** A template as its file has it. */
export interface SourceTemplate {
  readonly root: YamlNode;
  /** Logical ids of the resources that were read of it; the others' conditions are false. */
  readonly made: ReadonlySet<string>;
}
