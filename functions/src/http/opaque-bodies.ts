import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** The header that keeps what the caller declared, once the platform sees only an opaque body. */
export const declaredType = 'x-declared-content-type';

/**
 * The platform in front of us parses JSON bodies, and answers a broken one with a page of HTML before
 * any code of ours runs. So it is told that bodies are opaque: it then hands them over in `rawBody`,
 * once, and what is wrong with them is answered as a problem document.
 */
export function takeBodiesUnparsed(): void {
  subscribe('http.server.request.start', (message) => {
    const { headers } = (message as { readonly request: IncomingMessage }).request;
    delete headers[declaredType];
    if (headers['content-type'] === undefined) return;
    headers[declaredType] = headers['content-type'];
    headers['content-type'] = 'application/octet-stream';
  });
}
