import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import type { ReadContext } from '../select.ts';
import { isSupported } from './runtimes.ts';
import { firstAt } from './within.ts';

/** Arguments of an application stack that name a language, with the language's name in our table. */
const languages: readonly (readonly [argument: string, language: string])[] = [
  ['node_version', 'node'],
  ['python_version', 'python'],
  ['dotnet_version', 'dotnet'],
  ['java_version', 'java'],
  ['php_version', 'php'],
  ['ruby_version', 'ruby'],
  ['powershell_core_version', 'powershell'],
];

/** The runtime that a `site_config.application_stack` names: `node 20`; undefined when it names none. */
function stackAt(context: ReadContext): Fact<string> | undefined {
  for (const [argument, language] of languages) {
    const slot = firstAt(context, `site_config.application_stack.${argument}`);
    const text = slot && asText(slot.value);
    if (text?.state === 'unknown') return text;
    if (text?.state === 'known' && text.value !== '')
      return { ...text, value: `${language} ${versionOf(text.value, language)}` };
  }
  return olderStackAt(context);
}

/** The types before 2022 write it in one word: `NODE|14-lts`, `PYTHON|3.9`, `DOTNETCORE|6.0`. */
function olderStackAt(context: ReadContext): Fact<string> | undefined {
  const slot = firstAt(context, 'site_config.linux_fx_version');
  const text = slot && asText(slot.value);
  if (text?.state !== 'known') return text;
  const [name = '', version = ''] = text.value.toLowerCase().split('|');
  const language = name === 'dotnetcore' ? 'dotnet' : name;
  if (version === '' || !languages.some(([, known]) => known === language)) return undefined;
  return { ...text, value: `${language} ${versionOf(version, language)}` };
}

/** `18-lts`, `~18`, `v8.0` and `17-java17` as the table writes them. */
function versionOf(text: string, language: string): string {
  const [, version = text] = /^[~vV]?(\d+(?:\.\d+)?)/.exec(text) ?? [];
  if (language === 'dotnet' && !version.includes('.')) return `${version}.0`;
  return language === 'node' || language === 'java' ? (version.split('.')[0] ?? version) : version;
}

const paths = [
  ...languages.map(([argument]) => `site_config.application_stack.${argument}`),
  'site_config.linux_fx_version',
];

/** The language and version a web or function app runs. */
export const azureRuntime: Reading<string> = custom(paths, stackAt);

/** Whether the language's version is still patched. */
export const azureRuntimeSupported: Reading<boolean> = custom(
  paths,
  (context): Fact<boolean> | undefined => {
    const stack = stackAt(context);
    if (stack?.state !== 'known') return stack;
    const supported = isSupported('azure', stack.value);
    return supported === undefined
      ? unknownFact(`the runtime ${stack.value.slice(0, 40)} is not in our table`)
      : known(supported, ...stack.from);
  },
);
