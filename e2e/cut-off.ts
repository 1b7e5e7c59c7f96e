import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a server that can be cut while answers run through it. */
export interface CutOff {
  readonly url: string;
  /** Ends all connections of readers; what they asked goes on at the server. */
  readonly cut: () => void;
  readonly close: () => void;
}

/** As the platform's proxies do, it doesn't tell the server that a reader has gone. */
export async function cutOff(target: string): Promise<CutOff> {
  const open = new Set<ServerResponse>();
  const server = createServer((message, response) => {
    open.add(response);
    const { host: _host, ...headers } = message.headers;
    const onward = request(target, { method: message.method, headers }, (answer) => {
      if (!response.destroyed) response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('data', (piece) => response.destroyed || response.write(piece));
      answer.on('end', () => {
        open.delete(response);
        response.end();
      });
    });
    onward.on('error', () => response.destroy());
    message.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const response of open) response.destroy();
    open.clear();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    close: () => {
      cut();
      server.close();
    },
  };
}
