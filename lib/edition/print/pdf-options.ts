import type { Messages } from '@/lib/language/messages/messages';
import { type SheetSize, sheetNames } from '@/lib/layout/model/sheet-grid';
import { parsePage } from '../addresses/paths';
import type { PrintOptions } from './print-options';
import { formatSheetSize, halfOfSheet, parseSheetSize } from './sheet-size';

/** The options of a PDF: pages of an edition, or a booklet of all of them. */
export interface PdfOptions extends PrintOptions {
  /** The paper of a booklet, which holds two pages side by side and is folded across its long side. */
  booklet?: SheetSize;
  /** True for the large-print edition, which is made up on A4 from the same stories. */
  large?: true;
}

/** The options of a PDF before parsing, from the query of an address or from the command line. */
export interface PdfQuery {
  page?: string | undefined;
  sheet?: string | undefined;
  booklet?: string | undefined;
  /** `1` for crop marks. */
  marks?: string | undefined;
  /** `1` for the editor's proof. */
  proof?: string | undefined;
  /** `1` for the large-print edition. */
  large?: string | undefined;
  /** `1` for the edition in brief. */
  brief?: string | undefined;
}

/** Why options are invalid: one has an unknown value, or two exclude each other. */
export type PdfOptionsError =
  | { kind: 'unknown'; name: keyof PdfQuery; value: string; allowed: string }
  | { kind: 'together'; names: [keyof PdfQuery, keyof PdfQuery] };

/** The allowed values of each option, for messages. */
const allowed = {
  page: '1, 2, 3…',
  sheet: [...sheetNames.toSorted(), '280x400'].join(', '),
  booklet: 'a3, a4, 420x594',
  marks: '1',
  proof: '1',
  large: '1',
  brief: '1',
} satisfies Record<keyof PdfQuery, string>;

/**
 * A booklet always has all pages, takes their size from its paper and is not cut, so it has no crop marks. A proof is
 * for the editor only, and goes neither to a press nor to readers. The large-print edition has sheets and pages of its
 * own.
 */
const exclusive: [keyof PdfQuery, keyof PdfQuery][] = [
  ['booklet', 'page'],
  ['booklet', 'sheet'],
  ['booklet', 'marks'],
  ['booklet', 'proof'],
  ['marks', 'proof'],
  ['large', 'page'],
  ['large', 'sheet'],
  ['large', 'booklet'],
  ['large', 'marks'],
  ['large', 'proof'],
  ['brief', 'page'],
  ['brief', 'sheet'],
  ['brief', 'booklet'],
  ['brief', 'marks'],
  ['brief', 'proof'],
  ['brief', 'large'],
];

/** Options that are given or not. */
const switches = ['marks', 'proof', 'large', 'brief'] as const;

/** Parses the options of a PDF. Returns the first error instead if there is one. */
export function parsePdfOptions(query: PdfQuery): PdfOptions | PdfOptionsError {
  const names = exclusive.find((pair) => pair.every((name) => query[name] !== undefined));
  if (names) return { kind: 'together', names };
  const page = query.page === undefined ? undefined : parsePage(query.page);
  const size = query.sheet === undefined ? undefined : parseSheetSize(query.sheet);
  const booklet = query.booklet === undefined ? undefined : parseBooklet(query.booklet);
  if (query.page !== undefined && !page) return unknown('page', query.page);
  if (query.sheet !== undefined && !size) return unknown('sheet', query.sheet);
  if (query.booklet !== undefined && !booklet) return unknown('booklet', query.booklet);
  for (const name of switches) {
    const value = query[name];
    if (value !== undefined && value !== '1') return unknown(name, value);
  }
  return {
    ...(page && { page }),
    ...(size && { size }),
    ...(booklet && { booklet }),
    ...(query.marks && { marks: true }),
    ...(query.proof && { proof: true }),
    ...(query.large && { large: true }),
    ...(query.brief && { brief: true }),
  };
}

/** Returns the message of an error in the language of `messages`. */
export function describePdfOptionsError(error: PdfOptionsError, messages: Messages): string {
  return error.kind === 'together'
    ? messages.optionsExclude(error.names)
    : messages.optionUnknown(error);
}

export function isPdfOptionsError(
  options: PdfOptions | PdfOptionsError,
): options is PdfOptionsError {
  return 'kind' in options;
}

function unknown(name: keyof PdfQuery, value: string): PdfOptionsError {
  return { kind: 'unknown', name, value, allowed: allowed[name] };
}

/** Returns the file name of a PDF: `2023-03-10-2-marks.pdf`. */
export function nameOfPdf(
  date: string,
  { page, booklet, marks, proof, large, brief }: PdfOptions | PdfQuery,
): `${string}.pdf` {
  const kinds = [
    booklet && 'booklet',
    marks && 'marks',
    proof && 'proof',
    large && 'large',
    brief && 'brief',
  ];
  return `${[date, page, ...kinds].filter(Boolean).join('-')}.pdf`;
}

/** Parses the paper of a booklet. Half of it must be a valid sheet: 180x180 is refused, because 90 mm is too short. */
function parseBooklet(text: string): SheetSize | undefined {
  const paper = parseSheetSize(text);
  return paper && halfOfSheet(paper) && paper;
}

/** Returns the options of the print view from which the PDF is made. */
export function printOptionsOf({ booklet, large: _, ...options }: PdfOptions): PrintOptions {
  return booklet ? { size: halfOfSheet(booklet) ?? booklet } : options;
}

/** Writes options as the query of a PDF's address, the page left out: `sheet=a4&marks=1`. */
export function toPdfQuery({
  size,
  booklet,
  marks,
  proof,
  large,
  brief,
}: PdfOptions): URLSearchParams {
  return new URLSearchParams({
    ...(size && { sheet: formatSheetSize(size) }),
    ...(booklet && { booklet: formatSheetSize(booklet) }),
    ...(marks && { marks: '1' }),
    ...(proof && { proof: '1' }),
    ...(large && { large: '1' }),
    ...(brief && { brief: '1' }),
  });
}
