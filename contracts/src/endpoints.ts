import type * as z from 'zod';
import { AnalyzeForm, AnalyzeRequest, AnalyzeResponse } from './analyze.ts';
import { AssistantRequest, AssistantResponse } from './assistant.ts';
import { Credentials, LoginRequest, Session, SignupRequest } from './auth.ts';
import { ChatEditRequest, ChatEditResponse } from './chat-edit.ts';
import { ChatExportPdfRequest } from './chat-export-pdf.ts';
import { CompareRequest, CompareResponse } from './compare.ts';
import { ExportPdfRequest, type FileAnswer } from './export-pdf.ts';
import { Health } from './health.ts';
import type { ProblemCode } from './problem.ts';
import { RegionsRequest, RegionsResponse } from './regions.ts';
import type { DeepReadonly } from './wire.ts';

/** One endpoint of the API. Functions, the web client and OpenAPI all come from these rows. */
export interface EndpointRow {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly summary: string;
  /** Whether a verified ID token is needed. */
  readonly signedIn: boolean;
  /** Whether a token that was revoked within its hour is refused too, at the cost of a look-up. */
  readonly checksRevocation?: boolean;
  readonly request?: z.ZodType;
  /** Takes files as `multipart/form-data` beside JSON; the form's other fields. */
  readonly form?: z.ZodType;
  readonly response: z.ZodType | 'json' | 'pdf';
  /** Answers with server-sent events too, where the caller asks for them. */
  readonly streams?: boolean;
  /** Beside those that every endpoint has. */
  readonly problems: readonly ProblemCode[];
}

export const endpoints = {
  authSignup: {
    method: 'POST',
    path: '/api/auth/signup',
    summary: 'Make an account with e-mail and password, and sign in.',
    signedIn: false,
    request: SignupRequest,
    response: Credentials,
    problems: [
      'email-taken',
      'password-common',
      'password-refused',
      'too-many-attempts',
      'sign-in-unavailable',
    ],
  },
  authLogin: {
    method: 'POST',
    path: '/api/auth/login',
    summary: 'Sign in with e-mail and password, or with a Google ID token.',
    signedIn: false,
    request: LoginRequest,
    response: Credentials,
    problems: ['credentials-wrong', 'too-many-attempts', 'sign-in-unavailable'],
  },
  authSession: {
    method: 'GET',
    path: '/api/auth/session',
    summary: 'Who the token belongs to, and until when; a revoked token is refused.',
    signedIn: true,
    checksRevocation: true,
    response: Session,
    problems: [],
  },
  analyze: {
    method: 'POST',
    path: '/api/analyze',
    summary: 'Read, review, price and draw an architecture; the report is stored and answered.',
    signedIn: true,
    request: AnalyzeRequest,
    form: AnalyzeForm,
    response: AnalyzeResponse,
    streams: true,
    problems: [
      'already-running',
      'analysis-too-large',
      'analysis-too-long',
      'file-unreadable',
      'key-reused',
      'quota-spent',
      'report-not-found',
      'storage-full',
      'text-too-long',
      'too-many-files',
      'too-many-running',
    ],
  },
  assistant: {
    method: 'POST',
    path: '/api/assistant',
    summary: 'Ask about an architecture; one answer, or server-sent events as it is written.',
    signedIn: true,
    request: AssistantRequest,
    response: AssistantResponse,
    streams: true,
    problems: [
      'already-running',
      'answer-running',
      'chat-not-found',
      'key-reused',
      'message-invalid',
      'message-not-found',
      'message-too-long',
      'quota-spent',
      'report-not-found',
    ],
  },
  chatEdit: {
    method: 'POST',
    path: '/api/chat/edit',
    summary: 'Rename a chat, or delete it with all its messages.',
    signedIn: true,
    request: ChatEditRequest,
    response: ChatEditResponse,
    problems: ['chat-not-found'],
  },
  chatExportPdf: {
    method: 'POST',
    path: '/api/chat/export/pdf',
    summary: 'A chat as PDF: every message of its newest branch, with its pictures as vectors.',
    signedIn: true,
    request: ChatExportPdfRequest,
    response: 'pdf',
    problems: ['chat-not-found', 'quota-spent'],
  },
  regions: {
    method: 'POST',
    path: '/api/regions',
    summary: "A stored report's architecture in every region of its provider, best first.",
    signedIn: true,
    request: RegionsRequest,
    response: RegionsResponse,
    problems: ['analysis-too-large', 'analysis-too-long', 'quota-spent', 'report-not-found'],
  },
  compare: {
    method: 'POST',
    path: '/api/compare',
    summary: 'A stored report against what it suggests, or against another.',
    signedIn: true,
    request: CompareRequest,
    response: CompareResponse,
    problems: ['quota-spent', 'report-not-found'],
  },
  exportPdf: {
    method: 'POST',
    path: '/api/export/pdf',
    summary: 'A stored report as PDF, with the drawing as vectors.',
    signedIn: true,
    request: ExportPdfRequest,
    response: 'pdf',
    problems: ['quota-spent', 'report-not-found'],
  },
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service is up, and which version.',
    signedIn: false,
    response: Health,
    problems: [],
  },
  openapi: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This document.',
    signedIn: false,
    response: 'json',
    problems: [],
  },
} as const satisfies Record<string, EndpointRow>;

export type EndpointName = keyof typeof endpoints;
type Rows = typeof endpoints;

/** What a request to the endpoint carries as JSON; `undefined` when it carries nothing. */
export type RequestOf<Name extends EndpointName> = Rows[Name] extends {
  readonly request: infer Schema extends z.ZodType;
}
  ? z.infer<Schema>
  : undefined;

/** What a form's fields carry; `never` where the endpoint takes none. */
export type FormOf<Name extends EndpointName> = Rows[Name] extends {
  readonly form: infer Schema extends z.ZodType;
}
  ? z.infer<Schema>
  : never;

/** What the endpoint answers when all is well. */
export type ResponseOf<Name extends EndpointName> = Rows[Name]['response'] extends z.ZodType
  ? DeepReadonly<z.infer<Rows[Name]['response']>>
  : Rows[Name]['response'] extends 'pdf'
    ? FileAnswer
    : object;

/** Problems that any endpoint of this kind can answer with. */
export function problemsOf(row: EndpointRow): readonly ProblemCode[] {
  return [
    'method-not-allowed',
    'origin-not-allowed',
    'defect',
    ...(row.signedIn ? (['not-signed-in'] as const) : []),
    ...(row.request
      ? ([
          'request-invalid',
          'body-unreadable',
          'body-too-large',
          'content-type-unsupported',
        ] as const)
      : []),
    ...row.problems,
  ];
}
