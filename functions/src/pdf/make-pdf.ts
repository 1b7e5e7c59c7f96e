import pdfmake, { type DocumentDefinition } from 'pdfmake';
import { fontFiles } from './font-files.ts';
import { teachPdfmake } from './set-lines.ts';

const fonts = fontFiles();
const files = new Set(Object.values(fonts).flatMap((styles) => Object.values(styles)));

pdfmake.setFonts(fonts);
teachPdfmake();
// A document names nothing outside itself: no address is fetched, no file but the fonts is opened.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.has(path));

/** The bytes of a PDF. */
export function makePdf(definition: DocumentDefinition): Promise<Buffer> {
  return pdfmake.createPdf({ version: '1.7', displayTitle: true, ...definition }).getBuffer();
}
