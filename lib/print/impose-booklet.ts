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
import { describePdf, type PdfDescription } from './describe-pdf';
import { toPoints } from './points';

export interface Booklet {
  /** The paper, upright. */
  paper: { width: Millimetres; height: Millimetres };
  description: PdfDescription;
}

/**
 * Puts the pages of a document side by side on paper, in the order that makes a booklet when the paper is
 * printed on both sides, turned over its short edge, and folded. The spines of both pages meet in the fold;
 * what a page is narrower than half the paper stays white at its outer edge. Nothing is scaled.
 *
 * Bookmarks, links and tags are those of the pages' own document and are left out: this one is for paper.
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

/** The library copies whole pages before it draws from them; what no sheet uses would be half the file. */
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
