/** The inks of a press: black alone, or the four of process printing. */
export type PressInks = 'gray' | 'cmyk';

/** Red, green and blue, each from 0 to 1, as in a PDF's operators. */
export type Rgb = readonly [number, number, number];

/** A colour whose parts differ by less than this is a neutral: the ink of the text is a warm black on screens. */
const neutral = 0.05;
/** Neutrals darker than this are black: text and rules in a dark grey would be screened into dots. */
const darkest = 0.25;

/**
 * Returns the components of a colour on a press: one for gray (1 is white), or four inks (1 is full). Neutrals are black
 * alone, so that text is printed with one plate and never blurs where plates shift, and no colour has black under three
 * other inks: what the three have in common is black instead (full grey component replacement).
 */
export function toPressColour(rgb: Rgb, inks: PressInks): number[] {
  const light = lightness(rgb);
  if (inks === 'gray') return [round(light)];
  if (isNeutral(rgb)) return [0, 0, 0, round(1 - light)];
  const black = 1 - Math.max(...rgb);
  const ink = (part: number) => round((1 - part - black) / (1 - black));
  return [...rgb.map(ink), round(black)];
}

/** Returns how light a colour is, from 0 to 1, black where it is nearly black. */
function lightness(rgb: Rgb): number {
  const [red, green, blue] = rgb;
  // Rec. 709, on the values as they are coded: greys stay what they are.
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return isNeutral(rgb) && light < darkest ? 0 : light;
}

const isNeutral = (rgb: Rgb): boolean => Math.max(...rgb) - Math.min(...rgb) < neutral;

const round = (value: number): number =>
  Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;

/** The operators that set the colour of fills and of strokes (ISO 32000-1, table 74). */
export const pressOperators = {
  gray: { fill: 'g', stroke: 'G' },
  cmyk: { fill: 'k', stroke: 'K' },
} as const satisfies Record<PressInks, Record<'fill' | 'stroke', string>>;

/** The colour spaces of the inks. */
export const pressSpaces = { gray: 'DeviceGray', cmyk: 'DeviceCMYK' } as const satisfies Record<
  PressInks,
  string
>;
