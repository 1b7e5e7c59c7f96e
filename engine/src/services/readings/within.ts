import { known, type Origin } from '../../graph/fact.ts';
import type { SourceRange } from '../../source/range.ts';
import type { MapValue, Value } from '../../source/value.ts';
import { resolved } from '../plain.ts';
import { asMap, type ReadContext, type Slot, select } from '../select.ts';

/** A block of a resource (one rule, one disk, one statement) looked at as if it were the resource. */
export interface Block {
  readonly context: ReadContext;
  readonly at: SourceRange;
}

/** The blocks that a path leads to; `open` says why some of them can't be seen. */
export function blocksAt(
  context: ReadContext,
  path: string,
): { readonly blocks: readonly Block[]; readonly open: string | undefined } {
  const blocks: Block[] = [];
  let open: string | undefined;
  for (const slot of select(context, path)) {
    if (slot.value === undefined) continue;
    const properties = asMap(resolved(slot.value));
    if (properties) blocks.push({ context: within(context, properties, slot.at), at: slot.at });
    else if (isOpen(slot.value)) open = reasonOf(slot.value);
  }
  return { blocks, open };
}

/** The context of a block: paths start at its properties, references still lead anywhere. */
export function within(context: ReadContext, properties: MapValue, at: SourceRange): ReadContext {
  return { ...context, resource: { ...context.resource, properties, at }, attachments: new Map() };
}

/** The first slot of a path that holds something. */
export function firstAt(
  context: ReadContext,
  path: string,
): (Slot & { readonly value: Value }) | undefined {
  for (const { value, at } of select(context, path)) if (value !== undefined) return { value, at };
  return undefined;
}

/** The plain text at a path; undefined when nothing is written or it isn't known. */
export function textAt(context: ReadContext, path: string): string | undefined {
  const slot = firstAt(context, path);
  const value = slot && resolved(slot.value);
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}

/** The number at a path; undefined when nothing is written or it isn't known. */
export function numberAt(context: ReadContext, path: string): number | undefined {
  const text = textAt(context, path);
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** Whether a value is there but not known. */
export function isOpen(value: Value): boolean {
  const plain = resolved(value);
  return plain.kind === 'unknown' || plain.kind === 'reference' || plain.kind === 'text';
}

/** Why a value is not known, to finish "not known, as …". */
export function reasonOf(value: Value): string {
  const plain = resolved(value);
  if (plain.kind === 'unknown') return plain.because;
  if (plain.kind === 'reference') return `it is taken from ${plain.to}`;
  return 'it is put together from values that are not known yet';
}

/** A known value with the file's lines it rests on. */
export function stated<T>(value: T, ...at: readonly SourceRange[]) {
  return known(value, ...at.map((one): Origin => ({ by: 'file', at: one })));
}
