import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFString,
} from '@cantoo/pdf-lib';
import { cropMarks } from '@/lib/edition/print/crop-marks';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import { describePdf, type PdfDescription } from './describe-pdf';
import { openLargePdf } from './large-pdf';
import { addOutline, type Bookmark } from './pdf-outline';
import { thousandths, toPoints } from './points';

/** What a printed document says of itself, and what its browser got wrong or left out. */
export interface PdfFinish {
  description: PdfDescription;
  /** The sheet of each page, in order. */
  sheets: { width: Millimetres; height: Millimetres }[];
  /** True where crop marks stand round the sheets. */
  marks?: boolean;
  bookmarks: Bookmark[];
  /** Where a link of the printed page leads: an address to keep, a page of this document, or nowhere. */
  leadTo: (address: string) => string | number | undefined;
}

/**
 * Mends what Chromium prints: page boxes exact (it rounds them to its own pixels), bookmarks for pages and
 * headlines alone, links to the public address instead of the machine's own, and dates and name of the
 * document by its content.
 *
 * @throws when the document has another number of pages than the edition: a sheet did not fit its page
 */
export async function finishPdf(bytes: Uint8Array, fix: PdfFinish): Promise<Uint8Array> {
  const { pdf, save } = await openLargePdf(bytes);
  const pages = pdf.getPages();
  if (pages.length !== fix.sheets.length) {
    throw new Error(`Printed ${pages.length} pages for ${fix.sheets.length} sheets`);
  }
  for (const [index, page] of pages.entries()) {
    setBoxes(page, fix.sheets[index], fix.marks === true);
    fixLinks(pdf, page, fix.leadTo);
  }
  addOutline(pdf, fix.bookmarks);
  describePdf(pdf, fix.description);
  return save();
}

/**
 * Chromium's own page keeps its upper left corner; the sheet's edges are counted from there. With crop marks
 * the sheet is what is left after trimming, the bleed goes beyond it, and the paper beyond both.
 */
function setBoxes(
  page: PDFPage,
  sheet: PdfFinish['sheets'][number] | undefined,
  hasMarks: boolean,
) {
  if (!sheet) return;
  const { margin, bleed } = hasMarks ? cropMarks : { margin: 0, bleed: 0 };
  const { x: left, y, height: printed } = page.getMediaBox();
  const top = y + printed;
  /** The sheet and as much round it, in mm. */
  const grown = (by: Millimetres) => {
    const [width, height] = [toPoints(sheet.width + 2 * by), toPoints(sheet.height + 2 * by)];
    const inset = toPoints(margin - by);
    return [thousandths(left + inset), thousandths(top - inset - height), width, height] as const;
  };
  page.setMediaBox(...grown(margin));
  page.setCropBox(...grown(margin));
  page.setBleedBox(...grown(bleed));
  page.setTrimBox(...grown(0));
}

function fixLinks(pdf: PDFDocument, page: PDFPage, leadTo: PdfFinish['leadTo']): void {
  const links = page.node.Annots();
  if (!links) return;
  for (let index = 0; index < links.size(); index += 1) {
    const link = links.lookup(index, PDFDict);
    const address = addressOf(link);
    if (address === undefined) continue;
    const target = leadTo(address);
    // The link itself stays, for the tags of its text name it.
    if (target === undefined) link.delete(PDFName.of('A'));
    else if (typeof target === 'number') leadToPage(pdf, link, target);
    else link.lookup(PDFName.of('A'), PDFDict).set(PDFName.of('URI'), PDFString.of(target));
  }
}

function addressOf(link: PDFDict): string | undefined {
  const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI'));
  const isText = address instanceof PDFString || address instanceof PDFHexString;
  return isText ? address.decodeText() : undefined;
}

function leadToPage(pdf: PDFDocument, link: PDFDict, page: number): void {
  link.delete(PDFName.of('A'));
  link.set(PDFName.of('Dest'), pdf.context.obj([pdf.getPage(page).ref, 'Fit']));
}
