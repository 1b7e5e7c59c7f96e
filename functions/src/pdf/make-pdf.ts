import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import pdfmake, { type DocumentDefinition } from 'pdfmake';

const fonts = dirname(createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto.js'));

pdfmake.setFonts({
  Roboto: {
    normal: `${fonts}/Roboto/Roboto-Regular.ttf`,
    bold: `${fonts}/Roboto/Roboto-Medium.ttf`,
    italics: `${fonts}/Roboto/Roboto-Italic.ttf`,
    bolditalics: `${fonts}/Roboto/Roboto-MediumItalic.ttf`,
  },
});
// A document names nothing outside itself: no address is fetched, no file but the fonts is opened.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));

/** The bytes of a PDF. */
export function makePdf(definition: DocumentDefinition): Promise<Buffer> {
  return pdfmake.createPdf(definition).getBuffer();
}
