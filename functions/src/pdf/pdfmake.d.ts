/** What is used of pdfmake's server side; the package ships no types. */
declare module 'pdfmake' {
  namespace pdfmake {
    type Content = string | readonly Content[] | ContentObject;

    interface ContentObject {
      readonly [property: string]: unknown;
    }

    interface DocumentDefinition {
      readonly content: readonly Content[];
      readonly [property: string]: unknown;
    }

    interface Pdfmake {
      setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
      setUrlAccessPolicy(allow: (url: string) => boolean): void;
      setLocalAccessPolicy(allow: (path: string) => boolean): void;
      createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Buffer> };
    }
  }

  const pdfmake: pdfmake.Pdfmake;
  export = pdfmake;
}
