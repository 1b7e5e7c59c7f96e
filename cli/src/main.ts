import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineVersion, type Grammars, loadGrammars } from '@stackstage/engine';
import { analyzeEach } from './analyze-each.ts';
import { analyzeTogether } from './analyze-together.ts';
import { readCall } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { help } from './help.ts';
import { print, say } from './output.ts';

process.exitCode = await run(process.argv.slice(2));

async function run(argv: readonly string[]): Promise<number> {
  const call = readCall(argv);
  switch (call.command) {
    case 'help':
      print(help);
      return exitCodes.fine;
    case 'version':
      print(`${engineVersion}\n`);
      return exitCodes.fine;
    case 'wrong':
      say(`${call.message}\nTry \`stackstage --help\`.`);
      return exitCodes.usage;
    case 'analyze': {
      const loaded = await grammars();
      return call.each ? analyzeEach(call, loaded) : analyzeTogether(call, loaded);
    }
  }
}

/** The parser of Terraform's language, from the files beside the bundle. */
async function grammars(): Promise<Grammars> {
  const file = (name: string) => readFileSync(join(import.meta.dirname, name));
  return loadGrammars({ runtime: file('web-tree-sitter.wasm'), hcl: file('tree-sitter-hcl.wasm') });
}
