import type { TextFile } from '../../source/file.ts';

const version = /^[\s{,]*["']?AWSTemplateFormatVersion["']?\s*:/m;
const resources = /^[\s{,]{0,80}["']?Resources["']?\s*:/m;
const topResources = /^["']?Resources["']?\s*:/m;
const type = /["']?Type["']?\s*:\s*["']?(?:AWS|Alexa|Custom)::[A-Z]/;
const serverless = /AWS::Serverless(?:-2016-10-31|::[A-Z])/;

/** Kinds of files that may quote a template but are none. */
const others = /\.(?:tf|tfvars|hcl|md|txt|ts|js|py|go|sh|toml)$/i;

/** How sure it is from the text that a file is a CloudFormation or SAM template, whether or not it parses. */
export function recognises({ name, text }: TextFile): number {
  if (others.test(name)) return 0;
  if (version.test(text)) return 1;
  const typed = type.test(text);
  if (resources.test(text) && (typed || serverless.test(text))) return 0.95;
  if (name.endsWith('.template') && (typed || text.includes('Resources'))) return 0.7;
  if (topResources.test(text)) return 0.6;
  return 0;
}
