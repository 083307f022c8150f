import {
  isInProportion,
  type SheetSize,
  sheetBounds,
  sheetMillimetres,
  sheetNames,
} from '@/lib/layout/model/sheet-grid';
import { parsePage } from '../addresses/paths';

/** What is to be printed of an edition: a page or all of them, on its own sheet or another. */
export interface PrintOptions {
  page?: number;
  size?: SheetSize;
  /** Crop marks and bleed round each sheet, for a press that cuts it to size. */
  marks?: true;
}

/** How an address of a print view asks for crop marks. */
const marksSegment = 'marks';

/**
 * A sheet as readers name it in an address or on the command line.
 *
 * @param text `a4`, or width × height in whole mm: `280x400`
 * @returns undefined for what names no sheet
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
 * What stands after `/DATE/print` in an address: a sheet, a page and `marks`, each or none, in this order.
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

/** The same as an address writes it. */
export function toPrintSegments({ page, size, marks }: PrintOptions): string {
  return [size && formatSheetSize(size), page, marks && marksSegment].filter(Boolean).join('/');
}

/** A sheet as `parseSheetSize` reads it. */
export function formatSheetSize(size: SheetSize): string {
  if (typeof size === 'string') return size;
  const { width, height } = sheetMillimetres(size);
  return `${width}x${height}`;
}
