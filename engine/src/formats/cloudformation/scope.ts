import type { Limits } from '../../limits.ts';
import type { Diagnostic, DiagnosticCode } from '../../source/diagnostic.ts';
import type { SourceRange } from '../../source/range.ts';
import type { Value } from '../../source/value.ts';
import type { YamlNode } from '../../source/yaml/node.ts';
import type { Template } from './template.ts';

/** Whether a condition holds; if nobody states what it depends on, why. */
export type Truth = boolean | { readonly because: string };

/** What the functions of the template language see of the stack they are called in. */
export interface Scope {
  readonly template: Template;
  /** Given, or taken where the template needs one. */
  readonly region: string;
  readonly limits: Limits;
  /** The value of a node; none for `AWS::NoValue`. */
  readonly resolve: (node: YamlNode) => Value | undefined;
  /** Whether a named condition holds. */
  readonly condition: (name: string, at: SourceRange) => Truth;
  /** What a parameter says; none when there is no such parameter. */
  readonly parameter: (name: string) => Value | undefined;
  readonly ref: (name: string, at: SourceRange) => Value | undefined;
  readonly attribute: (id: string, attribute: string, at: SourceRange) => Value;
  /** What another of the stacks at hand exports under a name; none when none is known to. */
  readonly imported: (name: Value, at: SourceRange) => Value | undefined;
  readonly report: (
    code: DiagnosticCode,
    message: string,
    at: SourceRange,
    severity?: Diagnostic['severity'],
  ) => void;
}

/** A function of the template language. */
export type TemplateFunction = (
  argument: YamlNode,
  at: SourceRange,
  scope: Scope,
) => Value | undefined;
