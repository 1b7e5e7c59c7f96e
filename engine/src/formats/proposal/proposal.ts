/** A JSON value. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** One resource that somebody proposes, in Terraform's types and argument names. */
export interface ProposedResource {
  /** Unique among the proposed ones of its type: `orders`. */
  readonly name: string;
  /** `aws_db_instance`, `azurerm_linux_virtual_machine`, `google_sql_database_instance`. */
  readonly type: string;
  readonly region?: string | undefined;
  /** Text that names another proposed resource (`aws_subnet.a` or `${aws_subnet.a.id}`) is a reference to it. */
  readonly properties?: { readonly [key: string]: Json } | undefined;
}

/** Traffic or use between two proposed resources, by address (`aws_lb.web`). */
export interface ProposedLink {
  readonly from: string;
  readonly to: string;
}

/** An architecture as typed structure: what a language model may propose in place of syntax. */
export interface Proposal {
  readonly resources: readonly ProposedResource[];
  readonly links?: readonly ProposedLink[] | undefined;
}
