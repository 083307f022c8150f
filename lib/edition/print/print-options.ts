import type { SheetSize } from '@/lib/layout/model/sheet-grid';
import { parsePage } from '../addresses/paths';
import { formatSheetSize, parseSheetSize } from './sheet-size';

/** The options of a print view: one page or all, on the edition's own sheet or another. */
export interface PrintOptions {
  page?: number;
  size?: SheetSize;
  /** True for crop marks and bleed around each sheet, for a print shop that trims it. */
  marks?: true;
  /** True for the editor's proof: what a good editor would send back is marked and listed. */
  proof?: true;
  /** True for the edition in brief, one A4 page, which has no other options. */
  brief?: true;
}

/** What the last segment of a print view's address may add to its pages. */
const additions = ['marks', 'proof'] as const;

/**
 * Parses the segments after `/DATE/print` in an address: a sheet, a page, and `marks` or `proof`, all
 * optional, in this order; or `brief` alone.
 *
 * @returns undefined for anything else
 */
export function parsePrintOptions(segments: string[] = []): PrintOptions | undefined {
  if (segments.join('/') === 'brief') return { brief: true };
  const addition = additions.find((name) => name === segments.at(-1));
  const [first, second, ...more] = addition ? segments.slice(0, -1) : segments;
  if (more.length > 0) return undefined;
  const added: PrintOptions = addition ? { [addition]: true } : {};
  if (first === undefined) return added;
  const page = parsePage(second ?? first);
  const size = parseSheetSize(first);
  if (second !== undefined) return size && page ? { size, page, ...added } : undefined;
  if (page) return { page, ...added };
  return size && { size, ...added };
}

/** Writes options as the segments that `parsePrintOptions` parses. */
export function toPrintSegments({ page, size, brief, ...added }: PrintOptions): string {
  if (brief) return 'brief';
  const addition = additions.find((name) => added[name]);
  return [size && formatSheetSize(size), page, addition].filter(Boolean).join('/');
}
