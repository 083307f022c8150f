import {
  Duplex,
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFEmbeddedPage,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import { type BookletSide, bookletOrder } from './booklet-order';
import { describePdf } from './describe-pdf';
import type { PdfDescription } from './pdf-description';
import { toPoints } from './points';

export interface Booklet {
  /** Size of the paper before it is folded. */
  paper: { width: Millimetres; height: Millimetres };
  description: PdfDescription;
}

/**
 * Places the pages of a document in pairs on paper, in the order of a booklet that is printed on both sides,
 * flipped on the short edge, and folded. The inner edges of both pages meet at the fold; a page narrower than
 * half the paper leaves white at its outer edge. Nothing is scaled.
 *
 * Bookmarks, links and tags are left out, because the result is for paper only.
 */
export async function imposeBooklet(
  bytes: Uint8Array,
  { paper, description }: Booklet,
): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const booklet = await PDFDocument.create({ updateMetadata: false });
  const pages = source.getPages();
  const embedded = await booklet.embedPages(pages, pages.map(boundsOf));
  const [long, short] = [Math.max(paper.width, paper.height), Math.min(paper.width, paper.height)];
  for (const side of bookletOrder(embedded.length)) {
    drawSide(booklet.addPage([toPoints(long), toPoints(short)]), side, embedded);
  }
  await leaveOutUnused(booklet);
  describePdf(booklet, description);
  booklet.catalog.getOrCreateViewerPreferences().setDuplex(Duplex.DuplexFlipShortEdge);
  return booklet.save({ addDefaultPage: false, objectsPerTick: Number.POSITIVE_INFINITY });
}

function boundsOf(page: PDFPage) {
  const { x, y, width, height } = page.getTrimBox();
  return { left: x, bottom: y, right: x + width, top: y + height };
}

function drawSide(paper: PDFPage, { left, right }: BookletSide, pages: PDFEmbeddedPage[]): void {
  const fold = paper.getWidth() / 2;
  const [before, after] = [pages[left ?? -1], pages[right ?? -1]];
  if (before) paper.drawPage(before, { x: fold - before.width, y: topped(paper, before) });
  if (after) paper.drawPage(after, { x: fold, y: topped(paper, after) });
}

const topped = (paper: PDFPage, page: PDFEmbeddedPage) => paper.getHeight() - page.height;

/** Deletes unused objects: pdf-lib copies whole pages before it embeds them, and the copies would be half the file. */
async function leaveOutUnused(pdf: PDFDocument): Promise<void> {
  await pdf.flush();
  const used = new Set<PDFRef>();
  const open: (PDFObject | undefined)[] = [pdf.context.trailerInfo.Root];
  while (open.length > 0) {
    const object = open.pop();
    if (object instanceof PDFRef && !used.has(object)) {
      used.add(object);
      open.push(pdf.context.lookup(object));
    } else if (object instanceof PDFArray) open.push(...object.asArray());
    else if (object instanceof PDFDict) open.push(...object.values());
    else if (object instanceof PDFStream) open.push(...object.dict.values());
  }
  for (const [ref] of pdf.context.enumerateIndirectObjects()) {
    if (!used.has(ref)) pdf.context.delete(ref);
  }
}
