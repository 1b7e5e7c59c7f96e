import { openApiDocument } from '@stackstage/contracts';
import { endpoint } from '../http/endpoint.ts';
import { version } from '../version.ts';

export const openapi = endpoint('openapi', async () => openApiDocument(version));
