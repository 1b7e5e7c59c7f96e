import * as z from 'zod';
import { type EndpointRow, endpoints, problemsOf } from './endpoints.ts';
import { ProblemDocument, problems } from './problem.ts';

const schemas = '#/components/schemas/';

/** The OpenAPI 3.1 document of all endpoints, made from their rows and schemas. */
export function openApiDocument(version: string): object {
  const all = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `${schemas}${id}`,
    unrepresentable: 'any',
  });
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
      schemas: Object.fromEntries(
        Object.entries(all.schemas).map(([id, { $schema, $id, id: _id, ...schema }]) => [
          id,
          schema,
        ]),
      ),
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
      200: { description: 'All is well.', content: answer(row.response) },
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

function withFiles(form: z.ZodType): object {
  const id = z.globalRegistry.get(form)?.id;
  const files = { type: 'array', items: { type: 'string', format: 'binary' } };
  const parts = { type: 'object', required: ['files'], properties: { files } };
  return { allOf: [{ $ref: `${schemas}${id}` }, parts] };
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

function answer(response: EndpointRow['response']): object {
  if (response !== 'pdf') return content('application/json', response);
  return { 'application/pdf': { schema: { type: 'string', format: 'binary' } } };
}

function content(mediaType: string, schema: z.ZodType | 'json'): object {
  const id = schema === 'json' ? undefined : z.globalRegistry.get(schema)?.id;
  return { [mediaType]: { schema: id ? { $ref: `${schemas}${id}` } : { type: 'object' } } };
}
