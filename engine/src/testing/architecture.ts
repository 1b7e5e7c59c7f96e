import { assemble } from '../assemble/assemble.ts';
import { readSuppressions } from '../assemble/suppressions.ts';
import type { Architecture } from '../graph/architecture.ts';
import { commandLineLimits } from '../limits.ts';
import { readFiles } from '../read.ts';
import { services } from '../services/index.ts';
import type { SourceFile } from '../source/file.ts';
import { testGrammars } from './grammars.ts';

/** Names under which a test's text is recognised as its format. */
export const fileNames = {
  terraform: 'main.tf',
  cloudformation: 'template.yaml',
  kubernetes: 'manifests.yaml',
  compose: 'compose.yaml',
  prose: 'description.txt',
} as const;

export type TestFormat = keyof typeof fileNames;

const grammars = await testGrammars();

/** The architecture of some files, through the real readers and all services. */
export function architectureOf(files: readonly SourceFile[], region?: string): Architecture {
  const options = { limits: commandLineLimits, grammars, ...(region && { region }) };
  const reading = readFiles(files, options);
  return assemble(
    reading,
    readSuppressions(reading.texts, reading.declarations),
    services,
    options,
  );
}

/** The architecture of one text. */
export function architectureFrom(format: TestFormat, text: string): Architecture {
  return architectureOf([{ name: fileNames[format], content: text }]);
}
