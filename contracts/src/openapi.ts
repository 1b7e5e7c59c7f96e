import * as z from 'zod';
import { type EndpointRow, endpoints, problemsOf } from './endpoints.ts';
import { ProblemDocument, problems } from './problem.ts';

const schemas = '#/components/schemas/';

/** The OpenAPI 3.1 document of all endpoints, made from their rows and schemas. */
export function openApiDocument(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'StackStage',
      version,
      description: 'Reads, scores, prices, draws and improves cloud architectures.',
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      Object.entries(endpoints).map(([name, row]) => [
        row.path,
        { [row.method.toLowerCase()]: operation(name, row) },
      ]),
    ),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: namedSchemas(),
    },
  };
}

function operation(name: string, row: EndpointRow): object {
  return {
    operationId: name,
    summary: row.summary,
    ...(row.signedIn ? { security: [{ bearer: [] }] } : { security: [] }),
    ...(row.request ? { requestBody: requestBody(row.request, row) } : {}),
    responses: {
      200: { description: 'All is well.', content: answer(row) },
      ...problemResponses(row),
    },
  };
}

function requestBody(request: z.ZodType, row: EndpointRow): object {
  return {
    required: true,
    content: {
      ...content('application/json', request),
      ...(row.form ? { 'multipart/form-data': { schema: withFiles(row.form) } } : {}),
    },
  };
}

/** A form's fields with its files among them: one closed object, as the form itself is closed. */
function withFiles(form: z.ZodType): object {
  const id = z.globalRegistry.get(form)?.id ?? '';
  const { properties, ...fields } = namedSchemas()[id] ?? {};
  const files = { type: 'array', minItems: 1, items: { type: 'string', format: 'binary' } };
  return { ...fields, properties: { files, ...properties }, required: ['files'] };
}

/** Every schema that has an id, without what only a document of its own would carry. */
function namedSchemas(): Record<string, z.core.JSONSchema.BaseSchema> {
  const { schemas: named } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `${schemas}${id}`,
    unrepresentable: 'any',
    io: 'input', // requests as they are sent; responses stay open to growth
  });
  return Object.fromEntries(
    Object.entries(named).map(([id, { $schema, $id, id: _id, ...schema }]) => [id, schema]),
  );
}

function problemResponses(row: EndpointRow): object {
  const byStatus = Map.groupBy(problemsOf(row), (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, codes]) => [
        status,
        {
          description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('; '),
          content: content('application/problem+json', ProblemDocument),
        },
      ]),
  );
}

function answer({ response, streams }: EndpointRow): object {
  if (response !== 'pdf') {
    const stream = { 'text/event-stream': { schema: { type: 'string' } } };
    return { ...content('application/json', response), ...(streams ? stream : {}) };
  }
  return { 'application/pdf': { schema: { type: 'string', format: 'binary' } } };
}

function content(mediaType: string, schema: z.ZodType | 'json'): object {
  const id = schema === 'json' ? undefined : z.globalRegistry.get(schema)?.id;
  return { [mediaType]: { schema: id ? { $ref: `${schemas}${id}` } : { type: 'object' } } };
}
