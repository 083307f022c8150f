import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A page as a picture: four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/**
 * Draws pages of a PDF as a reader shows them, on white.
 *
 * @param scale pixels a point: 300 / 72 for 300 dpi
 * @param only pages to draw, from 0; all where none is named
 */
export async function renderPdf(
  bytes: Uint8Array,
  scale: number,
  only?: number[],
): Promise<Picture[]> {
  const library = await PDFiumLibrary.init();
  const pdf = await library.loadDocument(bytes);
  const pictures: Picture[] = [];
  for (const index of only ?? Array.from({ length: pdf.getPageCount() }, (_, page) => page)) {
    const page = pdf.getPage(index);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    // By itself the library cuts sizes to whole points and squeezes the page into them.
    const width = Math.round(originalWidth * scale);
    const height = Math.round(originalHeight * scale);
    const { data } = await page.render({ width, height, scale: 1, render: 'bitmap' });
    pictures.push({ width, height, data });
  }
  pdf.destroy();
  library.destroy();
  return pictures;
}
