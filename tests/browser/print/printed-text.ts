import { type OpenPdf, openPdf } from '../../print/open-pdf';

/** A run of text in a PDF, with where its ends are in points from the lower left corner. */
export interface PrintedPiece {
  page: number;
  text: string;
  left: number;
  right: number;
  baseline: number;
}

/** All text of a PDF in the order it is drawn in. */
export async function readPrinted(bytes: Uint8Array): Promise<PrintedPiece[]> {
  const pdf = await openPdf(bytes);
  return Array.from({ length: pdf.pages }, (_, index) => readPage(pdf, index)).flat();
}

function readPage(pdf: OpenPdf, index: number): PrintedPiece[] {
  const { pdfium, document } = pdf;
  const page = pdfium._FPDF_LoadPage(document, index);
  const text = pdfium._FPDFText_LoadPage(page);
  const order = new Map(listObjects(pdf, page).map((object, place) => [object, place]));
  const placeOf = (object: number): number => {
    const place = order.get(object);
    if (place === undefined)
      throw new Error(`Page ${index + 1} draws text that is none of its objects`);
    return place;
  };
  const characters = Array.from({ length: pdfium._FPDFText_CountChars(text) }, (_, at) => at)
    // PDFium guesses spaces and line ends from the white that it finds.
    .filter((at) => pdfium._FPDFText_IsGenerated(text, at) !== 1)
    .map((at) => ({
      ...readCharacter(pdf, text, at),
      page: index + 1,
      // It sorts a line from left to right, across everything that has the same baseline.
      place: placeOf(pdfium._FPDFText_GetTextObject(text, at)),
    }))
    .sort((one, other) => one.place - other.place)
    .map(({ place: _, ...character }) => character);
  pdfium._FPDFText_ClosePage(text);
  pdfium._FPDF_ClosePage(page);
  return joinRuns(characters).filter((piece) => piece.text.trim() !== '');
}

/** The objects of a page in the order they are drawn in, those inside of forms included. */
function listObjects({ pdfium }: OpenPdf, page: number): number[] {
  const flatten = (object: number): number[] => {
    const isForm = pdfium._FPDFPageObj_GetType(object) === formObject;
    if (!isForm) return [object];
    const count = pdfium._FPDFFormObj_CountObjects(object);
    return Array.from({ length: count }, (_, index) =>
      flatten(pdfium._FPDFFormObj_GetObject(object, index)),
    ).flat();
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  return Array.from({ length: count }, (_, index) =>
    flatten(pdfium._FPDFPage_GetObject(page, index)),
  ).flat();
}

/** FPDF_PAGEOBJ_FORM, as PDFium's fpdf_edit.h has it. */
const formObject = 5;

function readCharacter({ pdfium, results, view }: OpenPdf, text: number, at: number) {
  pdfium._FPDFText_GetCharOrigin(text, at, results, results + 8);
  const [left, baseline] = [view().getFloat64(0, true), view().getFloat64(8, true)];
  pdfium._FPDFText_GetLooseCharBox(text, at, results);
  const right = view().getFloat32(8, true);
  // PDFium has a control character for a hyphen at the end of a line.
  const isHyphen = pdfium._FPDFText_IsHyphen(text, at) === 1;
  return {
    text: isHyphen ? '-' : String.fromCodePoint(pdfium._FPDFText_GetUnicode(text, at)),
    left,
    right,
    baseline,
  };
}

/** White inside a justified line, in points; between columns there is more. */
const mostWhite = 3;

/** Joins characters that follow each other on one line. */
function joinRuns(characters: PrintedPiece[]): PrintedPiece[] {
  const runs: PrintedPiece[] = [];
  for (const character of characters) {
    const last = runs.at(-1);
    const isNext =
      last &&
      Math.abs(character.baseline - last.baseline) < 0.01 &&
      Math.abs(character.left - last.right) < mostWhite;
    if (isNext) {
      last.text += character.text;
      last.right = character.right;
    } else runs.push(character);
  }
  return runs;
}

/** The bookmarks of a PDF: titles, each with those under it. */
export async function readBookmarks(bytes: Uint8Array): Promise<Record<string, string[]>> {
  const pdf = await openPdf(bytes);
  const above = listBookmarks(pdf, 0);
  return Object.fromEntries(
    above.map((bookmark) => {
      const below = listBookmarks(pdf, bookmark);
      return [titleOf(pdf, bookmark), below.map((one) => titleOf(pdf, one))];
    }),
  );
}

/** The bookmarks under one, or those under none where it is 0. */
function listBookmarks({ pdfium, document }: OpenPdf, parent: number): number[] {
  const found: number[] = [];
  let next = pdfium._FPDFBookmark_GetFirstChild(document, parent);
  while (next !== 0) {
    found.push(next);
    next = pdfium._FPDFBookmark_GetNextSibling(document, next);
  }
  return found;
}

function titleOf({ pdfium, results, view }: OpenPdf, bookmark: number): string {
  const { byteLength } = view();
  const bytes = pdfium._FPDFBookmark_GetTitle(bookmark, results, byteLength);
  if (bytes > byteLength) throw new Error(`A bookmark's title takes ${bytes} bytes`);
  // A zero ends it, two bytes long as every other character.
  return new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(results, results + bytes - 2));
}

export const withoutWhite = (text: string): string => text.replace(/\s+/gu, '');
