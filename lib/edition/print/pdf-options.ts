import type { Messages } from '@/lib/language/messages';
import { type SheetSize, sheetMillimetres, sheetNames } from '@/lib/layout/model/sheet-grid';
import { parsePage } from '../addresses/paths';
import { type PrintOptions, parseSheetSize } from './print-options';

/** What a PDF is asked to be: pages of an edition, or a booklet of all of them. */
export interface PdfOptions extends PrintOptions {
  /** The paper that two pages of the booklet stand on, side by side; the long side is folded. */
  booklet?: SheetSize;
}

/** What a PDF is asked for in words, as an address or a command line has them. */
export interface PdfQuery {
  page?: string | undefined;
  sheet?: string | undefined;
  booklet?: string | undefined;
  /** `1` for crop marks. */
  marks?: string | undefined;
}

/** Why words ask for no PDF: one cannot be understood, or two exclude each other. */
export type PdfOptionsError =
  | { kind: 'unknown'; name: keyof PdfQuery; value: string; allowed: string }
  | { kind: 'together'; names: [keyof PdfQuery, keyof PdfQuery] };

/** What each word may be. */
const allowed = {
  page: '1, 2, 3…',
  sheet: [...sheetNames.toSorted(), '280x400'].join(', '),
  booklet: 'a3, a4, 420x594',
  marks: '1',
} satisfies Record<keyof PdfQuery, string>;

/** A booklet is the whole edition, its paper says how large its pages are, and it is folded, not cut. */
const exclusive: [keyof PdfQuery, keyof PdfQuery][] = [
  ['booklet', 'page'],
  ['booklet', 'sheet'],
  ['booklet', 'marks'],
];

/** Parses what a PDF is asked for; the first thing wrong comes back instead. */
export function parsePdfOptions(words: PdfQuery): PdfOptions | PdfOptionsError {
  const names = exclusive.find((pair) => pair.every((name) => words[name] !== undefined));
  if (names) return { kind: 'together', names };
  const page = words.page === undefined ? undefined : parsePage(words.page);
  const size = words.sheet === undefined ? undefined : parseSheetSize(words.sheet);
  const booklet = words.booklet === undefined ? undefined : parseBooklet(words.booklet);
  if (words.page !== undefined && !page) return unknown('page', words.page);
  if (words.sheet !== undefined && !size) return unknown('sheet', words.sheet);
  if (words.booklet !== undefined && !booklet) return unknown('booklet', words.booklet);
  if (words.marks !== undefined && words.marks !== '1') return unknown('marks', words.marks);
  return {
    ...(page && { page }),
    ...(size && { size }),
    ...(booklet && { booklet }),
    ...(words.marks && { marks: true }),
  };
}

/** What an error says to who wrote the options. */
export function describePdfOptionsError(error: PdfOptionsError, messages: Messages): string {
  return error.kind === 'together'
    ? messages.optionsExclude(error.names)
    : messages.optionUnknown(error);
}

export function isPdfOptionsError(asked: PdfOptions | PdfOptionsError): asked is PdfOptionsError {
  return 'kind' in asked;
}

function unknown(name: keyof PdfQuery, value: string): PdfOptionsError {
  return { kind: 'unknown', name, value, allowed: allowed[name] };
}

/** What the file of a PDF is called: `2023-03-10-2-marks.pdf`. */
export function nameOfPdf(
  date: string,
  { page, booklet, marks }: PdfOptions | PdfQuery,
): `${string}.pdf` {
  return `${[date, page, booklet && 'booklet', marks && 'marks'].filter(Boolean).join('-')}.pdf`;
}

/** A paper whose half is still a page: A6 of A5 is too small to be made up. */
function parseBooklet(text: string): SheetSize | undefined {
  const paper = parseSheetSize(text);
  return paper && parseSheetSize(nameOfHalf(paper)) && paper;
}

/** The pages that such a PDF is made of, as the print view shows them. */
export function printOptionsOf({ booklet, ...asked }: PdfOptions): PrintOptions {
  return booklet ? { size: halfOf(booklet) } : asked;
}

/** The page of a booklet on a paper: half of it, upright, in whole mm; A4 of A3. */
function halfOf(paper: SheetSize): SheetSize {
  return parseSheetSize(nameOfHalf(paper)) ?? paper;
}

function nameOfHalf(paper: SheetSize): string {
  const { width, height } = sheetMillimetres(paper);
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const half = `${Math.floor(long / 2)}x${short}`;
  // The same pages as those on A4, so that they are made once.
  return half === '210x297' ? 'a4' : half;
}
