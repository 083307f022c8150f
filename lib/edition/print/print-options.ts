import type { SheetSize } from '@/lib/layout/model/sheet-grid';
import { parsePage } from '../addresses/paths';
import { formatSheetSize, parseSheetSize } from './sheet-size';

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
