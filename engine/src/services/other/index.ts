import type { Service } from '../service.ts';
import { terraformHelper } from './terraform-helper.ts';

/** What is in no cloud. */
export const otherServices: readonly Service[] = [terraformHelper];
