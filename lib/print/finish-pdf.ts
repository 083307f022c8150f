import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { withoutBase } from '@/lib/addresses/base-path';
import { cropMarks } from '@/lib/edition/print/crop-marks';
import type { Millimetres } from '@/lib/layout/model/sheet-grid';
import { describePdf } from './describe-pdf';
import { openLargePdf } from './large-pdf';
import type { PdfDescription } from './pdf-description';
import { addOutline, type Bookmark } from './pdf-outline';
import { thousandths, toPoints } from './points';
import { tagPdf } from './tags/tag-pdf';

/** The data by which a PDF printed by Chromium is finished: plain, so that it can be sent to a thread. */
export interface PdfFinish {
  description: PdfDescription;
  /** Size of each page's sheet, in order. */
  sheets: { width: Millimetres; height: Millimetres }[];
  /** True if the pages have crop marks and bleed around the sheets. */
  marks?: boolean;
  /** Size of the pages after the sheets, of which there are as many as their text needs; by default there are none. */
  after?: { width: Millimetres; height: Millimetres };
  bookmarks: Bookmark[];
  links: LinkTargets;
}

/** Where links of a printed view lead in the PDF. */
export interface LinkTargets {
  /** The origin that the view was printed from. */
  origin: string;
  /** The paper's public origin; without it, links to views outside the PDF are removed. */
  publicOrigin: string | undefined;
  /** Paths of the pages of the PDF, in order. */
  pages: string[];
  /** What the paths of the edition, and ids in the view (`#…`), lead to, in words. */
  names: Record<string, string>;
}

/**
 * Finishes a PDF printed by Chromium: sets exact page boxes (Chromium rounds them to pixels), adds bookmarks
 * for pages and headlines, makes links lead to public addresses instead of this machine, rewrites its tags as PDF/UA-1
 * requires, and writes metadata.
 *
 * @throws if the document has another number of pages than the edition, that is, a sheet did not fit its page
 */
export async function finishPdf(bytes: Uint8Array, fix: PdfFinish): Promise<Uint8Array> {
  const { pdf, objects, save } = await openLargePdf(bytes);
  const pages = pdf.getPages();
  if (fix.after ? pages.length < fix.sheets.length : pages.length !== fix.sheets.length) {
    throw new Error(`Printed ${pages.length} pages for ${fix.sheets.length} sheets`);
  }
  const descriptions = new Map<PDFDict, string>();
  for (const [index, page] of pages.entries()) {
    setBoxes(page, fix.sheets[index] ?? fix.after, fix.marks === true);
    for (const [link, words] of fixLinks(pdf, page, fix.links)) descriptions.set(link, words);
  }
  const describeLink = (link: PDFDict) => descriptions.get(link) ?? '';
  const isAccessible = objects !== undefined && (await tagPdf(pdf, { objects, describeLink }));
  addOutline(pdf, fix.bookmarks);
  describePdf(pdf, fix.description, { isAccessible });
  return save();
}

/**
 * Sets the boxes of a page, measured from the upper left corner of Chromium's page. With crop marks the trim
 * box is the sheet, the bleed box is larger, and the media box is the largest.
 */
function setBoxes(page: PDFPage, sheet: PdfFinish['after'], hasMarks: boolean) {
  if (!sheet) return;
  const { margin, bleed } = hasMarks ? cropMarks : { margin: 0, bleed: 0 };
  const { x: left, y, height: printed } = page.getMediaBox();
  const top = y + printed;
  /** Returns the rectangle of the sheet, larger by some mm at each side, in points. */
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

/** Makes links lead to where they lead in print, removes those that do not, and returns what each leads to in words. */
function fixLinks(pdf: PDFDocument, page: PDFPage, targets: LinkTargets): Map<PDFDict, string> {
  const words = new Map<PDFDict, string>();
  const links = page.node.Annots();
  // From the end, because removing one moves those behind it.
  for (let index = (links?.size() ?? 0) - 1; index >= 0; index -= 1) {
    const link = links?.lookup(index, PDFDict);
    if (!link) continue;
    const address = addressOf(link);
    if (address === undefined) {
      words.set(link, nameOfPlace(link, targets));
      continue;
    }
    const target = findTarget(address, targets);
    if (target === undefined) removeLink(pdf, links, index);
    else if (typeof target === 'number') leadToPage(pdf, link, target);
    else link.lookup(PDFName.of('A'), PDFDict).set(PDFName.of('URI'), PDFString.of(target));
    words.set(link, nameOfTarget(address, targets) ?? String(target));
  }
  return words;
}

/** Returns what a link inside of the view leads to: the name of its id, or the id itself, as words. */
function nameOfPlace(link: PDFDict, { names }: LinkTargets): string {
  const place = link.get(PDFName.of('Dest'));
  const id = place instanceof PDFName ? place.decodeText() : '';
  return names[`#${id}`] ?? id.replaceAll('-', ' ');
}

/** Removes the object too: it has the address of this machine. */
function removeLink(pdf: PDFDocument, links: PDFArray | undefined, index: number): void {
  const ref = links?.get(index);
  links?.remove(index);
  if (ref instanceof PDFRef) pdf.context.delete(ref);
}

function nameOfTarget(address: string, { origin, names }: LinkTargets): string | undefined {
  const url = new URL(address);
  return url.origin === origin ? names[withoutBase(url.pathname) ?? ''] : undefined;
}

/** Returns an address, the index of a page of this document, or undefined for none. */
function findTarget(
  address: string,
  { origin, publicOrigin, pages }: LinkTargets,
): string | number | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.origin !== origin) return address;
  const page = pages.indexOf(withoutBase(url.pathname) ?? '');
  if (page >= 0) return page;
  return publicOrigin && new URL(url.pathname + url.hash, publicOrigin).href;
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
