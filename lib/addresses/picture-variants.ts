/**
 * The copies of a picture that readers and printers get. Each has an address below the picture's own, and there are no
 * others: nobody can make the server scale a picture to sizes of their choice.
 */
export type PictureVariant =
  /** At the picture's own address, in the format that its name promises: for feeds, shared links and old browsers. */
  | { kind: 'plain' }
  /** For screens, in WebP. */
  | { kind: 'screen'; width: number }
  /** For screens, with all frames of a moving picture. */
  | { kind: 'moving' }
  /** For print, without loss where it is a drawing. */
  | { kind: 'paper'; width: number };

/**
 * In pixels. A picture takes the whole width of a phone (320 to 430 CSS pixels of two or three device pixels), of a
 * text column (640) or of a wide window; a step of a third to a half costs less than a fifth of the bytes.
 *
 * @internal exported for the test
 */
export const screenWidths: readonly number[] = [320, 480, 640, 960, 1280, 1920];

/**
 * In pixels: the preferred numbers of ISO 3, series R10, so that each step has a quarter more than the last one.
 *
 * @internal exported for the test
 */
export const paperWidths: readonly number[] = [
  100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500, 3150, 4000,
];

/**
 * In pixels to the inch. Newsprint is printed with a screen of 100 lines to the inch, each of which needs two pixels;
 * with steps of a quarter, a picture that is large enough has 200 to 250.
 */
const mostOnPaper = 250;
const inch = 25.4;

/** The widest copy at a picture's own address, in pixels: search engines ask for 1200 at least. */
export const plainWidth = 1600;

/** Returns the size of the copy at a picture's own address, in pixels. */
export function plainSize(
  name: string,
  { width, height }: { width: number; height: number },
): { width: number; height: number } {
  if (isDrawing(name) || width <= plainWidth) return { width, height };
  return { width: plainWidth, height: Math.round((height * plainWidth) / width) };
}

/** The names of the copies in addresses, as the source of a regular expression. */
export const variantPattern = `(?:${screenWidths.join('|')})\\.webp|moving\\.webp|paper-(?:${paperWidths.join('|')})`;

export function nameVariant(variant: Exclude<PictureVariant, { kind: 'plain' }>): string {
  switch (variant.kind) {
    case 'screen':
      return `${variant.width}.webp`;
    case 'moving':
      return 'moving.webp';
    case 'paper':
      return `paper-${variant.width}`;
    default:
      return variant satisfies never;
  }
}

/** @returns undefined for a name that no copy has */
export function parseVariant(name: string): PictureVariant | undefined {
  if (!new RegExp(`^(?:${variantPattern})$`).test(name)) return undefined;
  const width = Number(/\d+/.exec(name)?.[0]);
  if (name === 'moving.webp') return { kind: 'moving' };
  return { kind: name.startsWith('paper-') ? 'paper' : 'screen', width };
}

/** True for a drawing, which has no copies: it is sharp at every size. */
export function isDrawing(name: string): boolean {
  return /\.svg$/i.test(name);
}

/**
 * Lists the copies for screens from which a browser chooses.
 *
 * @param width of the picture, in pixels
 * @returns each copy with its true width: none is wider than the picture
 */
export function listScreenCopies(width: number): { name: string; width: number }[] {
  const narrower = screenWidths.filter((one) => one < width);
  const next = screenWidths.at(narrower.length);
  const chosen = next === undefined ? narrower : [...narrower, next];
  return chosen.map((one) => ({
    name: nameVariant({ kind: 'screen', width: one }),
    width: Math.min(one, width),
  }));
}

/**
 * Chooses the copy for print.
 *
 * @param millimetres the width of the whole picture as it is printed, with what is cropped
 */
export function choosePaperCopy(millimetres: number): string {
  const most = (millimetres / inch) * mostOnPaper;
  const width = paperWidths.findLast((one) => one <= most) ?? Math.min(...paperWidths);
  return nameVariant({ kind: 'paper', width });
}
