import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FontFamily, families } from './fonts.table.ts';

type Style = 'normal' | 'bold' | 'italics' | 'bolditalics';

const require = createRequire(import.meta.url);
/** What the build copies out of the packages, so that the cloud installs none of their other weights. */
const copied = fileURLToPath(new URL('./fonts', import.meta.url));

/** Path of the file that a family is printed from in a style. */
export function fontFile(family: FontFamily, style: Style = 'normal'): string {
  const name =
    family[style] ?? (style === 'bolditalics' ? (family.bold ?? family.normal) : family.normal);
  const beside = `${copied}/${basename(name)}`;
  if (existsSync(beside)) return beside;
  return `${dirname(require.resolve(`${family.package}/package.json`))}/${name}`;
}

/** Each family's files by style, as pdfmake takes them. */
export function fontFiles(): Readonly<Record<string, Readonly<Record<Style, string>>>> {
  return Object.fromEntries(
    families.map((family) => [
      family.name,
      {
        normal: fontFile(family),
        bold: fontFile(family, 'bold'),
        italics: fontFile(family, 'italics'),
        bolditalics: fontFile(family, 'bolditalics'),
      },
    ]),
  );
}
