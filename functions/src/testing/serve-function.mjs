/** `node serve-function.mjs NAME`: one function of the build, served as the platform does. */
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

const functions = await import('../../dist/index.js');
const app = await functions[process.argv[2]].load();
const server = createServer(async (request, response) => {
  // The platform reads the body before the app sees the request, and leaves it here.
  request.rawBody = await buffer(request);
  app(request, response);
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
