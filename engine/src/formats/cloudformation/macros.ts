import type { Diagnostic } from '../../source/diagnostic.ts';
import { under } from '../../source/yaml/node.ts';
import type { Template } from './template.ts';

/** Transforms whose work is done here, or that add nothing to an architecture. */
const understood =
  /^AWS::(?:Serverless-2016-10-31|LanguageExtensions|Include|CodeDeployBlueGreen|SecretsManager-.+)$/;

/** Macros of an account may rewrite a template at deployment; it is read as it is written, which is told. */
export function macrosTold({ root, transforms, file }: Template): Diagnostic[] {
  const node = under(root, 'Transform');
  return transforms
    .filter((name) => !understood.test(name.slice(0, 200)))
    .map((name) => ({
      severity: 'info',
      code: 'unsupported',
      message: `The macro ${name.slice(0, 80)} may change ${file} at deployment; it is read as it is written.`,
      at: node?.at ?? root.at,
    }));
}
