import * as z from 'zod';

/** Every way a request can fail: a stable code, its HTTP status, its title (RFC 9457). */
export const problems = {
  'request-invalid': { status: 400, title: 'The request does not fit the contract' },
  'body-unreadable': { status: 400, title: 'The body could not be read' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'message-invalid': { status: 400, title: 'There is nothing to answer in this message' },
  'credentials-wrong': { status: 401, title: 'E-mail or password is wrong' },
  'origin-not-allowed': { status: 403, title: 'This origin may not call the API' },
  'report-not-found': { status: 404, title: 'There is no such report' },
  'chat-not-found': { status: 404, title: 'There is no such chat' },
  'message-not-found': { status: 404, title: 'There is no such message' },
  'endpoint-not-found': { status: 404, title: 'There is no such endpoint' },
  'method-not-allowed': { status: 405, title: 'This endpoint takes another method' },
  'email-taken': { status: 409, title: 'There is an account with this e-mail' },
  'already-running': { status: 409, title: 'The first request with this key still runs' },
  'storage-full': { status: 409, title: 'No more reports can be stored' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'too-many-files': { status: 413, title: 'There are too many files' },
  'message-too-long': { status: 413, title: 'The message is too long' },
  'text-too-long': { status: 413, title: 'The text is too long' },
  'content-type-unsupported': { status: 415, title: 'This kind of body is not understood' },
  'file-unreadable': { status: 422, title: 'A file could not be read' },
  'analysis-too-long': { status: 422, title: 'The analysis took too long' },
  'analysis-too-large': { status: 422, title: 'The analysis took too much memory' },
  'key-reused': { status: 422, title: 'This key belongs to another request' },
  'password-common': { status: 422, title: 'This password is too common' },
  'password-refused': { status: 422, title: 'This password is not accepted' },
  'answer-running': { status: 429, title: 'An answer is still being written in this chat' },
  'quota-spent': { status: 429, title: 'A limit is reached' },
  'too-many-running': { status: 429, title: 'Too many analyses run at once' },
  'too-many-attempts': { status: 429, title: 'Too many attempts' },
  defect: { status: 500, title: 'Something is wrong on our side' },
  'sign-in-unavailable': { status: 503, title: 'The sign-in service does not answer' },
} as const;

export type ProblemCode = keyof typeof problems;

/** Thrown by functions, sent as `application/problem+json`, thrown again by the web client. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly members: object;

  /** @param detail what happened, then what to do. @param members such as `file` and `line`. */
  constructor(code: ProblemCode, detail: string, members: object = {}) {
    super(detail);
    this.code = code;
    this.members = members;
  }
}

/** Where one thing is wrong: in the body, by JSON pointer, or in a file, by line and column. */
export const ProblemPlace = z
  .object({
    pointer: z.string().optional().describe('RFC 6901, into the request body.'),
    file: z.string().optional(),
    line: z.int().positive().optional(),
    column: z.int().positive().optional(),
    reason: z.string(),
    code: z.string().optional().describe('Why a file is unread: a code of diagnostics.'),
  })
  .meta({ id: 'ProblemPlace' });
export type ProblemPlace = z.infer<typeof ProblemPlace>;

export const ProblemDocument = z
  .looseObject({
    type: z.string().describe('`urn:stackstage:problem:` and the code.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What happened, and what to do.'),
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]).describe('Stable.'),
    request_id: z.string().describe('Name it when you ask for help.'),
    errors: z.array(ProblemPlace).optional(),
    file: z.string().optional().describe('The first that could not be read.'),
    line: z.int().positive().optional(),
    column: z.int().positive().optional(),
    reason: z.string().optional(),
    retry_after: z.int().nonnegative().optional().describe('Seconds, as in Retry-After.'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
export type ProblemDocument = z.infer<typeof ProblemDocument>;
