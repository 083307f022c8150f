import {
  isInProportion,
  type Millimetres,
  type SheetSize,
  sheetBounds,
  sheetMillimetres,
  sheetNames,
} from '@/lib/layout/model/sheet-grid';

type Sides = Exclude<SheetSize, string>;

/**
 * Parses a sheet size in an address or on the command line. Sides are rounded to 5 mm, because each size has a
 * make-up of its own and readers can choose any; sizes of the ISO A series are exact.
 *
 * @param text `a4`, or width × height in whole mm: `280x400`
 * @returns undefined for an invalid size
 */
export function parseSheetSize(text: string): SheetSize | undefined {
  const name = sheetNames.find((one) => one === text.toLowerCase());
  if (name) return name;
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
  const sides = { width: Number(width), height: Number(height) };
  return areWithinBounds(sides) ? toSheet(sides, Math.round) : undefined;
}

/** Returns a page of a booklet: half of its paper, upright, and never wider; undefined if that is too small. */
export function halfOfSheet(paper: SheetSize): SheetSize | undefined {
  const { width, height } = sheetMillimetres(paper);
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const half = { width: Math.floor(long / 2), height: short };
  return areWithinBounds(half) ? toSheet(half, Math.floor) : undefined;
}

/** Writes a sheet size in the form that `parseSheetSize` parses. */
export function formatSheetSize(size: SheetSize): string {
  if (typeof size === 'string') return size;
  return `${size.width}x${size.height}`;
}

/** Sizes of the ISO A series that have no name here: A5, A2, A1. */
const isoSizes: readonly Sides[] = [
  { width: 148, height: 210 },
  { width: 420, height: 594 },
  { width: 594, height: 841 },
];

const step: Millimetres = 5;

/** Returns a name, an ISO size, or both sides in steps of 5 mm; undefined if these are out of proportion. */
function toSheet(sides: Sides, round: (steps: number) => number): SheetSize | undefined {
  const name = sheetNames.find((one) => isSame(sheetMillimetres(one), sides));
  if (name) return name;
  const { width, height } = sides;
  if (isoSizes.some((iso) => isSame(iso, sides) || isSame(iso, { width: height, height: width }))) {
    return sides;
  }
  const rounded = { width: round(width / step) * step, height: round(height / step) * step };
  const named = sheetNames.find((one) => isSame(sheetMillimetres(one), rounded));
  return named ?? (isInProportion(rounded) ? rounded : undefined);
}

function isSame(one: Sides, other: Sides): boolean {
  return one.width === other.width && one.height === other.height;
}

function areWithinBounds(sides: Sides): boolean {
  const { shortest, longest } = sheetBounds;
  return Object.values(sides).every((mm) => mm >= shortest && mm <= longest);
}
