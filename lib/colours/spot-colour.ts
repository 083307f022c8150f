/**
 * The spot colour of a paper, made fit for text: WCAG 2.2 (1.4.3) demands a contrast of 4.5 to 1 between text and what
 * is behind it. A colour with less is mixed with black, or on dark screens with white, until it has enough.
 */
import { colours } from './colours';

/** `#rrggbb`, for light pages, print and pictures, for dark screens, and for pages in sepia. */
export type SpotColour = Readonly<Record<Time, string>>;

type Time = 'day' | 'night' | 'sepia';

export const leastContrast = 4.5;

/** The contrast of text in large print: that of WCAG 2.2, 1.4.6. */
export const largePrintContrast = 7;

/** @param colour `#rrggbb`; undefined for the colour of the design */
export function toSpotColour(colour: string | undefined): SpotColour {
  if (colour === undefined) return colours.red;
  return strengthen({ day: colour, night: colour, sepia: colour }, leastContrast);
}

/** Returns a colour of text with at least a contrast in each of its values: 1 to 21. */
export function strengthen(colour: SpotColour, least: number): SpotColour {
  return {
    day: mixUntilLegible(colour.day, black, 'day', least),
    night: mixUntilLegible(colour.night, white, 'night', least),
    sepia: mixUntilLegible(colour.sepia, black, 'sepia', least),
  };
}

/**
 * Returns the least contrast of text in a colour on the backgrounds of the design: 1 to 21.
 *
 * @internal exported for the test
 */
export function contrastOn(time: Time, colour: string): number {
  return leastContrastOn(toRgb(colour), backgroundsOf(time));
}

/** Returns the least contrast of text in a colour on light paper: 1 to 21. */
export function contrastOnPaper(colour: string): number {
  return contrastOn('day', colour);
}

/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
/** Parts of black or white that are tried: more would not be told apart. */
const steps = 100;

function backgroundsOf(time: Time): Rgb[] {
  return [colours.paper, colours.sheet, colours.tint].map((colour) => toRgb(colour[time]));
}

function mixUntilLegible(colour: string, other: Rgb, time: Time, least: number): string {
  const [own, backgrounds] = [toRgb(colour), backgroundsOf(time)];
  for (let step = 0; step < steps; step += 1) {
    const mixed = mix(own, other, step / steps);
    if (leastContrastOn(mixed, backgrounds) >= least) return toHex(mixed);
  }
  return toHex(other);
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(one[index] + (other[index] - one[index]) * share);
  return [part(0), part(1), part(2)];
}

function leastContrastOn(colour: Rgb, backgrounds: readonly Rgb[]): number {
  return Math.min(...backgrounds.map((background) => contrastOf(colour, background)));
}

/** The contrast ratio of WCAG 2.2. */
function contrastOf(one: Rgb, other: Rgb): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The relative luminance of WCAG 2.2, 0 to 1. */
function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

function toLinear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function toRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function toHex([red, green, blue]: Rgb): string {
  return `#${((red << 16) | (green << 8) | blue).toString(16).padStart(6, '0')}`;
}
