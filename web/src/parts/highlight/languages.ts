import dockerfile from 'highlight.js/lib/languages/dockerfile';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import { common } from 'lowlight';
import { bicep } from './bicep.ts';
import { hcl } from './hcl.ts';

/** The languages that code in an answer is coloured in: the usual ones, and those of infrastructure. */
export const codeLanguages = { ...common, bicep, dockerfile, hcl, nginx, powershell };

/** What else they are called. */
export const codeAliases = { hcl: ['terraform', 'tf', 'tfvars'], yaml: ['cloudformation', 'cfn'] };
