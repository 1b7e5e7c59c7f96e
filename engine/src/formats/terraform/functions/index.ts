import { addresses } from './addresses.ts';
import { collections } from './collections.ts';
import { conversions } from './conversions.ts';
import { encodings } from './encodings.ts';
import { files } from './files.ts';
import { formats } from './format.ts';
import type { TerraformFunction } from './function.ts';
import { numbers } from './numbers.ts';
import { patterns } from './patterns.ts';
import { texts } from './texts.ts';

/** The functions that are worked out; what is missing needs a clock, randomness or a provider. */
export const functions: ReadonlyMap<string, TerraformFunction> = new Map(
  [
    texts,
    numbers,
    collections,
    conversions,
    encodings,
    addresses,
    files,
    formats,
    patterns,
  ].flatMap((table) => Object.entries(table)),
);
