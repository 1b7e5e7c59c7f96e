import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import { map } from '../../source/value.ts';
import { textAt, valueAt } from '../value-paths.ts';
import type { ComposeDocument, Entry } from './document.ts';
import { mergedOver } from './merge.ts';
import { folderOf, joined } from './paths.ts';

interface ExtendsContext {
  readonly name: string;
  readonly document: ComposeDocument;
  readonly read: (file: TextFile) => ComposeDocument;
  readonly findFile: (name: string) => TextFile | undefined;
  readonly diagnostics: Diagnostic[];
}

/** What a service does not take from the one that it extends. */
const notTaken = new Set(['depends_on', 'links', 'volumes_from', 'extends']);

/** A service with what it takes from the services that it extends, however many steps away. */
export function extended(entry: Entry, context: ExtendsContext): Entry {
  const chain = [entry];
  const seen = new Set([`${context.document.file}\n${context.name}`]);
  let current = entry;
  let { document } = context;
  for (;;) {
    const extension = valueAt(current.properties, 'extends');
    if (!extension) break;
    const service = textAt(extension, '') ?? textAt(extension, 'service') ?? context.name;
    const path = textAt(extension, 'file');
    const file = path === undefined ? undefined : joined(folderOf(document.file), path);
    const found = file === undefined ? undefined : context.findFile(file);
    if (file !== undefined && !found) {
      say('unresolved', `It extends ${service} of ${path}, which was not handed in.`);
      break;
    }
    if (found) document = context.read(found);
    const next = document.entries.services.get(service);
    const key = `${document.file}\n${service}`;
    if (!next) {
      say('unresolved', `It extends ${service}, which ${document.file} does not declare.`);
      break;
    }
    if (seen.has(key)) {
      say('cycle', `${context.name} extends itself by way of ${service}.`);
      break;
    }
    seen.add(key);
    chain.unshift(next);
    current = next;
  }
  return chain.length === 1 ? entry : { ...entry, properties: joinedChain(chain) };

  function say(code: 'unresolved' | 'cycle', message: string): void {
    const severity = code === 'cycle' ? 'error' : 'warning';
    context.diagnostics.push({ severity, code, message, at: current.at });
  }
}

function joinedChain(chain: readonly Entry[]): Entry['properties'] {
  return chain
    .map(({ properties }, index) =>
      index === chain.length - 1
        ? properties
        : map(
            new Map([...properties.entries].filter(([key]) => !notTaken.has(key))),
            properties.at,
          ),
    )
    .reduce((before, after) => mergedOver(before, after));
}
