import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a sheet. All lengths are points, from the upper left corner of the sheet. */
export interface Run {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Sheet {
  width: number;
  height: number;
  runs: Run[];
  /** The addresses that a click on the sheet leads to, outside the document. */
  links: string[];
  /** Everything that is drawn, as one text to compare. */
  drawing: string;
}

/** What stands where on the sheets of a PDF. */
export async function readPdf(pdf: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0 });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, baseline = 0] = item.transform as number[];
      const y = height - baseline;
      // Letters without their accents: between the height of a capital and what hangs below the line.
      return [
        {
          text: item.str,
          size,
          left,
          right: left + item.width,
          top: y - 0.75 * size,
          bottom: y + 0.2 * size,
        },
      ];
    });
    const annotations = (await page.getAnnotations()) as { url?: string }[];
    const { fnArray, argsArray } = await page.getOperatorList();
    // Names are each document's own, and its layout may differ in the last digit of a number.
    const drawing = fnArray
      .map((operator, index) => {
        const colours = JSON.stringify(argsArray[index]).match(/#[\da-f]{6}/g) ?? [];
        return [operator, ...colours].join(' ');
      })
      .join('\n');
    sheets.push({ width, height, runs, links: annotations.flatMap(({ url }) => url ?? []), drawing });
  }
  await task.destroy();
  return sheets;
}
