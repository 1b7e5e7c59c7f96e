import { Unreachable } from '../../api/unreachable.ts';

/** The part of JSON Schema that our contract uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly format?: string;
  readonly examples?: readonly unknown[];
}

interface Content {
  readonly schema: Schema;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Content>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, Content>> }
    >
  >;
}

export interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Asks the service for its OpenAPI document. */
export async function readDocument(signal: AbortSignal): Promise<Document> {
  const answer = await fetch('/api/openapi.json', { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Unreachable(navigator.onLine ? 'no-answer' : 'offline');
  });
  if (!answer.ok) throw new Unreachable('no-answer');
  return (await answer.json().catch(() => {
    throw new Unreachable('no-answer');
  })) as Document;
}

export function operationsOf({ paths }: Document): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      method: method.toUpperCase(),
    })),
  );
}

/** The schema a reference leads to, with the name it has there. */
export function resolved(schema: Schema, document: Document): { name?: string; schema: Schema } {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return { schema };
  return { name, schema: document.components.schemas[name] ?? {} };
}

/** What a schema is in a word or two: `string`, `list of Issue`, `"a" | "b"`. */
export function typeName(schema: Schema, document: Document): string {
  const { name, schema: found } = resolved(schema, document);
  if (name !== undefined && found.enum === undefined) return name;
  if (found.const !== undefined) return JSON.stringify(found.const);
  if (found.enum) return found.enum.map((value) => JSON.stringify(value)).join(' | ');
  const either = found.anyOf ?? found.oneOf;
  if (either) return either.map((one) => typeName(one, document)).join(' or ');
  if (found.type === 'array') return `list of ${typeName(found.items ?? {}, document)}`;
  const type = typeof found.type === 'string' ? found.type : found.type?.join(' or ');
  return found.format ? `${type}, ${found.format}` : (type ?? 'anything');
}
