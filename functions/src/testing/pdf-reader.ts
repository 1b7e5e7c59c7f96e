import { getDocumentProxy } from 'unpdf';

/** A stretch of text as it stands on a page, points from the left and from the bottom. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What pdf.js reads of a PDF: the texts of each page, its bookmarks, links and properties. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages: Placed[][] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , x, y] = item.transform as readonly number[];
        return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width }];
      }),
    );
    for (const { url, unsafeUrl } of await page.getAnnotations()) {
      const address = (url ?? unsafeUrl) as string | undefined;
      if (address !== undefined) links.push(address);
    }
  }
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  const { info } = await pdf.getMetadata();
  return {
    pages,
    links,
    outline,
    info: info as Readonly<Record<string, unknown>>,
    text: textOf(pages),
  };
}

function textOf(pages: readonly (readonly Placed[])[]): string {
  return pages.map((page) => page.map(({ text }) => text).join(' ')).join('\n');
}
