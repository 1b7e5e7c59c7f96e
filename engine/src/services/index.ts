import { awsServices } from './aws/index.ts';
import { azureServices } from './azure/index.ts';
import { composeServices } from './compose/index.ts';
import { googleServices } from './google/index.ts';
import { kubernetesServices } from './kubernetes/index.ts';
import { otherServices } from './other/index.ts';
import type { Service } from './service.ts';

/** Every service the engine knows, all clouds; the order decides between files that claim one type. */
export const services: readonly Service[] = [
  ...awsServices,
  ...azureServices,
  ...googleServices,
  ...kubernetesServices,
  ...composeServices,
  ...otherServices,
];
