import { type EndpointRow, Problem, type ProblemPlace } from '@stackstage/contracts';
import type { Request } from 'express';
import type * as z from 'zod';
import type { UploadedFile } from './multipart.ts';
import { declaredType } from './opaque-bodies.ts';

const largestBody = 5 * 1024 * 1024; // bytes

/** As the platform hands it over: the stream is drained, its bytes are here. */
type RawRequest = Request & { readonly rawBody?: Buffer };

/** A request's body, checked against the contract. */
export interface Body {
  /** As the schema gives it; `undefined` where the contract asks for no body. */
  readonly body: unknown;
  /** The files of a form; none in JSON. */
  readonly files: readonly UploadedFile[];
}

/**
 * Reads what a request carries.
 *
 * @throws Problem `body-too-large`, `content-type-unsupported`, `body-unreadable` or `request-invalid`
 */
export async function readBody(request: Request, row: EndpointRow): Promise<Body> {
  if (row.request === undefined) return { body: undefined, files: [] };
  const raw = (request as RawRequest).rawBody ?? Buffer.alloc(0);
  if (raw.length > largestBody) {
    const detail = `The body has ${megabytes(raw.length)}; the limit is ${megabytes(largestBody)}.`;
    throw new Problem('body-too-large', detail, { size: raw.length, limit: largestBody });
  }
  const type = request.get(declaredType) ?? '';
  const kind = type.split(';', 1)[0]?.trim().toLowerCase();
  if (kind === 'application/json')
    return { body: fitting(row.request, parsedJson(raw)), files: [] };
  if (kind === 'multipart/form-data' && row.form) {
    const { readMultipart } = await import('./multipart.ts');
    const { fields, files } = await readMultipart(raw, type);
    return { body: fitting(row.form, fields), files };
  }
  const known = row.form ? 'application/json or multipart/form-data' : 'application/json';
  throw new Problem('content-type-unsupported', `Send the body as ${known}.`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

function parsedJson(raw: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    throw new Problem('body-unreadable', 'The body is not UTF-8 text.');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // V8's message names the place; what it quotes of the body stays with who sent it.
    const reason = error instanceof Error ? error.message : 'it is not JSON';
    throw new Problem('body-unreadable', `The body is not valid JSON: ${reason}`);
  }
}

function fitting(schema: z.ZodType, value: unknown): unknown {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const errors = error.issues.flatMap(placesOf);
  const first = errors[0];
  throw new Problem(
    'request-invalid',
    `${errors.length === 1 ? 'One thing does' : `${errors.length} things do`} not fit the contract; ` +
      `first: ${first?.pointer || 'the body'}: ${first?.reason}.`,
    { errors: errors.slice(0, 50) },
  );
}

function placesOf(issue: z.core.$ZodIssue): ProblemPlace[] {
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
    if (nearest.length > 0) {
      return nearest.flatMap((inner) =>
        placesOf({ ...inner, path: [...issue.path, ...inner.path] }),
      );
    }
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointer([...issue.path, key]),
      reason: 'This field is not known',
    }));
  }
  return [{ pointer: pointer(issue.path), reason: issue.message }];
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
