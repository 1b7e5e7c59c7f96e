import type { SourceRange } from '../range.ts';
import type { ScalarValue } from '../value.ts';

/** An HCL expression as written, before anything is looked up. */
export type Expression =
  | LiteralExpression
  | TemplateExpression
  | TupleExpression
  | ObjectExpression
  | NameExpression
  | AccessExpression
  | CallExpression
  | ForExpression
  | ConditionalExpression
  | UnaryExpression
  | BinaryExpression
  | GroupExpression
  | BrokenExpression;

/** A number, a plain string, `true`, `false` or `null`. */
interface LiteralExpression {
  readonly kind: 'literal';
  readonly value: ScalarValue;
  readonly at: SourceRange;
}

/** A quoted string or heredoc with `${…}` or `%{…}` in it. */
export interface TemplateExpression {
  readonly kind: 'template';
  readonly parts: readonly TemplatePart[];
  readonly at: SourceRange;
}

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'insert'; readonly of: Expression }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly whenTrue: readonly TemplatePart[];
      readonly whenFalse: readonly TemplatePart[];
    }
  | {
      readonly kind: 'for';
      readonly keyName: string | undefined;
      readonly valueName: string;
      readonly in: Expression;
      readonly each: readonly TemplatePart[];
    };

interface TupleExpression {
  readonly kind: 'tuple';
  readonly items: readonly Expression[];
  readonly at: SourceRange;
}

/** A bare name as key is that word; in parentheses ({@link GroupExpression}) it is looked up. */
interface ObjectExpression {
  readonly kind: 'object';
  readonly items: readonly { readonly key: Expression; readonly value: Expression }[];
  readonly at: SourceRange;
}

/** The first word of a traversal: `var`, `local`, `aws_vpc`, `each`. */
interface NameExpression {
  readonly kind: 'name';
  readonly name: string;
  readonly at: SourceRange;
}

/** What follows a term: `.id`, `[0]`, `[*].id`. */
interface AccessExpression {
  readonly kind: 'access';
  readonly of: Expression;
  readonly steps: readonly AccessStep[];
  readonly at: SourceRange;
}

export type AccessStep =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'index'; readonly index: Expression }
  | { readonly kind: 'splat'; readonly each: readonly AccessStep[] };

export interface CallExpression {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** Whether the last argument is spread: `merge(local.maps...)`. */
  readonly spread: boolean;
  readonly at: SourceRange;
}

export interface ForExpression {
  readonly kind: 'for';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly in: Expression;
  /** Present in `{ for … : key => value }`. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  readonly condition: Expression | undefined;
  /** `value...`: values of like keys are gathered in lists. */
  readonly grouped: boolean;
  readonly at: SourceRange;
}

export interface ConditionalExpression {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
  readonly at: SourceRange;
}

export interface UnaryExpression {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly of: Expression;
  readonly at: SourceRange;
}

export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: string;
  readonly left: Expression;
  readonly right: Expression;
  readonly at: SourceRange;
}

interface GroupExpression {
  readonly kind: 'group';
  readonly of: Expression;
  readonly at: SourceRange;
}

/** What could not be read; a diagnostic says why. */
interface BrokenExpression {
  readonly kind: 'broken';
  readonly because: string;
  readonly at: SourceRange;
}

export interface Attribute {
  readonly name: string;
  readonly value: Expression;
  readonly at: SourceRange;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  readonly at: SourceRange;
  /** From its first word to the last label: what names it. */
  readonly head: SourceRange;
}

/** The content of a file or block, in order. */
export interface Body {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
}

export const emptyBody: Body = { attributes: new Map(), blocks: [] };
