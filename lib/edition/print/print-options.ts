import {
  isInProportion,
  type SheetSize,
  sheetBounds,
  sheetMillimetres,
  sheetNames,
} from '@/lib/layout/model/sheet-grid';
import { parsePage } from '../addresses/paths';

/** The options of a print view: one page or all, on the edition's own sheet or another. */
export interface PrintOptions {
  page?: number;
  size?: SheetSize;
  /** True for crop marks and bleed around each sheet, for a print shop that trims it. */
  marks?: true;
}

/** The last segment of a print view's address if it has crop marks. */
const marksSegment = 'marks';

/**
 * Parses a sheet size in an address or on the command line.
 *
 * @param text `a4`, or width × height in whole mm: `280x400`
 * @returns undefined for an invalid size
 */
export function parseSheetSize(text: string): SheetSize | undefined {
  const name = sheetNames.find((one) => one === text.toLowerCase());
  if (name) return name;
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
  const size = { width: Number(width), height: Number(height) };
  const { shortest, longest } = sheetBounds;
  const fits = Object.values(size).every((mm) => mm >= shortest && mm <= longest);
  return fits && isInProportion(size) ? size : undefined;
}

/**
 * Parses the segments after `/DATE/print` in an address: a sheet, a page and `marks`, all optional, in this order.
 *
 * @returns undefined for anything else
 */
export function parsePrintOptions(segments: string[] = []): PrintOptions | undefined {
  const hasMarks = segments.at(-1) === marksSegment;
  const [first, second, ...more] = hasMarks ? segments.slice(0, -1) : segments;
  if (more.length > 0) return undefined;
  const marks = hasMarks ? ({ marks: true } as const) : {};
  if (first === undefined) return marks;
  const page = parsePage(second ?? first);
  const size = parseSheetSize(first);
  if (second !== undefined) return size && page ? { size, page, ...marks } : undefined;
  if (page) return { page, ...marks };
  return size && { size, ...marks };
}

/** Writes options as the segments that `parsePrintOptions` parses. */
export function toPrintSegments({ page, size, marks }: PrintOptions): string {
  return [size && formatSheetSize(size), page, marks && marksSegment].filter(Boolean).join('/');
}

/** Writes a sheet size in the form that `parseSheetSize` parses. */
export function formatSheetSize(size: SheetSize): string {
  if (typeof size === 'string') return size;
  const { width, height } = sheetMillimetres(size);
  return `${width}x${height}`;
}
