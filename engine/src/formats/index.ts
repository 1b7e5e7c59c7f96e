import { cloudformation } from './cloudformation/read.ts';
import { compose } from './compose/read.ts';
import type { Format } from './declaration.ts';
import { kubernetes } from './kubernetes/read.ts';
import { prose } from './prose/read.ts';
import { terraform } from './terraform/read.ts';

/** Every format the engine reads; the surest one takes a file. */
export const formats: readonly Format[] = [terraform, cloudformation, kubernetes, compose, prose];
