/** Prints every import that points the wrong way and every impure word of the engine; exit 1 if any. */
import { importProblems } from './import-direction.ts';
import { purityProblems } from './purity.ts';
import { readSources } from './sources.ts';

const sources = readSources(['engine', 'contracts', 'functions', 'web', 'cli']);
const problems = [...importProblems(sources), ...purityProblems(sources)];
for (const problem of problems) console.error(problem);
console.log(`${sources.length} files, ${problems.length} imports or words out of place`);
process.exit(problems.length === 0 ? 0 : 1);
