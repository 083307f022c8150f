import { PDFiumModule } from '@hyzyla/pdfium';

/** PDFium and a document that is open in it. Documents, pages and objects are addresses in its memory. */
export interface OpenPdf {
  pdfium: Pdfium;
  document: number;
  pages: number;
  /** The address of 1 KB that a function may write its results into. */
  results: number;
  /** What the results hold, from their first byte on. */
  view: () => DataView;
}

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>> & Undeclared;

/** What the program has and its package does not declare. */
interface Undeclared {
  _FPDFFormObj_CountObjects: (form: number) => number;
  _FPDFFormObj_GetObject: (form: number, index: number) => number;
  _FPDFText_GetUnicode: (text: number, index: number) => number;
  _FPDFText_IsGenerated: (text: number, index: number) => number;
  _FPDFText_IsHyphen: (text: number, index: number) => number;
  _FPDFText_GetTextObject: (text: number, index: number) => number;
  _FPDFText_GetCharOrigin: (text: number, index: number, x: number, y: number) => number;
  _FPDFText_GetLooseCharBox: (text: number, index: number, box: number) => number;
  _FPDFBookmark_GetFirstChild: (document: number, bookmark: number) => number;
  _FPDFBookmark_GetNextSibling: (document: number, bookmark: number) => number;
  _FPDFBookmark_GetTitle: (bookmark: number, buffer: number, bytes: number) => number;
}

const resultBytes = 1024;

/** Opens a PDF in a PDFium of its own, which goes with all its memory when nobody refers to it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // The declared type lacks functions that the program has.
  const pdfium = (await PDFiumModule({})) as Pdfium;
  pdfium._FPDF_InitLibraryWithConfig({});
  const file = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, file);
  const document = pdfium._FPDF_LoadMemDocument(file, bytes.length, 0);
  if (document === 0) throw new Error(`PDFium reports error ${pdfium._FPDF_GetLastError()}`);
  const results = pdfium.wasmExports.malloc(resultBytes);
  return {
    pdfium,
    document,
    pages: pdfium._FPDF_GetPageCount(document),
    results,
    // Its memory moves when it grows, so no view of it is good for long.
    view: () => new DataView(pdfium.HEAPU8.buffer, results, resultBytes),
  };
}
